package news.parallax.chat;

/**
 * A button under a message.
 *
 * @param caption what it says
 * @param kind what a tap does
 * @param value the data that comes back as a request (1 to 64 bytes), the address that opens, or the words that a share
 *     starts with
 */
public record Button(String caption, Kind kind, String value) {
    /** What a tap on a button does. */
    public enum Kind {
        /** Asks: {@code value} comes back as a request. */
        ASK,
        /** Opens the address {@code value}. */
        OPEN,
        /** Lets the reader choose a chat and share there what {@code value} finds. */
        SHARE
    }

    /** A button that asks. */
    public static Button ask(String caption, String data) {
        return new Button(caption, Kind.ASK, data);
    }

    /** A button that opens an address. */
    public static Button open(String caption, String url) {
        return new Button(caption, Kind.OPEN, url);
    }
}
