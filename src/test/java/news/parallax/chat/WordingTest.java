package news.parallax.chat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.PluralRules;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every word of ours stands in every language, whole and well formed. */
class WordingTest {
    private static final Path FOLDER = Path.of("src/main/resources/news/parallax/chat/wording");
    private static final Path SOURCES = Path.of("src/main/java");
    private static final Pattern USED =
            Pattern.compile("\\.(?:say|tell)\\(\\s*\"([a-z]+\\.[a-zA-Z0-9.-]*[a-zA-Z0-9])\"\\s*[,)]");
    private static final Pattern COMMAND = Pattern.compile("(?<![\\w/])/[a-z]{3,}");

    private static Map<String, String> words(Language language) throws IOException {
        Map<String, String> words = new TreeMap<>();
        String ending = language == Language.ENGLISH ? ".properties" : "_" + language.tag() + ".properties";
        try (Stream<Path> files = Files.list(FOLDER)) {
            for (Path file : files.sorted().toList()) {
                String name = file.getFileName().toString();
                boolean own = language == Language.ENGLISH ? !name.contains("_") : name.endsWith(ending);
                if (own) {
                    Properties read = new Properties();
                    try (Reader in = Files.newBufferedReader(file)) {
                        read.load(in);
                    }
                    read.forEach((key, value) -> words.put((String) key, (String) value));
                }
            }
        }
        return words;
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void hasEveryKeyAndNoOther(Language language) throws IOException {
        Set<String> missing = new TreeSet<>(words(Language.ENGLISH).keySet());
        missing.removeAll(words(language).keySet());
        assertEquals(Set.of(), missing, "missing in " + language.tag());
        Set<String> beyond = new TreeSet<>(words(language).keySet());
        beyond.removeAll(words(Language.ENGLISH).keySet());
        // a language may have an area before English does
        beyond.removeIf(key -> !Files.exists(FOLDER.resolve(key.substring(0, key.indexOf('.')) + ".properties")));
        assertEquals(Set.of(), beyond, "not in English any more");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void hasTheSamePlacesAndThePluralsOfTheLanguage(Language language) throws IOException {
        Map<String, String> english = words(Language.ENGLISH);
        Set<String> wrong = new TreeSet<>();
        words(language).forEach((key, pattern) -> {
            if (!english.containsKey(key)) {
                return;
            }
            if (!places(english.getOrDefault(key, "")).equals(places(pattern))) {
                wrong.add(key + ": other places");
            }
            if (!commands(english.getOrDefault(key, "")).equals(commands(pattern))) {
                wrong.add(key + ": other commands");
            }
            wrong.addAll(plurals(key, pattern, language));
        });
        assertEquals(Set.of(), wrong, language.tag());
    }

    private static Set<String> places(String pattern) {
        Set<String> places = new TreeSet<>();
        MessagePattern parsed = new MessagePattern(pattern);
        for (int i = 0; i < parsed.countParts(); i++) {
            if (parsed.getPartType(i) == MessagePattern.Part.Type.ARG_NUMBER) {
                places.add(parsed.getSubstring(parsed.getPart(i)));
            }
        }
        return places;
    }

    private static Set<String> commands(String pattern) {
        Set<String> commands = new TreeSet<>();
        Matcher command = COMMAND.matcher(pattern);
        while (command.find()) {
            commands.add(command.group());
        }
        return commands;
    }

    /** A pattern with plurals has one for each category of whole numbers that the language knows. */
    private static List<String> plurals(String key, String pattern, Language language) {
        List<String> wrong = new ArrayList<>();
        MessagePattern parsed = new MessagePattern(pattern);
        Set<String> needed = PluralRules.forLocale(language.locale()).getKeywords();
        for (int i = 0; i < parsed.countParts(); i++) {
            MessagePattern.Part part = parsed.getPart(i);
            if (part.getType() == MessagePattern.Part.Type.ARG_START
                    && part.getArgType() == MessagePattern.ArgType.PLURAL) {
                Set<String> missing = new TreeSet<>(needed);
                int end = parsed.getLimitPartIndex(i);
                for (int j = i; j < end; j++) {
                    if (parsed.getPartType(j) == MessagePattern.Part.Type.ARG_SELECTOR) {
                        missing.remove(parsed.getSubstring(parsed.getPart(j)));
                    }
                }
                if (!missing.isEmpty()) {
                    wrong.add(key + ": no plural for " + missing);
                }
            }
        }
        return wrong;
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void canBeSaidWithAnyValues(Language language) throws IOException {
        Voice voice = new Voice(language, ZoneOffset.UTC, false);
        Set<String> known = words(Language.ENGLISH).keySet();
        for (Map.Entry<String, String> entry : words(language).entrySet()) {
            if (!known.contains(entry.getKey())) {
                continue;
            }
            for (int count : new int[] {0, 1, 2, 3, 5, 11, 100, 1_000_000}) {
                Object[] values = new Object[10];
                java.util.Arrays.fill(values, count);
                String said = voice.say(entry.getKey(), values);
                assertFalse(said.isBlank() || said.contains("{") || said.contains("}"), entry.getKey() + ": " + said);
                assertEquals(0, open(said), entry.getKey() + " leaves a direction open");
            }
        }
    }

    /** Foreign words of either direction never turn the words around them, and directions that begin end. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void keepsTheDirectionOfForeignWordsToThemselves(Language language) throws IOException {
        Voice voice = new Voice(language, ZoneOffset.UTC, false);
        Set<String> known = words(Language.ENGLISH).keySet();
        for (Map.Entry<String, String> entry : words(language).entrySet()) {
            if (!known.contains(entry.getKey())) {
                continue;
            }
            if (entry.getValue().contains("plural") || entry.getValue().contains("number")) {
                continue;
            }
            Object[] values = new Object[10];
            java.util.Arrays.fill(values, "abc \u202Eعربي\u2066 (x");
            String said = voice.tell(entry.getKey(), values).plain();
            assertEquals(0, open(said), entry.getKey());
            assertEquals(-1, said.indexOf('\u202E'), entry.getKey());
            if (language.rightToLeft() && entry.getValue().contains("{0}")) {
                assertTrue(said.contains("\u2068abc"), entry.getKey() + " is not set apart");
            }
        }
    }

    private static int open(String said) {
        int open = 0;
        for (char c : said.toCharArray()) {
            open += c >= '\u2066' && c <= '\u2068' ? 1 : c == '\u2069' ? -1 : 0;
        }
        return open;
    }

    @Test
    void holdsEveryKeyThatIsUsed() throws IOException {
        Set<String> unknown = new TreeSet<>();
        Set<String> known = words(Language.ENGLISH).keySet();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".java")).toList()) {
                Matcher used = USED.matcher(Files.readString(file));
                while (used.find()) {
                    if (!known.contains(used.group(1))) {
                        unknown.add(used.group(1));
                    }
                }
            }
        }
        assertEquals(Set.of(), unknown);
    }

    @Test
    void keepsKeysInTheFileOfTheirArea() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            for (Path file : files.toList()) {
                String area = file.getFileName().toString().replaceFirst("(_[a-z]{2})?\\.properties$", "");
                Properties read = new Properties();
                try (Reader in = Files.newBufferedReader(file)) {
                    read.load(in);
                }
                read.keySet().forEach(key -> assertTrue(((String) key).startsWith(area + "."), key + " in " + file));
            }
        }
    }
}
