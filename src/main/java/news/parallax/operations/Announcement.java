package news.parallax.operations;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import news.parallax.chat.Text;
import news.parallax.chat.Voice;
import org.jspecify.annotations.Nullable;

/**
 * What operators tell every chat: shown to them first, sent when they confirm it. Drafts of several operators stand side by
 * side, each under a code that its words and its second make. Safe for several threads.
 */
final class Announcement {
    private static final Duration OPEN = Duration.ofMinutes(10);
    private static final int SIGNS_OF_WORDS = 6;

    private final Broadcast broadcast;
    private final InstantSource clock;
    private final Map<String, Draft> drafts = new HashMap<>();

    private record Draft(String words, Instant at) {}

    Announcement(Broadcast broadcast, InstantSource clock) {
        this.broadcast = broadcast;
        this.clock = clock;
    }

    /** Shows what would be sent, to how many, and how to send it. */
    Text draft(Voice voice, String words) {
        if (words.isBlank()) {
            return voice.tell("admin.announce.how");
        }
        String code = keep(words, clock.instant());
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

    private synchronized String keep(String words, Instant now) {
        drafts.values().removeIf(draft -> closed(draft, now));
        String code = Long.toString(now.getEpochSecond(), Character.MAX_RADIX)
                + UUID.nameUUIDFromBytes(words.getBytes(StandardCharsets.UTF_8))
                        .toString()
                        .substring(0, SIGNS_OF_WORDS);
        drafts.put(code, new Draft(words, now));
        return code;
    }

    private static boolean closed(Draft draft, Instant now) {
        return !now.isBefore(draft.at().plus(OPEN));
    }

    private synchronized @Nullable Draft kept(String code) {
        return drafts.get(code);
    }

    /** Sends what was shown under this code. */
    Text send(Voice voice, String code) {
        Draft shown = kept(code);
        if (shown == null || closed(shown, clock.instant())) {
            return voice.tell("admin.announce.gone");
        }
        return voice.tell("admin.announce.sent", broadcast.send("announcement:" + code, shown.words()));
    }
}
