package news.parallax.subscription;

import java.util.Locale;

/**
 * What a chat follows or does not want to hear of.
 *
 * @param kind what it names
 * @param value the story's id, the outlet's domain, or words in lower case
 */
public record Subject(Kind kind, String value) {
    /** What can be named. */
    public enum Kind {
        /** One story. */
        STORY,
        /** A topic that stories are sorted by. */
        TOPIC,
        /** A place. */
        PLACE,
        /** An outlet. */
        OUTLET,
        /** Words that a headline holds: {@code +must}, {@code -not}, {@code begin*}. */
        KEYWORD;

        /** The word for it in commands and keys: {@code topic}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The longest value. */
    public static final int LONGEST = 80;

    /** Brings the value to lower case. */
    public Subject {
        value = value.strip().toLowerCase(Locale.ROOT);
        if (value.isEmpty() || value.length() > LONGEST) {
            throw new IllegalArgumentException("a subject of " + value.length() + " characters");
        }
    }
}
