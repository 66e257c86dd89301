package news.parallax.command;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.function.Function;
import news.parallax.chat.Text;
import news.parallax.chat.Voice;

/**
 * The last text about each story in each voice, told again as long as all that it is written from is the same: many ask for one story within minutes.
 * Nothing is told by age or name alone; what it is written from is compared whole. Safe for several threads.
 *
 * @param <S> what a text is written from; its equals must hold only where the text is the same
 */
final class KnownTexts<S> {
    // what they are written from is mostly held by others too
    private static final int MOST = 1_000;

    private final Cache<Key, Known<S>> known =
            Caffeine.newBuilder().maximumSize(MOST).build();

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
