package news.parallax.chat;

/**
 * Names a chat.
 *
 * @param value the network's own number for it; 0 is the terminal
 */
public record ChatId(long value) {
    /** The chat in the terminal. */
    public static final ChatId TERMINAL = new ChatId(0);

    /** Whether several people may listen: groups and channels have numbers below zero. */
    public boolean several() {
        return value < 0;
    }
}
