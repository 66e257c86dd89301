package news.parallax.chat;

/**
 * A button under a message.
 *
 * @param caption what it says
 * @param kind what a tap does
 * @param value the data that comes back as a request (1 to {@value #LONGEST} bytes), the address that opens, or the
 *     words that a share starts with
 */
public record Button(String caption, Kind kind, String value) {
    /** How many bytes of data a button can carry; the rest of a network's room is for the seal. */
    public static final int LONGEST = 51;

    /** What a tap on a button does. */
    public enum Kind {
        /** Asks: {@code value} comes back as a request. Anybody in the chat may tap it. */
        ASK,
        /** Changes something: as {@link #ASK}, but only whoever asked for the message may tap it, and only for a week. */
        CHANGE,
        /** Opens the address {@code value}. */
        OPEN,
        /** Lets the reader choose a chat and share there what {@code value} finds. */
        SHARE
    }

    /** A button that asks. */
    public static Button ask(String caption, String data) {
        return new Button(caption, Kind.ASK, data);
    }

    /** A button that changes something, for the person whom the message answers. */
    public static Button change(String caption, String data) {
        return new Button(caption, Kind.CHANGE, data);
    }

    /** A button that shares what some words find. */
    public static Button share(String caption, String words) {
        return new Button(caption, Kind.SHARE, words);
    }

    /** A button that opens an address. */
    public static Button open(String caption, String url) {
        return new Button(caption, Kind.OPEN, url);
    }
}
