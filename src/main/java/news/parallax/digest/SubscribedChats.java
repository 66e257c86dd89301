package news.parallax.digest;

import java.time.InstantSource;
import news.parallax.chat.ChatEvents;
import news.parallax.chat.ChatId;
import news.parallax.chat.ChatKind;
import news.parallax.subscription.Subscriptions;

/** Lets subscriptions and their deliveries follow what happens to chats. Doing it twice does no harm. */
public final class SubscribedChats implements ChatEvents {
    private final Subscriptions subscriptions;
    private final Deliveries deliveries;
    private final InstantSource clock;

    public SubscribedChats(Subscriptions subscriptions, Deliveries deliveries, InstantSource clock) {
        this.subscriptions = subscriptions;
        this.deliveries = deliveries;
        this.clock = clock;
    }

    @Override
    public void opened(ChatId chat, ChatKind kind, long by) {
        subscriptions.open(chat);
    }

    @Override
    public void closed(ChatId chat, String reason) {
        subscriptions.close(chat, clock.instant());
        deliveries.close(chat, clock.instant(), reason);
    }

    @Override
    public void moved(ChatId from, ChatId to) {
        subscriptions.move(from, to);
        deliveries.move(from, to);
    }
}
