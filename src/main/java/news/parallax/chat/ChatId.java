package news.parallax.chat;

/**
 * Names a chat.
 *
 * @param value the network's own number for it; 0 is the terminal
 */
public record ChatId(long value) {
    /** The chat in the terminal. */
    public static final ChatId TERMINAL = new ChatId(0);

    // Telegram's supergroups and channels lie below it: core.telegram.org/api/bots/ids
    private static final long BASIC_GROUPS_END = -1_000_000_000_000L;

    /**
     * Whether its messages are numbered together with those of other chats: Telegram counts those of a bot's private chats
     * and basic groups in one sequence, and those of each supergroup and channel by themselves.
     */
    public boolean numbersShared() {
        return value > BASIC_GROUPS_END;
    }

    /** Whether several people may listen: groups and channels have numbers below zero. */
    public boolean several() {
        return value < 0;
    }
}
