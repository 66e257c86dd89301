package news.parallax.outlet;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What one rater says of one outlet.
 *
 * @param domain the outlet's domain
 * @param rater the rater's name
 * @param subject what is rated
 * @param value the word of a {@link Bias} or a {@link Factuality}, by subject
 * @param asOf day, month or year in ISO form on which the rating stood; empty where nobody tells
 * @param url address of the rater's page for it; empty where there is none
 */
public record Rating(String domain, String rater, Subject subject, String value, String asOf, String url) {
    /** What a rating is about. */
    public enum Subject {
        BIAS,
        FACTUALITY;

        /** The word used in files: {@code bias} or {@code factuality}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The subject that a word names, or empty. */
        public static Optional<Subject> ofWord(String word) {
            return Arrays.stream(values())
                    .filter(subject -> subject.word().equals(word))
                    .findFirst();
        }
    }

    /** Checks that the value is a word of the subject. */
    public Rating {
        if (!isValue(subject, value)) {
            throw new IllegalArgumentException("no value of " + subject.word() + ": " + value);
        }
    }

    /** Whether a word is one of the subject's values. */
    static boolean isValue(Subject subject, String word) {
        return subject == Subject.BIAS
                ? Bias.ofWord(word).isPresent()
                : Factuality.ofWord(word).isPresent();
    }
}
