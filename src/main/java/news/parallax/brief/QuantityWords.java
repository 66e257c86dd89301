package news.parallax.brief;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What words beside a number make of it, in the languages that have most feeds ({@code quantity-words.txt}). Immutable. */
final class QuantityWords {
    private static final QuantityWords READ = read();

    private static final Pattern LARGER = Pattern.compile(
            "(?i)(?<![\\p{L}])(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|million)(?:\\sand)?[\\s-]$");

    private final Set<String> months;
    private final Set<String> spans;
    private final Pattern hedge;
    private final Pattern bound;

    private QuantityWords(List<String> lines) {
        months = Set.copyOf(words(lines, "months ", "\\s+"));
        spans = Set.copyOf(words(lines, "spans ", "\\s+"));
        hedge = endingOn(words(lines, "hedges ", "\\|"));
        bound = endingOn(words(lines, "bounds ", "\\|"));
    }

    private static Pattern endingOn(List<String> words) {
        return Pattern.compile("(?iu)(?<![\\p{L}])(?:"
                + words.stream().map(Pattern::quote).collect(Collectors.joining("|"))
                + ")\\s+$");
    }

    /** Whether a word is the name of a month, in a language where the day stands before it. */
    static boolean month(String word) {
        return READ.months.contains(word);
    }

    /** Whether a unit is a span of time. */
    static boolean span(String unit) {
        return READ.spans.contains(unit);
    }

    /** Whether a text ends on words behind which a number is only roughly said. */
    static boolean hedged(String before) {
        return READ.hedge.matcher(before).find();
    }

    /** Whether a text ends on words behind which a number is the least or the most that it can be. */
    static boolean bounded(String before) {
        return READ.bound.matcher(before).find();
    }

    /** Whether a text ends within a larger number that is spelled out, as in "forty five" or "one hundred and three". */
    static boolean largerNumber(String before) {
        return LARGER.matcher(before).find();
    }

    private static List<String> words(List<String> lines, String kind, String between) {
        return lines.stream()
                .filter(line -> line.startsWith(kind))
                .flatMap(line -> Arrays.stream(
                        line.substring(line.indexOf(':') + 1).strip().split(between)))
                .distinct()
                .toList();
    }

    private static QuantityWords read() {
        try (InputStream in = Objects.requireNonNull(
                        QuantityWords.class.getResourceAsStream("quantity-words.txt"), "quantity words");
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return new QuantityWords(reader.lines().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
