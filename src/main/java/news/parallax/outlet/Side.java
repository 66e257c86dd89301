package news.parallax.outlet;

import java.util.Locale;

/** Where an outlet stands, in three steps; an outlet that nobody has rated stands nowhere. */
public enum Side {
    LEFT,
    CENTER,
    RIGHT,
    UNRATED;

    /** Whether the side counts in percentages. */
    public boolean rated() {
        return this != UNRATED;
    }

    /** The word used in files and output: {@code left}, {@code center}, {@code right} or {@code unrated}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
