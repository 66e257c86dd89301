package news.parallax.article;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What the words in class names and ids mean ({@code names.txt}): {@code relatedPosts} and {@code related-posts} are the
 * same two words. Immutable, safe for several threads.
 */
final class NameWords {
    /** What a name says about its element. */
    enum Sign {
        /** The text of an article. */
        BODY,
        /** A standfirst. */
        LEAD,
        /** Beside an article, unless most of the page is called so. */
        BESIDE,
        /** Beside an article, and often longer than it. */
        AWAY,
        NONE
    }

    /** A sign and the word that gave it. */
    record Meaning(Sign sign, String word) {
        static final Meaning NONE = new Meaning(Sign.NONE, "");
    }

    /** What one name means, and whether it alone decides about its element. */
    record Name(Meaning meaning, boolean decides) {
        static final Name NONE = new Name(Meaning.NONE, false);
    }

    private static final int LONGEST_NAMES = 400;

    private final Map<String, Sign> exact = new HashMap<>();
    private final Map<String, Sign> whole = new HashMap<>();
    private final TreeMap<String, Sign> beginnings = new TreeMap<>();

    NameWords() {
        for (String line : lines("names.txt")) {
            int colon = line.indexOf(':');
            Sign sign = Sign.valueOf(line.substring(0, colon).toUpperCase(Locale.ROOT));
            for (String word : line.substring(colon + 1).strip().split(" +")) {
                if (word.endsWith("*")) {
                    beginnings.put(word.substring(0, word.length() - 1), sign);
                } else if (word.startsWith("=")) {
                    whole.put(word.substring(1), sign);
                } else {
                    exact.put(word, sign);
                }
            }
        }
    }

    /** The lines of a list that lies beside this class, without comments. */
    static List<String> lines(String name) {
        try (InputStream in = NameWords.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is missing from the program");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * What the names of an element (its classes and id) mean; {@code BODY} wins, then {@code AWAY}.
     *
     * @param known what was read before, for one page; pages use the same few names over and over
     */
    Meaning meaning(String names, Map<String, Name> known) {
        Meaning found = Meaning.NONE;
        int end = Math.min(names.length(), LONGEST_NAMES);
        for (int from = 0, to; from < end; from = to + 1) {
            for (to = from; to < end && names.charAt(to) > ' '; to++) {}
            if (to > from) {
                Name name = known.computeIfAbsent(names.substring(from, to), this::name);
                if (name.decides()) {
                    return name.meaning();
                }
                Sign sign = name.meaning().sign();
                if (sign != Sign.NONE && (found.sign() == Sign.NONE || sign.compareTo(found.sign()) > 0)) {
                    found = name.meaning();
                }
            }
        }
        return found;
    }

    private Name name(String name) {
        if (name.indexOf(':') >= 0 || name.indexOf('[') >= 0) {
            return Name.NONE; // utility classes speak of looks: "print:hidden"
        }
        List<String> words = words(name);
        if (isBody(words)) {
            return new Name(new Meaning(Sign.BODY, name), true);
        }
        Sign asWhole = whole.get(String.join("", words));
        if (asWhole != null) {
            return new Name(new Meaning(asWhole, name), true);
        }
        Meaning found = Meaning.NONE;
        for (String word : words) {
            Sign sign = sign(word);
            if (sign != null
                    && sign.compareTo(Sign.BODY) > 0
                    && (found.sign() == Sign.NONE || sign.compareTo(found.sign()) > 0)) {
                found = new Meaning(sign, word);
            }
        }
        return new Name(found, false);
    }

    private boolean isBody(List<String> words) {
        int last = words.size() - 1;
        return last >= 0
                && (exact.get(words.get(last)) == Sign.BODY
                        || (last > 0 && exact.get(words.get(last - 1) + words.get(last)) == Sign.BODY));
    }

    private @Nullable Sign sign(String word) {
        Sign sign = exact.get(word);
        if (sign != null) {
            return sign;
        }
        Map.Entry<String, Sign> beginning = beginnings.floorEntry(word);
        return beginning != null && word.startsWith(beginning.getKey()) ? beginning.getValue() : null;
    }

    /** The words of one name, in lower case. */
    static List<String> words(String name) {
        List<String> words = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= name.length(); i++) {
            char c = i < name.length() ? name.charAt(i) : '-';
            boolean letter = Character.isLetter(c);
            boolean hump = letter && i > start && Character.isUpperCase(c) && Character.isLowerCase(name.charAt(i - 1));
            if (!letter || hump) {
                if (i > start) {
                    words.add(name.substring(start, i).toLowerCase(Locale.ROOT));
                }
                start = letter ? i : i + 1;
            }
        }
        return words;
    }
}
