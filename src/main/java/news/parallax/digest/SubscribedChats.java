package news.parallax.digest;

import java.time.Instant;
import java.time.InstantSource;
import news.parallax.chat.ChatEvents;
import news.parallax.chat.ChatId;
import news.parallax.chat.ChatKind;
import news.parallax.subscription.Follows;
import news.parallax.subscription.Mutes;
import news.parallax.subscription.Subscriptions;
import news.parallax.subscription.Wishes;

/** Lets all that is kept for chats follow what happens to them. Doing it twice does no harm. */
public final class SubscribedChats implements ChatEvents {
    private final Books books;
    private final InstantSource clock;

    /** All that is kept for chats beside what they look like. */
    public record Books(
            Subscriptions subscriptions,
            Deliveries deliveries,
            ToldStories told,
            HeldStories held,
            Wishes wishes,
            Follows follows,
            Mutes mutes) {}

    /** Keeps these books. */
    public SubscribedChats(Books books, InstantSource clock) {
        this.books = books;
        this.clock = clock;
    }

    /** Forgets what was kept for chats that were closed before an instant, and what is too old to matter. */
    public void tidy(Instant closed, Instant receipts) {
        for (ChatId chat : books.wishes().closedBefore(closed)) {
            books.follows().removeAll(chat);
            books.mutes().removeAll(chat);
            books.told().forget(chat);
            books.wishes().remove(chat);
        }
        books.subscriptions().removeClosed(closed);
        books.deliveries().prune(receipts);
        books.told().prune(receipts);
        books.mutes().prune(clock.instant());
    }

    @Override
    public void opened(ChatId chat, ChatKind kind, long by) {
        books.subscriptions().open(chat);
        books.wishes().open(chat);
    }

    @Override
    public void closed(ChatId chat, String reason) {
        books.subscriptions().close(chat, clock.instant());
        books.deliveries().close(chat, clock.instant(), Cause.CLOSED.note(reason));
        books.wishes().close(chat, clock.instant());
        books.held().drop(chat);
    }

    @Override
    public void moved(ChatId from, ChatId to) {
        books.subscriptions().move(from, to);
        books.deliveries().move(from, to);
        books.told().move(from, to);
        books.held().move(from, to);
        books.wishes().move(from, to);
        books.follows().move(from, to);
        books.mutes().move(from, to);
    }
}
