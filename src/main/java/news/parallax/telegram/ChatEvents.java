package news.parallax.telegram;

import news.parallax.chat.ChatId;
import news.parallax.chat.ChatKind;

/** What happens to chats, beside what is said in them. Called by several threads; may be called twice for one event. */
public interface ChatEvents {
    /** The bot can speak in the chat: it was added, or let in again. */
    void opened(ChatId chat, ChatKind kind, long by);

    /** The bot was blocked, kicked or silenced in the chat, or the chat is gone. */
    void closed(ChatId chat, String reason);

    /** The chat has become another one; the old number is dead. */
    void moved(ChatId from, ChatId to);
}
