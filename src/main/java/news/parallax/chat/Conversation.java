package news.parallax.chat;

import java.util.List;

/** The bot as a network of chats sees it. Called by several threads, one at a time for a chat. */
public interface Conversation {
    /** Answers a request. */
    Reply answer(Request request);

    /** Whether a line means something to the bot; a command that it does not know means nothing. */
    default boolean understands(Request request) {
        return true;
    }

    /** What can be shared in any chat for some words, best first; empty where there is nothing. */
    default List<InlineResult> inline(InlineQuestion question) {
        return List.of();
    }
}
