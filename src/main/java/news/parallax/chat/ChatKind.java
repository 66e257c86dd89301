package news.parallax.chat;

/** What kind of chat a request comes from. */
public enum ChatKind {
    /** One person and the bot; the terminal is one too. */
    PRIVATE,
    /** Several people; what the bot says there all of them see. */
    GROUP,
    /** Posts to subscribers, who do not answer. */
    CHANNEL
}
