package news.parallax.brief;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Sentences that a text may rest on, read once to be held against many texts. Immutable. */
final class CitedSentences {
    /** Share of a text's telling words that its evidence has, at least. */
    private static final double LEAST_SHARED = 0.5;

    /** Measured in a dump of a heap. */
    static final int BYTES_A_CHARACTER = 20;

    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private final String text;
    private final String plain;
    private final Set<String> words;
    private final Set<String> numbers;

    /** Reads sentences, by line. */
    CitedSentences(String text) {
        List<String> all = Words.of(text);
        this.text = straight(text);
        this.plain = plain(all);
        this.words = new HashSet<>(all);
        this.numbers = Facts.allNumbers(text, all);
    }

    /** What a text says that is not said here, or nothing. */
    Optional<String> missing(Facts facts) {
        for (String name : facts.names()) {
            if (!plain.contains(plain(Words.of(name)))) {
                return Optional.of("the name " + name + " is not in the cited sentences");
            }
        }
        for (String number : facts.numbers()) {
            if (!numbers.contains(number)) {
                return Optional.of("the number " + number + " is not in the cited sentences");
            }
        }
        for (String quotation : facts.quotations()) {
            if (!text.contains(straight(quotation))) {
                return Optional.of("a quotation is not in the cited sentences word for word");
            }
        }
        return BriefCheck.shared(facts.words(), words) < LEAST_SHARED
                ? Optional.of("the cited sentences say something else")
                : Optional.empty();
    }

    /** How much room it takes, in bytes, about: the text, and its words and numbers, each an object of its own. */
    int weight() {
        return text.length() * BYTES_A_CHARACTER;
    }

    private static String plain(List<String> words) {
        return " " + String.join(" ", words) + " ";
    }

    private static String straight(String text) {
        String straight =
                text.replace('‘', '\'').replace('’', '\'').replace('“', '"').replace('”', '"');
        return BLANKS.matcher(straight).replaceAll(" ").strip();
    }
}
