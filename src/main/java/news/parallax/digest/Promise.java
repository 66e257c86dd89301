package news.parallax.digest;

/** What is promised about a digest whose sending was cut off, so that nobody knows whether it arrived. */
public enum Promise {
    /** It is sent again: none is lost, one may come twice. */
    AT_LEAST_ONCE,
    /** It is not sent again: none comes twice, one may be lost, and its receipt says so. */
    AT_MOST_ONCE
}
