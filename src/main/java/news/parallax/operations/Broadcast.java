package news.parallax.operations;

/** The way to every chat that has ordered something. Safe for several threads. */
public interface Broadcast {
    /** How many chats it would reach now. */
    int chats();

    /**
     * Puts words into the outbox for each of those chats, without sound.
     *
     * @param occasion what it is for; a chat never gets two messages for the same
     * @return how many messages were put there
     */
    int send(String occasion, String words);
}
