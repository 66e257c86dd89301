package news.parallax.chat;

import java.util.List;

/** What happens to chats, beside what is said in them. Called by several threads, and maybe twice for one event. */
public interface ChatEvents {
    /**
     * The bot can speak in the chat: it was added, or let in again.
     *
     * @param by the person who did it; 0 where the network hides that
     */
    void opened(ChatId chat, ChatKind kind, long by);

    /** The bot was blocked or kicked, or the chat is gone. */
    void closed(ChatId chat, String reason);

    /** The chat has become another one; the old number is dead. */
    void moved(ChatId from, ChatId to);

    /** A forum topic of the chat takes no messages of ours any more. */
    void topicClosed(ChatId chat, int topic);

    /** People posted addresses there, none of which was meant for the bot. */
    void posted(ChatId chat, List<String> addresses);
}
