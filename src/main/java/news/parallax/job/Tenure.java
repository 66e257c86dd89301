package news.parallax.job;

/** The right of one process to do a kind of work, for as long as the others can see that it lives. For all threads. */
public interface Tenure {
    /**
     * Whether the right is still held, as far as this process can know without asking: false once it could not show
     * itself alive for so long that another may have begun, or is told to stop. Work that changes what others see must
     * also let the store check its {@link #token}: a process can be stopped between this question and its deed.
     */
    boolean held();

    /** A number that is greater with each holder of this right; 0 where one process alone uses the store. */
    long token();
}
