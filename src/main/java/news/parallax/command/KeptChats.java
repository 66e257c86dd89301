package news.parallax.command;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import news.parallax.chat.ChatEvents;
import news.parallax.chat.ChatId;
import news.parallax.chat.ChatKind;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets what is kept of a chat follow it when it moves, keeps it for thirty days where the bot was put out, and passes
 * every event on.
 */
public final class KeptChats implements ChatEvents {
    private static final Logger LOG = LoggerFactory.getLogger(KeptChats.class);
    private static final Duration KEPT = Duration.ofDays(30);

    private final ChatStates states;
    private final Traces traces;
    private final ChatEvents next;
    private final InstantSource clock;

    /** Passes events on to {@code next}. */
    public KeptChats(ChatStates states, Traces traces, ChatEvents next, InstantSource clock) {
        this.states = states;
        this.traces = traces;
        this.next = next;
        this.clock = clock;
    }

    @Override
    public void opened(ChatId chat, ChatKind kind, long by) {
        states.open(chat);
        next.opened(chat, kind, by);
    }

    @Override
    public void closed(ChatId chat, String reason) {
        states.close(chat, clock.instant());
        next.closed(chat, reason);
    }

    @Override
    public void moved(ChatId from, ChatId to) {
        states.move(from, to);
        next.moved(from, to);
        // whatever else is kept under the old number
        traces.move(from, to);
    }

    @Override
    public void topicClosed(ChatId chat, int topic) {
        next.topicClosed(chat, topic);
    }

    @Override
    public void posted(ChatId chat, List<String> addresses) {
        next.posted(chat, addresses);
    }

    /** Empties what is kept of chats that put the bot out thirty days ago; to be called now and then. */
    public void sweep() {
        for (ChatId chat : states.closedBefore(clock.instant().minus(KEPT))) {
            int rows = traces.forget(chat.value());
            LOG.info("{} rows of a chat that closed thirty days ago were emptied", rows);
        }
    }
}
