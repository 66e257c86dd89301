package news.parallax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ExtractVerbTest {
    private static final String PAGE =
            "<title>Ferry sails again</title><article><p>The ferry sails again, the port said.</p></article>";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void answersForEveryPagePackedOrNot() throws IOException {
        Files.writeString(folder.resolve("one.html"), PAGE);
        try (OutputStream packed = new GZIPOutputStream(Files.newOutputStream(folder.resolve("two.html.gz")))) {
            packed.write(PAGE.getBytes(StandardCharsets.UTF_8));
        }
        Files.writeString(folder.resolve("urls.tsv"), "one\thttps://quay.example/2031/05/04/ferry\n");
        assertEquals(0, run("--stats", folder.toString()));
        JsonNode answers = new ObjectMapper().readTree(out.toString(StandardCharsets.UTF_8));
        assertEquals(2, answers.size());
        assertEquals(
                "The ferry sails again, the port said.",
                answers.path("two").path("articleBody").asText());
        assertEquals("Ferry sails again", answers.path("one").path("headline").asText());
        assertTrue(answers.path("one").path("datePublished").asText().startsWith("2031-05-04"));
        JsonNode stats = new ObjectMapper().readTree(err.toString(StandardCharsets.UTF_8));
        assertEquals(2, stats.path("items").asInt());
        assertTrue(stats.has("peakHeapMiB"));
    }

    @Test
    void goesOnAfterAFileThatCannotBeRead() throws IOException {
        Files.writeString(folder.resolve("a.html.gz"), "not packed");
        Files.writeString(folder.resolve("b.html"), PAGE);
        assertEquals(1, run(folder.toString()));
        assertEquals(
                1,
                new ObjectMapper()
                        .readTree(out.toString(StandardCharsets.UTF_8))
                        .size());
        assertTrue(err.toString(StandardCharsets.UTF_8).contains("a.html.gz cannot be read"));
    }

    @Test
    void refusesWhatIsNoFolder() {
        ExtractVerb verb = new ExtractVerb(stream(out), stream(err));
        new CommandLine(verb).parseArgs(folder.resolve("none").toString());
        assertThrows(UsageException.class, verb::call);
    }

    private int run(String... arguments) {
        return new CommandLine(new ExtractVerb(stream(out), stream(err))).execute(arguments);
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }
}
