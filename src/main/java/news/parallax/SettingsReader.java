package news.parallax;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import news.parallax.digest.DigestDesk;
import news.parallax.feed.PollPolicy;
import news.parallax.web.AllowedAddresses;

/** What settings there are, with their defaults; lists all that is wrong with those that are given at once. */
final class SettingsReader {
    /** Read where no other file is named. */
    static final Path DEFAULT_FILE = Path.of("config", "parallax.yaml");

    private static final Duration LEAST_WINDOW = Duration.ofHours(1);
    private static final Set<String> OWN_PATHS = Set.of("/health", "/ready", "/metrics");

    private final GivenSettings given;

    private SettingsReader(GivenSettings given) {
        this.given = given;
    }

    /**
     * Reads the settings.
     *
     * @param named the file that the command line names, if any; else {@link #DEFAULT_FILE} where it exists
     * @throws UsageException with a line for each thing that is wrong
     */
    static Settings read(Optional<Path> named, Map<String, String> environment) {
        if (named.isPresent() && !Files.isRegularFile(named.get())) {
            throw new UsageException("No configuration file at " + named.get() + ": check the path after --config.");
        }
        Path path = named.orElse(DEFAULT_FILE);
        GivenSettings given =
                Files.isRegularFile(path) ? GivenSettings.in(path, environment) : GivenSettings.in(environment);
        SettingsReader reader = new SettingsReader(given);
        Settings settings = reader.settings();
        reader.checkLevel(environment.getOrDefault("PARALLAX_LOG_LEVEL", ""));
        given.complain();
        return settings;
    }

    private Settings settings() {
        return new Settings(
                database(),
                given.list("catalog", "PARALLAX_CATALOG", ":", List.of("config/catalog")).stream()
                        .flatMap(this::folder)
                        .toList(),
                given.list("raters", "", ",", List.of()),
                new Settings.Polling(
                        interval(),
                        given.number("polling.parallel", "", 48, 1, 512),
                        given.duration("polling.page-time", "", Duration.ofMinutes(1)),
                        given.text("polling.contact", "PARALLAX_CONTACT", ""),
                        checked(
                                "polling.allow-addresses",
                                given.text("polling.allow-addresses", "PARALLAX_ALLOW_ADDRESSES", ""))),
                stories(),
                new Settings.Telegram(
                        token(),
                        given.text("telegram.api-url", "TELEGRAM_API_URL", "https://api.telegram.org"),
                        given.flag("telegram.at-least-once", true),
                        given.number("telegram.side-by-side", "", 1, 1, DigestDesk.MOST_SENDERS),
                        given.list("telegram.operators", "PARALLAX_OPERATORS", ",", List.of()).stream()
                                .map(this::userId)
                                .toList(),
                        webhook()),
                new Settings.Http(given.number("http.port", "PARALLAX_HTTP_PORT", 0, 0, 65_535)),
                model());
    }

    private Stream<Path> folder(String words) {
        try {
            return Stream.of(Path.of(words));
        } catch (InvalidPathException e) {
            given.wrong("PARALLAX_CATALOG (catalog) must name folders: " + e.getReason() + ".");
            return Stream.empty();
        }
    }

    private Duration interval() {
        Duration interval = given.duration("polling.interval", "PARALLAX_POLL_INTERVAL", Duration.ofMinutes(5));
        if (interval.compareTo(PollPolicy.DAY) > 0) {
            given.wrong("PARALLAX_POLL_INTERVAL (polling.interval) must be a day (P1D) at most.");
        }
        return interval;
    }

    private Secret token() {
        Secret token = given.secret("telegram.token", "TELEGRAM_BOT_TOKEN");
        if (!token.value().matches("[A-Za-z0-9:_-]*")) {
            given.wrong(
                    "TELEGRAM_BOT_TOKEN (telegram.token) holds a space or a sign that no token has: copy it whole from"
                            + " @BotFather, such as 123456:ABC-def.");
        }
        return token;
    }

    private Settings.StorySettings stories() {
        Duration window = given.duration("stories.window", "", Duration.ofDays(3));
        if (window.compareTo(LEAST_WINDOW) < 0) {
            given.wrong("stories.window must be an hour (PT1H) at least, or no story ever takes in a second article.");
        }
        Duration retention = given.duration("stories.retention", "", Duration.ofDays(30));
        // stories are rebuilt from what is kept
        Duration least = window.multipliedBy(4);
        return new Settings.StorySettings(window, retention.compareTo(least) < 0 ? least : retention);
    }

    private Settings.Model model() {
        Settings.Model model = new Settings.Model(
                given.text("model.url", "PARALLAX_LLM_URL", ""),
                given.text("model.name", "PARALLAX_LLM_MODEL", ""),
                given.secret("model.key", "PARALLAX_LLM_KEY"),
                given.duration("model.deadline", "", Duration.ofSeconds(20)));
        if (model.deadline().isZero()) {
            given.wrong("model.deadline must be longer than nothing, such as PT20S, or no answer ever comes in time.");
        }
        if (model.wanted()
                && (!model.url().matches("https?://[^\\s?#]+") || model.name().isEmpty())) {
            given.wrong("PARALLAX_LLM_URL (model.url) must be the base address of a model's interface, such as"
                    + " http://localhost:11434/v1, and PARALLAX_LLM_MODEL (model.name) must name the model.");
        }
        return model;
    }

    /** The address may hold a password, so it can come from a file like other secrets. */
    private String database() {
        String address = given.secret("database", "PARALLAX_DATABASE_URL").value();
        return address.isEmpty() ? "jdbc:sqlite:data/parallax.db" : address;
    }

    private Settings.Webhook webhook() {
        String url = given.text("telegram.webhook-url", "PARALLAX_WEBHOOK_URL", "");
        Secret secret = given.secret("telegram.webhook-secret", "PARALLAX_WEBHOOK_SECRET");
        if (!url.isEmpty()) {
            if (!url.matches("https?://[^\\s/?#]+/[^\\s?#]+")) {
                given.wrong("PARALLAX_WEBHOOK_URL (telegram.webhook-url) must be an address with a path, such as"
                        + " https://bot.example.org/telegram, not \"" + url + "\".");
            } else if (OWN_PATHS.contains(url.replaceFirst("https?://[^/]+", ""))) {
                given.wrong(
                        "PARALLAX_WEBHOOK_URL (telegram.webhook-url) must have a path of its own, such as /telegram:"
                                + " /health, /ready and /metrics are taken.");
            }
            if (!secret.value().matches("[A-Za-z0-9_-]{16,256}")) {
                given.wrong("PARALLAX_WEBHOOK_SECRET (telegram.webhook-secret) must be 16 to 256 letters, digits, _"
                        + " and -; without it anybody could speak as Telegram.");
            }
        }
        return new Settings.Webhook(url, secret);
    }

    /** Logs are set up before anything is read, with the usual level where this names none. */
    private void checkLevel(String level) {
        if (!level.isBlank() && !level.strip().matches("(?i)off|error|warn|info|debug|trace|all")) {
            given.wrong("PARALLAX_LOG_LEVEL must be ERROR, WARN, INFO, DEBUG or TRACE, not \"" + level + "\".");
        }
    }

    private String checked(String key, String addresses) {
        try {
            AllowedAddresses.parse(addresses);
        } catch (IllegalArgumentException e) {
            given.wrong("PARALLAX_ALLOW_ADDRESSES (" + key + "): " + e.getMessage());
        }
        return addresses;
    }

    private long userId(String words) {
        try {
            return Long.parseLong(words);
        } catch (NumberFormatException e) {
            given.wrong("PARALLAX_OPERATORS (telegram.operators) must be user ids, not \"" + words + "\".");
            return 0;
        }
    }
}
