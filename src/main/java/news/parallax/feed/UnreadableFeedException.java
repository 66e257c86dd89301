package news.parallax.feed;

/** A document is not a feed, or too broken to read as one. The message says why, in words. */
public final class UnreadableFeedException extends Exception {
    private static final long serialVersionUID = 1L;

    /** With the reason, as a phrase. */
    public UnreadableFeedException(String reason) {
        super(reason, null, false, false);
    }
}
