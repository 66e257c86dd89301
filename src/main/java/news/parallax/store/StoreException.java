package news.parallax.store;

/** The store cannot be opened or used, said in words for the person who has to mend it. */
public final class StoreException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final boolean busy;

    StoreException(String message, boolean busy) {
        super(message);
        this.busy = busy;
    }

    /** Whether another process holds the store, so that waiting may help. */
    public boolean busy() {
        return busy;
    }
}
