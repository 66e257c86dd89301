package news.parallax.command;

import com.github.benmanes.caffeine.cache.Cache;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Function;
import news.parallax.chat.Text;
import news.parallax.chat.Voice;
import news.parallax.memory.Lately;

/**
 * The last text about each story in each voice, told again as long as all that it is written from is the same: many ask for one story within minutes.
 * One that nobody asks for is let go, and with it the story as it was then.
 * Nothing is told by age or name alone; what it is written from is compared whole. Safe for several threads.
 *
 * @param <S> what a text is written from; its equals must hold only where the text is the same
 */
final class KnownTexts<S> {
    // what they are written from is mostly held by others too
    private static final int MOST = 1_000;

    private static final Duration UNASKED = Duration.ofHours(1);

    private final Cache<Key, Known<S>> known;

    /** @param clock says for how long nobody has asked */
    KnownTexts(InstantSource clock) {
        known = Lately.asked(UNASKED, clock).maximumSize(MOST).build();
    }

    private record Key(String story, Voice voice) {}

    private record Known<S>(S from, Text text) {}

    /** The text that {@code writing} makes of {@code from}. */
    Text of(String story, Voice voice, S from, Function<S, Text> writing) {
        Key key = new Key(story, voice);
        Known<S> last = known.getIfPresent(key);
        if (last != null && last.from().equals(from)) {
            return last.text();
        }
        Text text = writing.apply(from);
        known.put(key, new Known<>(from, text));
        return text;
    }
}
