package news.parallax.job;

import java.time.Duration;

/**
 * Kinds of work that processes on one store share. Each is done by one process at a time; where that one dies, hangs or
 * loses the store, another takes over within fifteen seconds. Kinds are named once, then {@link #start} is called. Work
 * may be done twice, where a process dies at the end of it, so twice must do no harm. Safe for several threads once
 * started.
 */
public interface Jobs extends AutoCloseable {
    /**
     * Names work that one process does as long as it can, such as clustering. It is called in the process whose turn it
     * is and should return soon after the tenure has ended; where it returns before, or fails, it is called again after a
     * second, here or elsewhere.
     */
    void lead(String name, Leading work);

    /** Names work that is done again and again with a pause between, each time by whichever process is first. */
    void every(String name, Duration pause, Runnable work);

    /** Begins. */
    void start();

    /** Ends every tenure, waits a few seconds for work under way, then interrupts it. The others take over. */
    @Override
    void close();

    /** What the holder of a tenure does. */
    interface Leading {
        /** Does the work while the tenure is held. */
        void lead(Tenure tenure) throws InterruptedException;
    }
}
