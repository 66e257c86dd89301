package news.parallax.command;

import news.parallax.chat.ChatId;

/** Where what is kept of chats is kept. Safe for several threads. */
public interface ChatStates {
    /** What is kept of a chat, or {@link ChatState#unknown}. */
    ChatState of(ChatId chat);

    /** Keeps it. */
    void save(ChatState state);

    /** Hands what is kept of a chat to the one it became; what the new one had already stays. */
    void move(ChatId from, ChatId to);

    /** Empties what is kept of a chat. */
    void forget(ChatId chat);
}
