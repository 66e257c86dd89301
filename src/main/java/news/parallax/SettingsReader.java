package news.parallax;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import news.parallax.digest.DigestDesk;
import news.parallax.web.AllowedAddresses;

/** Reads the settings from a file and the environment, and lists all that is wrong with them at once. */
final class SettingsReader {
    /** Read where no other file is named. */
    static final Path DEFAULT_FILE = Path.of("config", "parallax.yaml");

    private final Map<String, String> environment;
    private final List<String> problems = new ArrayList<>();
    private final Set<String> asked = new TreeSet<>();
    private JsonNode root = MissingNode.getInstance();
    private String file = "";

    private SettingsReader(Map<String, String> environment) {
        this.environment = environment;
    }

    /**
     * Reads the settings.
     *
     * @param named the file that the command line names, if any; else {@link #DEFAULT_FILE} where it exists
     * @throws UsageException with a line for each thing that is wrong
     */
    static Settings read(Optional<Path> named, Map<String, String> environment) {
        SettingsReader reader = new SettingsReader(environment);
        if (named.isPresent() && !Files.isRegularFile(named.get())) {
            throw new UsageException("No configuration file at " + named.get() + ": check the path after --config.");
        }
        Path path = named.orElse(DEFAULT_FILE);
        if (Files.isRegularFile(path)) {
            reader.load(path);
        }
        Settings settings = reader.settings();
        reader.findUnknown(reader.root, "");
        if (!reader.problems.isEmpty()) {
            throw new UsageException(reader.problems);
        }
        return settings;
    }

    private void load(Path path) {
        file = path.toString();
        try {
            root = new YAMLMapper().readTree(Files.readString(path));
        } catch (JsonProcessingException e) {
            long line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
            throw new UsageException(file + ", line " + line + ": this is not YAML that can be read: "
                    + e.getOriginalMessage().lines().findFirst().orElse("") + ".");
        } catch (IOException e) {
            throw new UsageException("The configuration file " + file + " cannot be read: " + e.getMessage() + ".");
        }
        if (!root.isObject() && !root.isMissingNode() && !root.isNull()) {
            throw new UsageException(file + ": the settings must be names with values, one a line.");
        }
    }

    private Settings settings() {
        return new Settings(
                database(),
                list("catalog", "PARALLAX_CATALOG", ":", List.of("config/catalog")).stream()
                        .map(Path::of)
                        .toList(),
                list("raters", "", ",", List.of()),
                new Settings.Polling(
                        duration("polling.interval", "PARALLAX_POLL_INTERVAL", Duration.ofMinutes(5)),
                        number("polling.parallel", "", 48, 1, 512),
                        duration("polling.page-time", "", Duration.ofMinutes(1)),
                        text("polling.contact", "PARALLAX_CONTACT", ""),
                        checked(
                                "polling.allow-addresses",
                                text("polling.allow-addresses", "PARALLAX_ALLOW_ADDRESSES", ""))),
                stories(),
                new Settings.Telegram(
                        secret("telegram.token", "TELEGRAM_BOT_TOKEN"),
                        text("telegram.api-url", "TELEGRAM_API_URL", "https://api.telegram.org"),
                        flag("telegram.at-least-once", true),
                        number("telegram.side-by-side", "", 1, 1, DigestDesk.MOST_SENDERS),
                        list("telegram.operators", "PARALLAX_OPERATORS", ",", List.of()).stream()
                                .map(this::userId)
                                .toList(),
                        webhook()),
                new Settings.Http(number("http.port", "PARALLAX_HTTP_PORT", 0, 0, 65_535)),
                model());
    }

    private Settings.StorySettings stories() {
        Duration window = duration("stories.window", "", Duration.ofDays(3));
        Duration retention = duration("stories.retention", "", Duration.ofDays(30));
        // stories are rebuilt from what is kept
        Duration least = window.multipliedBy(4);
        return new Settings.StorySettings(window, retention.compareTo(least) < 0 ? least : retention);
    }

    private JsonNode at(String key) {
        asked.add(key);
        JsonNode node = root;
        for (String part : key.split("\\.")) {
            node = node.path(part);
        }
        return node.isNull() ? MissingNode.getInstance() : node;
    }

    private <T> T value(String key, String variable, T fallback, Function<String, T> reading, String kind) {
        JsonNode node = at(key);
        String set = environment.getOrDefault(variable, "");
        boolean fromEnvironment = !set.isBlank();
        if (!fromEnvironment && node.isMissingNode()) {
            return fallback;
        }
        if (!fromEnvironment && !node.isValueNode()) {
            problems.add(file + ": " + key + " must be " + kind + ".");
            return fallback;
        }
        String words = fromEnvironment ? set.strip() : node.asText().strip();
        try {
            return reading.apply(words);
        } catch (DateTimeParseException | IllegalArgumentException e) {
            problems.add(
                    (fromEnvironment ? variable : file + ": " + key) + " must be " + kind + ", not \"" + words + "\".");
            return fallback;
        }
    }

    private String text(String key, String variable, String fallback) {
        return value(key, variable, fallback, Function.identity(), "a word");
    }

    private Duration duration(String key, String variable, Duration fallback) {
        return value(
                key,
                variable,
                fallback,
                words -> {
                    Duration duration = Duration.parse(words);
                    if (duration.isNegative()) {
                        throw new IllegalArgumentException("negative");
                    }
                    return duration;
                },
                "a duration such as PT5M");
    }

    private int number(String key, String variable, int fallback, int least, int most) {
        return value(
                key,
                variable,
                fallback,
                words -> {
                    int number = Integer.parseInt(words);
                    if (number < least || number > most) {
                        throw new IllegalArgumentException("out of range");
                    }
                    return number;
                },
                "a whole number from " + least + " to " + most);
    }

    private boolean flag(String key, boolean fallback) {
        return value(
                key,
                "",
                fallback,
                words -> {
                    if (!words.equals("true") && !words.equals("false")) {
                        throw new IllegalArgumentException("neither");
                    }
                    return words.equals("true");
                },
                "true or false");
    }

    private List<String> list(String key, String variable, String separator, List<String> fallback) {
        JsonNode node = at(key);
        String set = environment.get(variable);
        if (set != null && !set.isBlank()) {
            return Arrays.stream(set.split(separator))
                    .map(String::strip)
                    .filter(part -> !part.isEmpty())
                    .toList();
        }
        if (node.isMissingNode()) {
            return fallback;
        }
        List<String> values = new ArrayList<>();
        if (node.isArray()) {
            node.forEach(item -> values.add(item.asText()));
        } else {
            values.add(node.asText());
        }
        return values;
    }

    private Secret secret(String key, String variable) {
        at(key);
        at(key + "-file");
        String fromFile = environment.getOrDefault(
                variable + "_FILE", root.at(pointer(key + "-file")).asText(""));
        if (!fromFile.isBlank()) {
            try {
                return new Secret(Files.readString(Path.of(fromFile)).strip());
            } catch (IOException e) {
                problems.add(variable + "_FILE: the file " + fromFile + " cannot be read.");
            }
        }
        return new Secret(environment
                .getOrDefault(variable, root.at(pointer(key)).asText(""))
                .strip());
    }

    private Settings.Model model() {
        Settings.Model model = new Settings.Model(
                text("model.url", "PARALLAX_LLM_URL", ""),
                text("model.name", "PARALLAX_LLM_MODEL", ""),
                secret("model.key", "PARALLAX_LLM_KEY"),
                duration("model.deadline", "", Duration.ofSeconds(20)));
        if (model.wanted()
                && (!model.url().matches("https?://[^\\s?#]+") || model.name().isEmpty())) {
            problems.add("PARALLAX_LLM_URL (model.url) must be the base address of a model's interface, such as"
                    + " http://localhost:11434/v1, and PARALLAX_LLM_MODEL (model.name) must name the model.");
        }
        return model;
    }

    /** The address may hold a password, so it can come from a file like other secrets. */
    private String database() {
        String given = secret("database", "PARALLAX_DATABASE_URL").value();
        return given.isEmpty() ? "jdbc:sqlite:data/parallax.db" : given;
    }

    private Settings.Webhook webhook() {
        String url = text("telegram.webhook-url", "PARALLAX_WEBHOOK_URL", "");
        Secret secret = secret("telegram.webhook-secret", "PARALLAX_WEBHOOK_SECRET");
        if (!url.isEmpty()) {
            if (!url.matches("https?://[^\\s/?#]+/[^\\s?#]+")) {
                problems.add("PARALLAX_WEBHOOK_URL (telegram.webhook-url) must be an address with a path, such as"
                        + " https://bot.example.org/telegram, not \"" + url + "\".");
            }
            if (!secret.value().matches("[A-Za-z0-9_-]{16,256}")) {
                problems.add("PARALLAX_WEBHOOK_SECRET (telegram.webhook-secret) must be 16 to 256 letters, digits, _"
                        + " and -; without it anybody could speak as Telegram.");
            }
        }
        return new Settings.Webhook(url, secret);
    }

    private static String pointer(String key) {
        return "/" + key.replace('.', '/');
    }

    private String checked(String key, String addresses) {
        try {
            AllowedAddresses.parse(addresses);
        } catch (IllegalArgumentException e) {
            problems.add("PARALLAX_ALLOW_ADDRESSES (" + key + "): " + e.getMessage());
        }
        return addresses;
    }

    private long userId(String words) {
        try {
            return Long.parseLong(words);
        } catch (NumberFormatException e) {
            problems.add("PARALLAX_OPERATORS (telegram.operators) must be user ids, not \"" + words + "\".");
            return 0;
        }
    }

    private void findUnknown(JsonNode node, String prefix) {
        for (Map.Entry<String, JsonNode> field : node.properties()) {
            String key = prefix + field.getKey();
            boolean inner = asked.stream().anyMatch(known -> known.startsWith(key + "."));
            if (inner) {
                findUnknown(field.getValue(), key + ".");
            } else if (!asked.contains(key)) {
                problems.add(file + ": there is no setting " + key + "; known are "
                        + asked.stream().collect(Collectors.joining(", ")) + ".");
            }
        }
    }
}
