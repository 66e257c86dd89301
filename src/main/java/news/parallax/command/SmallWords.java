package news.parallax.command;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Words with which people ask rather than what they ask about, in every language of the interface ({@code
 * small-words.txt}): of "what about the ferry?" only the ferry can stand in a headline. Immutable.
 */
final class SmallWords {
    private static final Pattern AROUND = Pattern.compile("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}]+$");
    private static final Pattern ENDING = Pattern.compile("['’].*");

    private final Set<String> words;

    private SmallWords(Set<String> words) {
        this.words = words;
    }

    /** Reads them. */
    static SmallWords read() {
        try (InputStream in =
                        Objects.requireNonNull(SmallWords.class.getResourceAsStream("small-words.txt"), "small words");
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return new SmallWords(reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .flatMap(line -> Arrays.stream(
                            line.substring(line.indexOf(':') + 1).strip().split("\\s+")))
                    .collect(Collectors.toUnmodifiableSet()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether a word, as it was typed, says nothing about what is asked. */
    boolean has(String typed) {
        String word = AROUND.matcher(typed).replaceAll("").toLowerCase(Locale.ROOT);
        return word.isEmpty()
                || words.contains(word)
                || words.contains(ENDING.matcher(word).replaceFirst(""));
    }
}
