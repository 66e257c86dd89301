package news.parallax.digest;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import news.parallax.chat.ChatId;
import news.parallax.chat.Voice;
import news.parallax.story.FrontPage;
import news.parallax.story.Story;
import news.parallax.subscription.Wish;

/** At the end of quiet hours tells in one message what waited, as it stands then. For one thread. */
public final class MorningRound implements DigestDesk.Round {
    private static final int BATCH = 100;
    private static final Duration LATER = Duration.ofMinutes(10);

    private final HeldStories held;
    private final Function<String, Optional<Story>> stories;
    private final FrontPage front;
    private final Choice choice;
    private final Bulletin bulletin;
    private final Function<ChatId, Wish> wishes;
    private final Function<ChatId, Voice> voices;

    MorningRound(
            HeldStories held,
            Function<String, Optional<Story>> stories,
            FrontPage front,
            Choice choice,
            Bulletin bulletin,
            Function<ChatId, Wish> wishes,
            Function<ChatId, Voice> voices) {
        this.held = held;
        this.stories = stories;
        this.front = front;
        this.choice = choice;
        this.bulletin = bulletin;
        this.wishes = wishes;
        this.voices = voices;
    }

    @Override
    public int tick(Instant now) {
        return OneByOne.each(held.awake(now, BATCH), chat -> look(chat, now));
    }

    private int look(ChatId chat, Instant now) {
        try {
            Optional<Instant> end =
                    wishes.apply(chat).quietUntil(now, voices.apply(chat).zone());
            if (end.isPresent()) {
                // the hours were changed meanwhile
                held.postpone(chat, end.get());
                return 0;
            }
            wake(chat, now);
            return 1;
        } catch (RuntimeException e) {
            // or so many at most would be all that is ever looked at
            held.postpone(chat, now.plus(LATER));
            throw e;
        }
    }

    private void wake(ChatId chat, Instant now) {
        Choice.Reader reader = choice.reader(chat, now);
        Map<Optional<Integer>, List<Pick>> byThread = new LinkedHashMap<>();
        for (Held waiting : held.of(chat)) {
            stories.apply(waiting.story())
                    .map(front::cover)
                    .filter(covered -> !choice.muted(covered, reader))
                    // what is followed is told in any language
                    .filter(covered -> waiting.kind() != Parcel.Kind.ALERT
                            || reader.languages().hold(covered))
                    .flatMap(covered -> choice.pick(covered, reader))
                    .ifPresent(pick -> byThread.computeIfAbsent(waiting.thread(), thread -> new ArrayList<>())
                            .add(pick));
        }
        byThread.forEach((thread, picks) -> bulletin.wake(chat, thread, picks, now));
        held.drop(chat);
    }
}
