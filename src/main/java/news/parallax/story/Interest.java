package news.parallax.story;

import java.util.Locale;
import java.util.Optional;

/**
 * What a reader asks stories to be about: a topic, a country, or any other words.
 *
 * @param kind which of these
 * @param value the topic, the country's code (ISO 3166), or the words in lower case
 */
public record Interest(Kind kind, String value) {
    /** Kinds of interest. */
    public enum Kind {
        /** A topic of {@link Topics}. */
        TOPIC,
        /** A country. */
        COUNTRY,
        /** A place, a person or anything else by name. */
        WORDS
    }

    /** What words ask for; empty for none. */
    public static Optional<Interest> of(String words, Topics topics, TagReader tags) {
        String asked = words.strip().toLowerCase(Locale.ROOT);
        if (asked.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(topics.called(asked)
                .map(topic -> new Interest(Kind.TOPIC, topic))
                .or(() -> tags.country(asked).map(country -> new Interest(Kind.COUNTRY, country)))
                .orElse(new Interest(Kind.WORDS, asked)));
    }

    /** Whether a story is about it: its tags say so or, for words, a tag or a headline has them. */
    public boolean meets(Story story, Tags tags) {
        return switch (kind) {
            case TOPIC -> tags.topics().contains(value);
            case COUNTRY -> tags.countries().contains(value);
            case WORDS ->
                tags.places().stream().anyMatch(this::same)
                        || tags.people().stream().anyMatch(this::same)
                        || story.members().stream()
                                .anyMatch(member -> holds(member.article().title()));
        };
    }

    private boolean same(String name) {
        return name.toLowerCase(Locale.ROOT).equals(value);
    }

    private boolean holds(String title) {
        String lower = title.toLowerCase(Locale.ROOT);
        int at = lower.indexOf(value);
        while (at >= 0) {
            if (at == 0 || !Character.isLetterOrDigit(lower.charAt(at - 1))) {
                return true;
            }
            at = lower.indexOf(value, at + 1);
        }
        return false;
    }
}
