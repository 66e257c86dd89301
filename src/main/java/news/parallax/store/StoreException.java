package news.parallax.store;

import org.jspecify.annotations.Nullable;

/** The store cannot be opened or used, said in one line for the person who has to mend it, never with a password. */
public final class StoreException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String words;
    private final boolean busy;

    StoreException(String message, boolean busy) {
        this(message, busy, null);
    }

    StoreException(String message, boolean busy, @Nullable Throwable cause) {
        super(message, cause);
        this.words = message;
        this.busy = busy;
    }

    /** What is wrong and how to mend it, in one line. */
    @Override
    public String getMessage() {
        return words;
    }

    /** Whether it may work later as it is: another process holds the store, the disk is full, the server is away. */
    public boolean busy() {
        return busy;
    }
}
