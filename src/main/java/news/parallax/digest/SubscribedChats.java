package news.parallax.digest;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import news.parallax.chat.ChatEvents;
import news.parallax.chat.ChatId;
import news.parallax.chat.ChatKind;
import news.parallax.story.Story;
import news.parallax.subscription.Follows;
import news.parallax.subscription.Mutes;
import news.parallax.subscription.Subscriptions;
import news.parallax.subscription.Wish;
import news.parallax.subscription.Wishes;

/** Lets all that is kept for chats follow what happens to them. Doing it twice does no harm. */
public final class SubscribedChats implements ChatEvents {
    private final Books books;
    private final Function<String, Optional<Story>> posted;
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

    /**
     * Keeps these books.
     *
     * @param posted the story that an address opens or that the article there is in, if any
     */
    public SubscribedChats(Books books, Function<String, Optional<Story>> posted, InstantSource clock) {
        this.books = books;
        this.posted = posted;
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
        books.told().prune(receipts, clock.instant().minus(Choice.POSTED));
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

    /** What was ordered for the topic comes to the chat itself from now on, until somebody chooses another. */
    @Override
    public void topicClosed(ChatId chat, int topic) {
        Optional<Integer> closed = Optional.of(topic);
        books.subscriptions().of(chat).stream()
                .filter(subscription -> subscription.thread().equals(closed))
                .forEach(subscription -> books.subscriptions().replace(subscription.in(Optional.empty())));
        books.follows().of(chat).stream()
                .filter(follow -> follow.thread().equals(closed))
                .forEach(follow -> books.follows().save(follow.outside()));
        Wish wish = books.wishes().of(chat);
        if (wish.thread().equals(closed)) {
            books.wishes().save(wish.alerts(wish.alertReports(), wish.alertsADay(), Optional.empty()));
        }
    }

    /** Only for those who order digests, whose editor leaves out what is known there. */
    @Override
    public void posted(ChatId chat, List<String> addresses) {
        if (books.subscriptions().of(chat).isEmpty()) {
            return;
        }
        for (String address : addresses) {
            posted.apply(address)
                    .ifPresent(story -> books.told().posted(chat, story.id(), story.version(), clock.instant()));
        }
    }
}
