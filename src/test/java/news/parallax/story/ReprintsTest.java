package news.parallax.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ReprintsTest {
    private static final String WIRE = """
            The harbor board voted on the new breakwater late at night after nine hours of speeches and one fire alarm.
            Fishermen had asked for a gap wide enough for two boats, and the engineers had drawn one for a single boat.
            The chairman said the wider gap would cost a further four million and let in the winter swell.
            Work begins when the herring leave, which the almanac puts in the first week of March.""";

    private static final String OWN = """
            Nine hours, one fire alarm and a vote: the breakwater will be built, though not as wide as the boats would like it.
            "Two abreast or not at all," shouted skipper Ole Brand from the gallery before he was asked to leave.
            What decided the night was money, for the chairman put the price of a wider mouth at four million.""";

    @Test
    void findsCopyUnderAnotherHeadline() {
        assertEquals(
                Map.of("copy", "wire"),
                Reprints.among(List.of(
                        text("wire", 0, "wire.example", "Harbor board votes", WIRE),
                        text("copy", 5, "post.example", "Breakwater it is", WIRE))));
    }

    @Test
    void findsCopyBehindAnotherFirstParagraphAndAgencyTag() {
        String copy =
                "KELP BAY (North Wire) - Our town has talked of little else for a year, and last night it was decided. "
                        + WIRE.toUpperCase(Locale.ROOT).replace(",", "");

        assertEquals(Map.of("copy", "wire"), pair(WIRE, copy));
    }

    @Test
    void findsFirstHalfOfText() {
        assertEquals(Map.of("copy", "wire"), pair(WIRE, WIRE.substring(0, WIRE.length() / 2)));
    }

    @Test
    void asksOfShortTextThatNearlyAllOfItBeTheSame() {
        String brief = "Harbor board approves breakwater after nine hours, work begins when herring leave";

        assertEquals(Map.of("copy", "wire"), pair(brief, brief.replace("leave", "go")));
        assertEquals(Map.of(), pair(brief, brief.replace("begins", "starts")));
    }

    @Test
    void leavesIndependentReportsAlone() {
        assertEquals(Map.of(), pair(WIRE, OWN));
    }

    @Test
    void leavesReportThatQuotesOneSentenceAlone() {
        assertEquals(
                Map.of(),
                pair(WIRE, OWN + " " + WIRE.lines().skip(2).findFirst().orElseThrow()));
    }

    @Test
    void namesTheEarliestOriginalWhateverTheOrderOfTheInput() {
        List<Reprints.Text> texts = new ArrayList<>(List.of(
                text("c", 20, "third.example", "C", "By our reporter. " + WIRE),
                text("a", 0, "wire.example", "A", WIRE),
                text("b", 10, "second.example", "B", WIRE.substring(0, 260)),
                text("own", 15, "fourth.example", "D", OWN)));
        for (int seed = 0; seed < 24; seed++) {
            Collections.shuffle(texts, new Random(seed));
            assertEquals(Map.of("b", "a", "c", "a"), Reprints.among(texts));
        }
    }

    @Test
    void takesNoOutletsUpdateForCopyOfItself() {
        assertEquals(
                Map.of("other", "first"),
                Reprints.among(List.of(
                        text("first", 0, "post.example", "A", WIRE),
                        text("other", 5, "wire.example", "B", WIRE),
                        text("update", 9, "post.example", "C", WIRE + " More follows."))));
    }

    @Test
    void comparesHeadlinesOnlyWhereThereAreNoTexts() {
        String headline = "Harbor board votes for narrow breakwater after nine hours";
        assertEquals(
                Map.of("b", "a"),
                Reprints.among(List.of(
                        text("a", 0, "one.example", headline, ""),
                        text("b", 1, "two.example", headline.replace("board", "Board"), ""),
                        text("c", 2, "three.example", headline, OWN),
                        text("d", 3, "four.example", "Harbor news", ""),
                        text("e", 4, "five.example", "Harbor news", ""))));
    }

    @Test
    void comparesTextsInScriptsThatDoNotPartWords() {
        String text = "港湾委員会は深夜、新しい防波堤の建設を九時間の議論の末に可決した。漁師たちは二隻が通れる幅を求めていた。";

        assertEquals(Map.of("copy", "wire"), pair(text, "（通信）" + text));
        assertEquals(Map.of(), pair(text, "ニシンが去る三月の第一週に工事が始まると市の技術者が発表し、町の人々は港に集まった。"));
    }

    @Test
    void findsNearlyAllCopiesAndHardlyAnyIndependentReport() {
        Random random = new Random(5);
        int pairs = 10_000;
        int found = 0;
        int wrong = 0;
        for (int i = 0; i < pairs; i++) {
            List<String> topic = words(60, random);
            List<String> original = report(topic, 60 + random.nextInt(300), random);
            found += pair(join(original), join(disguised(original, topic, random)))
                    .size();
            List<String> independent = report(topic, 60 + random.nextInt(300), random);
            // both quote the same sentence
            independent.addAll(independent.size() / 2, original.subList(20, 34));
            wrong += pair(join(original), join(independent)).size();
        }
        assertTrue(found >= 0.95 * pairs, found + " of " + pairs + " copies found");
        assertTrue(wrong <= 0.01 * pairs, wrong + " of " + pairs + " independent reports taken for copies");
    }

    /** A copy as papers make them: cut, with a lead or a tag of their own, some words replaced. */
    private static List<String> disguised(List<String> original, List<String> topic, Random random) {
        List<String> copy = new ArrayList<>(original);
        if (random.nextBoolean()) {
            copy = new ArrayList<>(copy.subList(0, Math.max(30, copy.size() * (40 + random.nextInt(60)) / 100)));
        }
        for (int i = 0; i < copy.size(); i++) {
            if (random.nextInt(100) < 8) {
                copy.set(i, topic.get(random.nextInt(topic.size())));
            }
        }
        if (random.nextBoolean()) {
            copy.addAll(0, report(topic, copy.size() / 5, random));
        }
        if (random.nextBoolean()) {
            copy.addAll(0, List.of("kelp", "bay", "north", "wire"));
        }
        return copy;
    }

    /** Words of the topic and of the language, the short ones most often. */
    private static List<String> report(List<String> topic, int length, Random random) {
        List<String> report = new ArrayList<>();
        for (int i = 0; i < length; i++) {
            report.add(
                    random.nextInt(3) == 0
                            ? "w" + (int) (Math.pow(random.nextDouble(), 3) * 40)
                            : topic.get((int) (Math.pow(random.nextDouble(), 2) * topic.size())));
        }
        return report;
    }

    private static List<String> words(int count, Random random) {
        String[] words = new String[count];
        Arrays.setAll(words, i -> "t" + random.nextInt(10_000));
        return Arrays.asList(words);
    }

    private static String join(List<String> words) {
        return String.join(" ", words);
    }

    private static Map<String, String> pair(String wire, String copy) {
        return Reprints.among(
                List.of(text("wire", 0, "wire.example", "One", wire), text("copy", 60, "post.example", "Two", copy)));
    }

    private static Reprints.Text text(String id, int minute, String domain, String title, String text) {
        return new Reprints.Text(id, Instant.EPOCH.plusSeconds(60L * minute), domain, title, text);
    }
}
