package news.parallax.story;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A list of words that lies beside a class: {@code name: word word …}, comments behind {@code #}. */
public final class WordList {
    private WordList() {}

    /** The lines, in order: the name, and its words; a list that is missing or cannot be read is a fault of the build. */
    public static List<Map.Entry<String, List<String>>> read(Class<?> beside, String file) {
        try (InputStream in = Objects.requireNonNull(beside.getResourceAsStream(file), file);
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(WordList::line)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map.Entry<String, List<String>> line(String line) {
        int colon = line.indexOf(':');
        return Map.entry(
                line.substring(0, colon),
                Arrays.asList(line.substring(colon + 1).strip().split("\\s+")));
    }
}
