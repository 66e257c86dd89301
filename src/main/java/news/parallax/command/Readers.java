package news.parallax.command;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import news.parallax.outlet.Bias;
import news.parallax.outlet.Side;

/** What people asked the bot to keep for them. Every method is one transaction. Safe for several threads. */
public interface Readers {
    /** Whether a person asked for their reading to be counted. */
    boolean counting(long reader);

    /** Starts or ends the counting; the end empties the counters. */
    void count(long reader, boolean wished);

    /**
     * Counts one more story, where the person asked for that.
     *
     * @param month year and month as in 202611
     */
    void read(long reader, int month, Side side);

    /** A person's counters, newest month first. */
    List<Month> months(long reader);

    /** A person's own labels, by outlet. */
    Map<String, Bias> labels(long reader);

    /** Sets a person's own label of an outlet, or takes it away. */
    void label(long reader, String domain, Optional<Bias> label);

    /**
     * Stories read in a month, by the side that reported them most.
     *
     * @param month year and month as in 202611
     */
    record Month(int month, int left, int center, int right) {}
}
