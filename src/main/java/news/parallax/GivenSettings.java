package news.parallax;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What a file and the environment say, asked for by key and variable; the variable goes first. A value that cannot be read
 * is noted as wrong, and the default given. For one thread.
 */
final class GivenSettings {
    // far more than anybody wants, and little enough to be reckoned with
    private static final Duration LONGEST = Duration.ofDays(36_500);

    private final Map<String, String> environment;
    private final List<String> problems = new ArrayList<>();
    private final Set<String> asked = new TreeSet<>();
    private JsonNode root = MissingNode.getInstance();
    private String file = "";

    private GivenSettings(Map<String, String> environment) {
        this.environment = environment;
    }

    /** Those of the environment alone. */
    static GivenSettings in(Map<String, String> environment) {
        return new GivenSettings(environment);
    }

    /**
     * Those of a file, and of the environment over them.
     *
     * @throws UsageException if the file cannot be read
     */
    static GivenSettings in(Path file, Map<String, String> environment) {
        GivenSettings given = new GivenSettings(environment);
        given.load(file);
        return given;
    }

    /** Notes that something is wrong: a line for the person who has to mend it. */
    void wrong(String line) {
        problems.add(line);
    }

    /**
     * To be called once all are asked for.
     *
     * @throws UsageException with a line for each thing that is wrong, also for what nobody asked for
     */
    void complain() {
        findUnknown(root, "");
        if (!problems.isEmpty()) {
            throw new UsageException(problems);
        }
    }

    private void load(Path path) {
        file = path.toString();
        try {
            root = YAMLMapper.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build()
                    .readTree(TextFile.read(path));
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

    String text(String key, String variable, String fallback) {
        return value(key, variable, fallback, Function.identity(), "a word");
    }

    Duration duration(String key, String variable, Duration fallback) {
        return value(
                key,
                variable,
                fallback,
                words -> {
                    Duration duration = Duration.parse(words);
                    if (duration.isNegative() || duration.compareTo(LONGEST) > 0) {
                        throw new IllegalArgumentException("out of range");
                    }
                    return duration;
                },
                "a duration such as PT5M");
    }

    int number(String key, String variable, int fallback, int least, int most) {
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

    boolean flag(String key, boolean fallback) {
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

    List<String> list(String key, String variable, String separator, List<String> fallback) {
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
        for (JsonNode item : node.isArray() ? node : List.of(node)) {
            if (!item.isValueNode() || item.isNull()) {
                problems.add(file + ": " + key + " must be a list of words.");
                return fallback;
            }
            values.add(item.asText());
        }
        return values;
    }

    /** Of the environment, by a file or as it is, before that of the file of settings, by a file or as it is. */
    Secret secret(String key, String variable) {
        asked.add(key);
        asked.add(key + "-file");
        String named = environment.getOrDefault(variable + "_FILE", "");
        String plain = environment.getOrDefault(variable, "");
        if (!named.isBlank()) {
            return secretIn(named, variable + "_FILE");
        }
        if (!plain.isBlank()) {
            return new Secret(plain.strip());
        }
        String kept = word(key + "-file");
        return kept.isBlank() ? new Secret(word(key)) : secretIn(kept, file + ": " + key + "-file");
    }

    /** Of the file of settings; empty where there is none. */
    private String word(String key) {
        JsonNode node = at(key);
        if (!node.isMissingNode() && !node.isValueNode()) {
            problems.add(file + ": " + key + " must be a word.");
        }
        return node.asText("").strip();
    }

    private Secret secretIn(String path, String name) {
        try {
            return new Secret(Files.readString(Path.of(path.strip())).strip());
        } catch (IOException | InvalidPathException e) {
            problems.add(name + ": the file " + path + " cannot be read.");
            return new Secret("");
        }
    }

    private void findUnknown(JsonNode node, String prefix) {
        for (Map.Entry<String, JsonNode> field : node.properties()) {
            String key = prefix + field.getKey();
            boolean inner = asked.stream().anyMatch(known -> known.startsWith(key + "."));
            if (inner && !field.getValue().isObject() && !field.getValue().isNull()) {
                problems.add(file + ": " + key + " holds settings of its own, one a line below it and indented.");
            } else if (inner) {
                findUnknown(field.getValue(), key + ".");
            } else if (!asked.contains(key)) {
                problems.add(file + ": there is no setting " + key + "; known are "
                        + asked.stream().collect(Collectors.joining(", ")) + ".");
            }
        }
    }
}
