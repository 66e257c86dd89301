package news.parallax.command;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import news.parallax.chat.Text;
import news.parallax.chat.Times;
import news.parallax.chat.Voice;
import news.parallax.feed.Feeds;

/** Says under a list that the feeds were read a while ago, where they were: what came since is missing in it. Safe for several threads. */
public final class LastRead {
    private static final Duration LONG = Duration.ofHours(1);
    /** For so long nobody asks the store again. */
    private static final Duration KNOWN = Duration.ofMinutes(1);

    private final Feeds feeds;
    private final InstantSource clock;
    private volatile Known known = new Known(Instant.MIN, Optional.empty());

    private record Known(Instant at, Optional<Instant> read) {}

    /** Asks these feeds. */
    public LastRead(Feeds feeds, InstantSource clock) {
        this.feeds = feeds;
        this.clock = clock;
    }

    /** The line; nothing while the feeds are read as they should be, and where none was ever read. */
    Optional<Text> line(Voice voice) {
        Instant now = clock.instant();
        Known last = known;
        if (last.at().isBefore(now.minus(KNOWN)) || last.at().isAfter(now)) {
            last = new Known(now, feeds.lastRead());
            known = last;
        }
        return last.read()
                .filter(read -> read.isBefore(now.minus(LONG)))
                .map(read -> voice.tell("lists.stale", new Times(voice, now).ago(read), Text.of("/status")));
    }
}
