package news.parallax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsReaderTest {
    @TempDir
    Path folder;

    @Test
    void theShippedFileHoldsTheDefaults() {
        Settings shipped = SettingsReader.read(Optional.of(Path.of("config/parallax.yaml")), Map.of());
        Settings none = read("{}", Map.of());
        assertEquals(none, shipped);
    }

    @Test
    void theEnvironmentOverridesTheFile() {
        Settings settings = read("polling:\n  interval: PT20M\n", Map.of("PARALLAX_POLL_INTERVAL", "PT0S"));
        assertEquals(Duration.ZERO, settings.polling().interval());
        assertEquals(
                Duration.ofMinutes(20),
                read("polling:\n  interval: PT20M\n", Map.of()).polling().interval());
    }

    @Test
    void severalCatalogFoldersAreSeparatedByColons() {
        Settings settings = read("{}", Map.of("PARALLAX_CATALOG", "one:two"));
        assertEquals(List.of(Path.of("one"), Path.of("two")), settings.catalog());
    }

    @Test
    void allThatIsWrongIsSaidAtOnce() {
        String wrong = "polling:\n  interval: soon\n  parallel: many\nnonsense: 1\ntelegram:\n  operators: [me]\n";
        String said = String.valueOf(assertThrows(
                        UsageException.class, () -> read(wrong, Map.of("PARALLAX_ALLOW_ADDRESSES", "everywhere")))
                .getMessage());
        for (String part : List.of("soon", "many", "nonsense", "me", "everywhere")) {
            assertTrue(said.contains(part), () -> part + " is not named in: " + said);
        }
    }

    @Test
    void anUnreadableFileNamesTheLine() {
        String said = String.valueOf(assertThrows(UsageException.class, () -> read("nonsense: [1,\n", Map.of()))
                .getMessage());
        assertTrue(said.contains("line"), said);
        assertTrue(said.contains("parallax.yaml"), said);
    }

    @Test
    void aMissingFileIsNamed() {
        Path missing = folder.resolve("none.yaml");
        String said = String.valueOf(
                assertThrows(UsageException.class, () -> SettingsReader.read(Optional.of(missing), Map.of()))
                        .getMessage());
        assertTrue(said.contains("none.yaml"), said);
    }

    @Test
    void theTokenComesFromAFileAndIsNeverPrinted() throws IOException {
        Path token = Files.writeString(folder.resolve("token"), "123:marked\n");
        Settings settings = read("{}", Map.of("TELEGRAM_BOT_TOKEN_FILE", token.toString()));
        assertEquals("123:marked", settings.telegram().token().value());
        assertFalse(settings.toString().contains("marked"));
    }

    @Test
    void aSecretOfTheEnvironmentOverridesTheFileThatTheSettingsName() throws IOException {
        Path token = Files.writeString(folder.resolve("token"), "123:kept");
        String yaml = "telegram:\n  token-file: " + token + "\n";
        assertEquals(
                "456:given",
                read(yaml, Map.of("TELEGRAM_BOT_TOKEN", "456:given"))
                        .telegram()
                        .token()
                        .value());
        assertEquals(
                "123:kept",
                read(yaml, Map.of("TELEGRAM_BOT_TOKEN", "")).telegram().token().value(),
                "an empty variable says nothing");
    }

    @Test
    void whatCannotBeMeantIsNamedInsteadOfTaken() {
        for (String wrong : List.of(
                "http:\n  port: 8080\nhttp:\n  port: 9090\n",
                "raters:\n  allsides: true\n",
                "raters: [[a], b]\n",
                "stories:\n  window: PT2562047788015215H\n",
                "stories:\n  window: PT0S\n",
                "polling: PT5M\n",
                "polling:\n  interval: P2D\n",
                "telegram:\n  token: [a, b]\n",
                "telegram:\n  token-file: {a: b}\n",
                "catalog: \"a\\0b\"\n",
                "model:\n  deadline: PT0S\n")) {
            assertThrows(UsageException.class, () -> read(wrong, Map.of()), wrong);
        }
        String said = String.valueOf(assertThrows(
                        UsageException.class,
                        () -> read(
                                "{}",
                                Map.of(
                                        "PARALLAX_LOG_LEVEL",
                                        "LOUD",
                                        "PARALLAX_WEBHOOK_URL",
                                        "https://bot.example.org/health",
                                        "PARALLAX_WEBHOOK_SECRET",
                                        "sixteen-letters-1")))
                .getMessage());
        assertTrue(said.contains("LOUD"), said);
        assertTrue(said.contains("path of its own"), said);
    }

    @Test
    void aTokenThatCannotBeOneIsNamedAndNotPrinted() {
        for (String wrong : List.of("123: marked", "123:marked\u00e9", "bot/123:marked")) {
            String said = String.valueOf(assertThrows(
                            UsageException.class, () -> read("{}", Map.of("TELEGRAM_BOT_TOKEN", wrong)), wrong)
                    .getMessage());
            assertTrue(said.contains("TELEGRAM_BOT_TOKEN") && said.contains("@BotFather"), said);
            assertFalse(said.contains("marked"), said);
        }
    }

    @Test
    void aFileThatIsNoTextIsNamedWithWhatToDo() throws IOException {
        Path file = Files.write(folder.resolve("latin.yaml"), new byte[] {'#', ' ', (byte) 0xe9, '\n'});
        String said = String.valueOf(
                assertThrows(UsageException.class, () -> SettingsReader.read(Optional.of(file), Map.of()))
                        .getMessage());
        assertTrue(said.contains("latin.yaml") && said.contains("UTF-8"), said);
    }

    private Settings read(String yaml, Map<String, String> environment) {
        try {
            Path file = Files.writeString(folder.resolve("parallax.yaml"), yaml);
            return SettingsReader.read(Optional.of(file), environment);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
