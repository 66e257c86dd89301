package news.parallax.command;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import news.parallax.chat.ChatId;
import news.parallax.chat.Message;
import news.parallax.chat.Reply;
import news.parallax.chat.Text;
import news.parallax.chat.Times;
import news.parallax.chat.Voice;
import news.parallax.digest.Cause;
import news.parallax.digest.Delivery;
import news.parallax.digest.SubscribedChats;
import news.parallax.feed.Feed;
import news.parallax.feed.Feeds;
import news.parallax.subscription.Subscription;
import news.parallax.subscription.Wish;

/** {@code /status}: what came to the chat and what did not, and why; when feeds were read last, and which cannot be. */
public final class StatusCommand implements Command {
    private static final int MOST = 5;
    private static final int RECEIPTS = 6;

    private final Feeds feeds;
    private final SubscribedChats.Books books;
    private final InstantSource clock;

    /** Tells of these feeds and of what is kept for chats. */
    public StatusCommand(Feeds feeds, SubscribedChats.Books books, InstantSource clock) {
        this.feeds = feeds;
        this.books = books;
        this.clock = clock;
    }

    @Override
    public List<String> names() {
        return List.of("status");
    }

    @Override
    public String summary() {
        return "what came here and what did not, and when I last read the feeds";
    }

    @Override
    public Reply answer(Ask ask) {
        Instant now = clock.instant();
        Times times = new Times(ask.voice(), now);
        return Reply.of(Message.of(Text.builder()
                .bold(ask.voice().say("status.title"))
                .line()
                .add(receipts(ask.request().chat(), ask.voice(), now))
                .line()
                .add(reading(ask.voice(), times))
                .build()));
    }

    private Text receipts(ChatId chat, Voice voice, Instant now) {
        Text.Builder text = Text.builder();
        List<Delivery> latest = books.deliveries().of(chat, RECEIPTS);
        if (latest.isEmpty()) {
            text.words(voice.say("status.none")).line();
        }
        Times times = new Times(voice, now);
        for (Delivery delivery : latest) {
            text.words("• ")
                    .add(voice.tell(
                            "status.line",
                            times.stamp(delivery.changed()),
                            Text.of(voice.say("status.kind."
                                    + delivery.parcel().kind().name().toLowerCase(java.util.Locale.ROOT))),
                            Text.of(voice.say(
                                    "status.state." + delivery.state().name().toLowerCase(java.util.Locale.ROOT),
                                    delivery.parcel().stories()))))
                    .add(why(voice, delivery.note()))
                    .line();
        }
        for (Subscription digest : books.subscriptions().of(chat)) {
            if (digest.enabled()) {
                text.add(voice.tell("status.next", new Times(voice.in(digest.zone()), now).stamp(digest.nextDue())))
                        .line();
            }
        }
        int held = books.held().of(chat).size();
        if (held > 0) {
            text.words(voice.say("status.held", held)).line();
        }
        Wish wish = books.wishes().of(chat);
        if (wish.paused(now)) {
            text.words(voice.say("order.paused")).line();
        }
        return text.build();
    }

    private static Text why(Voice voice, String note) {
        if (note.isEmpty()) {
            return Text.of("");
        }
        Text detail = voice.foreign(Cause.detail(note));
        return Text.builder()
                .words(": ")
                .add(Cause.of(note)
                        .map(cause -> voice.tell("status.cause." + cause.word(), detail))
                        .orElse(detail))
                .build();
    }

    private Text reading(Voice voice, Times times) {
        List<Feed> all = feeds.all();
        List<Feed> failing = all.stream()
                .filter(feed -> feed.failures() > 0)
                .sorted(Comparator.comparing(Feed::domain))
                .toList();
        Optional<Instant> last =
                all.stream().flatMap(feed -> feed.lastSuccess().stream()).max(Comparator.naturalOrder());
        Text.Builder text = Text.builder()
                .words(voice.say("status.feeds", all.size()))
                .words(" ")
                .add(
                        last.isPresent()
                                ? voice.tell("status.read", times.ago(last.get()))
                                : Text.of(voice.say("status.unread")))
                .words(" ")
                .words(voice.say("status.failing", failing.size()))
                .line();
        for (Feed feed : failing.subList(0, Math.min(MOST, failing.size()))) {
            text.words("• ")
                    .add(voice.foreign(feed.domain()))
                    .words(": ")
                    .add(voice.foreign(feed.reason()))
                    .line();
        }
        return text.build();
    }
}
