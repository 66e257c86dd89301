package news.parallax.operations;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import news.parallax.chat.Text;
import news.parallax.chat.Voice;
import org.jspecify.annotations.Nullable;

/** What operators tell every chat: shown to them first, sent when they confirm it. Safe for several threads. */
final class Announcement {
    private static final Duration OPEN = Duration.ofMinutes(10);

    private final Broadcast broadcast;
    private final InstantSource clock;
    private volatile @Nullable Draft last;

    private record Draft(String code, String words, Instant at) {}

    Announcement(Broadcast broadcast, InstantSource clock) {
        this.broadcast = broadcast;
        this.clock = clock;
    }

    /** Shows what would be sent, to how many, and how to send it. */
    Text draft(Voice voice, String words) {
        if (words.isBlank()) {
            return voice.tell("admin.announce.how");
        }
        Instant now = clock.instant();
        String code = Long.toString(now.getEpochSecond(), Character.MAX_RADIX);
        last = new Draft(code, words, now);
        return Text.builder()
                .words(words)
                .line()
                .line()
                .add(voice.tell(
                        "admin.announce.draft",
                        broadcast.chats(),
                        Text.builder().code("/admin send " + code).build()))
                .build();
    }

    /** Sends what was shown last, if this is its code. */
    Text send(Voice voice, String code) {
        Draft shown = last;
        if (shown == null
                || !shown.code().equals(code)
                || !clock.instant().isBefore(shown.at().plus(OPEN))) {
            return voice.tell("admin.announce.gone");
        }
        return voice.tell("admin.announce.sent", broadcast.send("announcement:" + code, shown.words()));
    }
}
