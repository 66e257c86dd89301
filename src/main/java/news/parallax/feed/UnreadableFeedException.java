package news.parallax.feed;

/** A document that is no feed; the message says what it is instead, in plain words. */
public final class UnreadableFeedException extends Exception {
    private static final long serialVersionUID = 1L;

    UnreadableFeedException(String message) {
        super(message);
    }
}
