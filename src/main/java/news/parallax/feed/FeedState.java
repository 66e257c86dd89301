package news.parallax.feed;

import java.util.Locale;

/** How a feed is doing. */
public enum FeedState {
    /** The last poll read it, or it has not been polled yet. */
    OK,
    /** The last poll failed; it is tried again, ever more rarely. */
    FAILING,
    /** Its host asked for time. */
    WAITING,
    /** Its host says that it is gone for good; it is not polled anymore. */
    RETIRED;

    /** The word for it in output and storage. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
