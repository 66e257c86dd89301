package news.parallax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** The program as it is run from a shell, in this process. */
class MainTest {
    static final List<String> VERBS = List.of(
            "demo",
            "serve",
            "chat",
            "poll",
            "stories",
            "articles",
            "feeds",
            "cluster",
            "extract",
            "parse",
            "brief",
            "catalog",
            "doctor",
            "export",
            "import");

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    Path folder;

    @Nested
    class Usage {
        @Test
        void helpNamesEveryVerb() {
            assertEquals(0, run("", "--help"));
            for (String verb : VERBS) {
                assertTrue(said().contains(verb), verb);
            }
        }

        @ParameterizedTest
        @FieldSource("news.parallax.MainTest#VERBS")
        void everyVerbHasHelp(String verb) {
            assertEquals(0, run("", verb, "--help"));
            assertTrue(said().length() > 80, said());
        }

        @Test
        void anUnknownVerbGetsOneLine() {
            assertEquals(2, run("", "frobnicate"));
            assertEquals(1, complaint().lines().count(), complaint());
        }

        @Test
        void anUnknownOptionGetsOneLine() {
            assertEquals(2, run("", "stories", "--frobnicate"));
            assertEquals(1, complaint().lines().count(), complaint());
        }

        @Test
        void aFileThatIsNoTextIsNamedWithWhatToDo() throws IOException {
            Path file = Files.write(folder.resolve("urls.tsv"), new byte[] {'a', '\t', (byte) 0xe9, '\n'});
            assertEquals(2, run("", "extract", folder.toString()));
            assertTrue(complaint().contains("urls.tsv is no text in UTF-8"), complaint());
            err.reset();
            assertEquals(
                    2, run("", "catalog", "import", "--from", "ALLSIDES", "--to", folder.toString(), file.toString()));
            assertTrue(complaint().contains("urls.tsv is no text in UTF-8"), complaint());
        }

        @Test
        void aVerbOfAVerbNamesItsOwnHelp() {
            assertEquals(2, run("", "catalog", "import"));
            assertTrue(complaint().contains("parallax catalog import --help"), complaint());
        }

        @Test
        void serveWithoutATokenSaysWhereToGetOne() {
            assertEquals(2, run("", "serve"));
            assertTrue(complaint().contains("TELEGRAM_BOT_TOKEN"), complaint());
        }

        @Test
        void aWrongDatabaseAddressSaysWhatItMustBe() {
            assertEquals(2, run(Map.of("PARALLAX_DATABASE_URL", "jdbc:nosuch:thing"), "", "stories"));
            assertTrue(complaint().contains("jdbc:sqlite:"), complaint());
        }

        @Test
        void anUnwritablePlaceForTheDatabaseIsNamed() {
            assertEquals(2, run(Map.of("PARALLAX_DATABASE_URL", "jdbc:sqlite:/proc/nowhere/x.db"), "", "stories"));
            assertTrue(complaint().contains("/proc/nowhere"), complaint());
        }

        @Test
        void aSinceThatIsNoTimeIsNamed() {
            assertEquals(2, run("", "stories", "--since", "yesterday"));
            assertTrue(complaint().contains("yesterday"), complaint());
        }

        @Test
        void aBriefLineThatIsNoneStopsNoOther() {
            String good =
                    "{\"id\":\"x\",\"documents\":[{\"doc\":1,\"text\":\"The mayor said that the bridge is closed.\"}]}";
            assertEquals(1, run("nonsense\n[]\n{\"id\":\"y\"}\n" + good + "\n", "brief"));
            assertEquals(3, complaint().lines().count(), complaint());
            assertEquals(1, said().lines().count(), said());
            assertTrue(said().contains("bridge"), said());
        }

        @Test
        void aBoundThatBoundsNothingIsNamed() {
            assertEquals(2, run("", "brief", "--words", "-5"));
            assertTrue(complaint().contains("--words"), complaint());
            assertEquals(2, run("", "stories", "--limit", "-1"));
        }

        @Test
        void anEmptyStoreHasNoStories() {
            assertEquals(0, run("", "stories"));
            assertEquals("", said());
        }
    }

    @Nested
    class Copies {
        @Test
        void aFileThatIsThereIsReplacedOnlyOnRequest() throws IOException {
            Path copy = folder.resolve("copy.gz");
            assertEquals(0, run("", "stories"));
            assertEquals(0, run("", "export", copy.toString()));
            Files.writeString(copy, "the only copy of something");
            assertEquals(2, run("", "export", copy.toString()));
            assertTrue(complaint().contains("--replace"), complaint());
            assertEquals("the only copy of something", Files.readString(copy));
            assertEquals(0, run("", "export", "--replace", copy.toString()));
            assertTrue(Files.size(copy) > 100);
        }

        @Test
        void aStoreThatIsNotThereIsNoCopyOfNothing() {
            assertEquals(
                    2, run("", "export", "--replace", folder.resolve("copy.gz").toString()));
            assertTrue(complaint().contains("test.db"), complaint());
            assertEquals(1, complaint().lines().count(), complaint());
            assertFalse(Files.exists(folder.resolve("test.db")));
            assertFalse(Files.exists(folder.resolve("copy.gz")));
        }

        @Test
        void aCopyThatEndsTooSoonIsSaidToBeCutOff() throws IOException {
            Path copy = folder.resolve("copy.gz");
            assertEquals(0, run("", "stories"));
            assertEquals(0, run("", "export", copy.toString()));
            byte[] whole = Files.readAllBytes(copy);
            Files.write(copy, Arrays.copyOf(whole, whole.length / 2));
            err.reset();
            assertEquals(2, run("", "import", copy.toString()));
            assertTrue(complaint().contains("cut off"), complaint());
            assertEquals(1, complaint().lines().count(), complaint());
        }
    }

    @Nested
    class Places {
        @Test
        void aFolderThatTakesNoCopyIsNamedWithWhatToDo() {
            assertEquals(0, run("", "stories"));
            assertEquals(2, run("", "export", "/proc/copy.gz"));
            assertTrue(complaint().contains("/proc.") && complaint().contains("right to write"), complaint());
            assertEquals(1, complaint().lines().count(), complaint());
        }

        @Test
        void aCopyThatIsDamagedIsNamedWithWhatToDo() throws IOException {
            Path copy = folder.resolve("copy.gz");
            assertEquals(0, run("", "stories"));
            assertEquals(0, run("", "export", copy.toString()));
            byte[] damaged = Files.readAllBytes(copy);
            Arrays.fill(damaged, 20, damaged.length / 2, (byte) 0x5a);
            Files.write(copy, damaged);
            err.reset();
            assertEquals(2, run("", "import", copy.toString()));
            assertTrue(complaint().contains("copy.gz") && complaint().contains("export"), complaint());
            assertFalse(complaint().contains("Exception"), complaint());
            assertEquals(1, complaint().lines().count(), complaint());
        }
    }

    @Nested
    class Demo {
        @Test
        void answersEveryCommandFromTheInventedEdition() {
            assertEquals(
                    0,
                    run(
                            "/top\n/story 1\n/bias 1\n/sources 1\n/blindspot\n/search ferry\n/status\n/about\n/help\n",
                            "demo"));
            String said = said();
            assertTrue(said.contains("Top stories"), said);
            assertTrue(said.contains("Coverage details"), said);
            assertTrue(said.contains("Unrated"), said);
            assertTrue(said.contains("[1]"), said);
            assertTrue(said.contains("Right: no coverage"), said);
            assertTrue(said.contains("Left: no coverage"), said);
        }

        @Test
        void aPlainQuestionFindsTheStoryThatItIsAbout() {
            assertEquals(
                    0,
                    run(
                            "what about the ferry?\ncould you please tell me what is new about the Port Ansel ferry today?\n",
                            "demo"));
            String said = said();
            assertTrue(said.contains("Search · ferry?"), said);
            assertEquals(2, said.split("electric", -1).length - 1, said);
        }

        @Test
        void buttonsArePressedByTheirCaption() throws IOException {
            assertEquals(0, run("/top\n/story 1\n!press ⚖️ Bias\n!press nowhere\n", "demo", "--json"));
            List<JsonNode> answers = json();
            assertEquals(4, answers.size());
            assertTrue(answers.get(2).path("text").asText().startsWith("Bias of coverage"));
            assertTrue(answers.get(3).path("text").asText().contains("no button"));
        }

        @Test
        void sourcesLinkToTheArticlesThemselves() throws IOException {
            assertEquals(0, run("/top\n/sources 1\n", "demo", "--json"));
            String html = json().get(1).path("html").asText();
            assertTrue(html.contains("<a href=\"http://127."), html);
        }

        @Test
        void countsAddUpInEveryAnswer() throws IOException {
            StringBuilder asked = new StringBuilder("/top 10\n");
            for (int i = 1; i <= 10; i++) {
                asked.append("/bias ").append(i).append('\n');
            }
            assertEquals(0, run(asked.toString(), "demo", "--json"));
            for (JsonNode answer : json().subList(1, 11)) {
                var sum = java.util.regex.Pattern.compile(
                                "Left (\\d+) \\+ Center (\\d+) \\+ Right (\\d+) = (\\d+) rated of (\\d+)")
                        .matcher(answer.path("text").asText());
                assertTrue(sum.find(), answer::toString);
                assertEquals(
                        Integer.parseInt(sum.group(4)),
                        Integer.parseInt(sum.group(1))
                                + Integer.parseInt(sum.group(2))
                                + Integer.parseInt(sum.group(3)));
            }
        }
    }

    private int run(String input, String... arguments) {
        return run(Map.of("PARALLAX_DATABASE_URL", "jdbc:sqlite:" + folder.resolve("test.db")), input, arguments);
    }

    private int run(Map<String, String> environment, String input, String... arguments) {
        PrintStream results = new PrintStream(out, true, StandardCharsets.UTF_8);
        PrintStream errors = new PrintStream(err, true, StandardCharsets.UTF_8);
        ByteArrayInputStream in = new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8));
        return new Main(environment, Streams.to(in, results, errors)).run(arguments);
    }

    private String said() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String complaint() {
        return err.toString(StandardCharsets.UTF_8);
    }

    private List<JsonNode> json() throws IOException {
        List<JsonNode> answers = new ArrayList<>();
        for (String line : said().lines().toList()) {
            answers.add(new ObjectMapper().readTree(line));
        }
        return answers;
    }
}
