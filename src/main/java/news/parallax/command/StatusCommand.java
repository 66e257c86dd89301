package news.parallax.command;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import news.parallax.chat.Message;
import news.parallax.chat.Reply;
import news.parallax.chat.Text;
import news.parallax.chat.Times;
import news.parallax.feed.Feed;
import news.parallax.feed.Feeds;

/** {@code /status}: when feeds were read last, and which cannot be. */
public final class StatusCommand implements Command {
    private static final int MOST = 5;

    private final Feeds feeds;
    private final InstantSource clock;

    /** Tells of these feeds. */
    public StatusCommand(Feeds feeds, InstantSource clock) {
        this.feeds = feeds;
        this.clock = clock;
    }

    @Override
    public List<String> names() {
        return List.of("status");
    }

    @Override
    public String summary() {
        return "when I last read the feeds, and which fail";
    }

    @Override
    public Reply answer(Ask ask) {
        List<Feed> all = feeds.all();
        List<Feed> failing = all.stream()
                .filter(feed -> feed.failures() > 0)
                .sorted(Comparator.comparing(Feed::domain))
                .toList();
        Optional<Instant> last =
                all.stream().flatMap(feed -> feed.lastSuccess().stream()).max(Comparator.naturalOrder());
        Times times = new Times(ask.voice(), clock.instant());
        Text.Builder text = Text.builder().bold("Status").line().words(all.size() + " feeds. ");
        if (last.isPresent()) {
            text.words("Last read ").add(times.ago(last.get())).words(". ");
        } else {
            text.words("None has been read yet. ");
        }
        text.words(
                        failing.isEmpty()
                                ? "None fails."
                                : failing.size() + " cannot be read now; what they publish may be missing:")
                .line();
        for (Feed feed : failing.subList(0, Math.min(MOST, failing.size()))) {
            text.words("• ")
                    .foreign(feed.domain())
                    .words(": ")
                    .foreign(feed.reason())
                    .line();
        }
        return Reply.of(Message.of(text.build()));
    }
}
