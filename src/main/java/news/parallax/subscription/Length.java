package news.parallax.subscription;

import java.util.List;
import java.util.Locale;

/** How much a digest says of each story. */
public enum Length {
    /** Its headline and who covers it. */
    HEADLINES,
    /** A sentence too. */
    SHORT,
    /** Two sentences too, as far as one message holds them. */
    LONG;

    /** The word for it in keys and buttons: {@code short}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The one after it, and after the last the first. */
    public Length next() {
        return switch (this) {
            case HEADLINES -> SHORT;
            case SHORT -> LONG;
            case LONG -> HEADLINES;
        };
    }

    /** The lengths up to this one, the longest first. */
    public List<Length> downwards() {
        return switch (this) {
            case HEADLINES -> List.of(HEADLINES);
            case SHORT -> List.of(SHORT, HEADLINES);
            case LONG -> List.of(LONG, SHORT, HEADLINES);
        };
    }
}
