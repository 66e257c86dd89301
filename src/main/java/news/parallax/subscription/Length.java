package news.parallax.subscription;

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
        return values()[(ordinal() + 1) % values().length];
    }
}
