package news.parallax.story;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

/** Copies made of texts that newspapers printed, as papers make them; and reports of one story that newsrooms wrote themselves. */
class ReprintsOfRealTextsTest {
    private static final Path STREAMS = Path.of("../shared/data/clustering");
    private static final int COPIES_OF_EACH = 12;
    private static final int FEWEST_WORDS = 60;

    private record Report(String id, String story, String outlet, String title, String text) {}

    @Test
    void findsCopiesOfPrintedTexts() throws IOException {
        List<Report> reports = reports("tgsilver_en");
        Random random = new Random(11);
        int made = 0;
        int found = 0;
        for (int i = 0; i < reports.size(); i++) {
            Report original = reports.get(i);
            Report stranger = reports.get(random.nextInt(reports.size()));
            for (int copy = 0; copy < COPIES_OF_EACH; copy++) {
                found += Reprints.among(List.of(
                                        text("original", 0, original.title(), original.text()),
                                        text("copy", 60, stranger.title(), copy(original, stranger, random))))
                                .isEmpty()
                        ? 0
                        : 1;
                made++;
            }
        }
        assertTrue(made > 5_000, made + " copies made");
        assertTrue(found >= 0.95 * made, found + " of " + made + " copies found");
    }

    @Test
    void leavesReportsOfOneStoryByThreeNewsroomsAlone() throws IOException {
        Map<String, List<Report>> stories = reports("basil").stream().collect(Collectors.groupingBy(Report::story));
        int pairs = 0;
        int wrong = 0;
        for (List<Report> story : stories.values()) {
            for (Report first : story) {
                for (Report second : story) {
                    if (!first.outlet().equals(second.outlet())) {
                        pairs++;
                        wrong += Reprints.among(List.of(
                                        text("first", 0, first.title(), first.text()),
                                        text("second", 60, second.title(), second.text())))
                                .size();
                    }
                }
            }
        }
        assertTrue(pairs > 200, pairs + " pairs");
        assertTrue(wrong <= 0.01 * pairs, wrong + " of " + pairs + " independent reports taken for copies");
    }

    /** Cut, led in otherwise, reworded here and there, tagged by an agency: each with even chance, at least one of them. */
    private static String copy(Report original, Report stranger, Random random) {
        List<String> sentences = new ArrayList<>(Arrays.asList(original.text().split("(?<=[.!?])\\s+")));
        int how = 1 + random.nextInt(15);
        if ((how & 1) != 0) {
            int kept = Math.max(2, sentences.size() * (40 + random.nextInt(60)) / 100);
            sentences = new ArrayList<>(sentences.subList(0, Math.min(kept, sentences.size())));
        }
        if ((how & 2) != 0) {
            // its own first sentence, with words from elsewhere
            sentences.set(0, stranger.text().split("(?<=[.!?])\\s+")[0]);
        }
        List<String> words =
                new ArrayList<>(Arrays.asList(String.join(" ", sentences).split("\\s+")));
        if ((how & 4) != 0) {
            List<String> others = Arrays.asList(stranger.text().split("\\s+"));
            words.replaceAll(word -> random.nextInt(100) < 6 ? others.get(random.nextInt(others.size())) : word);
        }
        if ((how & 8) != 0) {
            words.addAll(0, List.of("KELP", "BAY", "(North", "Wire)", "-"));
            words.addAll(List.of("(Reporting", "by", "our", "bureau;", "editing", "by", "the", "desk)"));
        }
        return String.join(" ", words);
    }

    private static Reprints.Text text(String id, int minute, String title, String text) {
        return new Reprints.Text(id, Instant.EPOCH.plusSeconds(60L * minute), id + ".example", title, text);
    }

    private static List<Report> reports(String stream) throws IOException {
        Path file = STREAMS.resolve(stream + ".jsonl.gz");
        assumeTrue(Files.exists(file), "needs the labeled streams in ../shared");
        List<Report> reports = new ArrayList<>();
        ObjectMapper json = new ObjectMapper();
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                JsonNode row = json.readTree(line);
                Report report = new Report(
                        row.path("id").asText(),
                        row.path("story").asText(),
                        row.path("outlet").asText(),
                        row.path("title").asText(),
                        row.path("text").asText());
                if (report.text().split("\\s+").length >= FEWEST_WORDS) {
                    reports.add(report);
                }
            }
        }
        return reports;
    }
}
