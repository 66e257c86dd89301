package news.parallax.command;

import news.parallax.chat.ChatEvents;
import news.parallax.chat.ChatId;
import news.parallax.chat.ChatKind;

/** Lets what is kept of a chat follow it when it moves, and passes every event on. */
public final class KeptChats implements ChatEvents {
    private final ChatStates states;
    private final ChatEvents next;

    /** Passes events on to {@code next}. */
    public KeptChats(ChatStates states, ChatEvents next) {
        this.states = states;
        this.next = next;
    }

    @Override
    public void opened(ChatId chat, ChatKind kind, long by) {
        next.opened(chat, kind, by);
    }

    @Override
    public void closed(ChatId chat, String reason) {
        next.closed(chat, reason);
    }

    @Override
    public void moved(ChatId from, ChatId to) {
        states.move(from, to);
        next.moved(from, to);
    }
}
