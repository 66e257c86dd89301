package news.parallax.digest;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import news.parallax.story.CoveredStory;
import news.parallax.story.FrontPage;
import news.parallax.story.Phase;
import news.parallax.subscription.Wish;
import news.parallax.subscription.Wishes;

/**
 * Tells chats that want it of stories that break: those that began within six hours and have as many independent reports
 * as the chat asks for. Each story once a chat; what a chat muted, paused or has had is left out. For one thread.
 */
public final class AlertRound implements DigestDesk.Round {
    private static final Duration RECENT = Duration.ofHours(6);
    private static final int FEWEST = 3;
    private static final int MOST_REMEMBERED = 200_000;

    private final FrontPage front;
    private final Wishes wishes;
    private final Choice choice;
    private final Bulletin bulletin;
    /** What was decided already, so that it is asked of the store once. */
    private final Set<String> seen = new LinkedHashSet<>();

    private final Beat beat = new Beat();

    AlertRound(FrontPage front, Wishes wishes, Choice choice, Bulletin bulletin) {
        this.front = front;
        this.wishes = wishes;
        this.choice = choice;
        this.bulletin = bulletin;
    }

    @Override
    public int tick(Instant now) {
        if (!beat.due(now)) {
            return 0;
        }
        List<CoveredStory> breaking = front.ranked(now.minus(RECENT)).stream()
                .filter(covered -> covered.coverage().independent() >= FEWEST)
                .filter(covered -> Phase.of(covered.story(), now) == Phase.BREAKING)
                .toList();
        if (breaking.isEmpty()) {
            return 0;
        }
        int told = 0;
        for (Wish wish : wishes.alerted(now)) {
            List<CoveredStory> fresh = breaking.stream()
                    .filter(covered -> covered.coverage().independent() >= wish.alertReports())
                    .filter(covered -> !seen.contains(key(wish, covered)))
                    .toList();
            if (!fresh.isEmpty()) {
                told += tell(wish, fresh, now);
            }
        }
        return told;
    }

    private int tell(Wish wish, List<CoveredStory> fresh, Instant now) {
        Choice.Reader reader = choice.reader(wish.chat(), now);
        int told = 0;
        for (CoveredStory covered : fresh) {
            Optional<Pick> pick = choice.pick(covered, reader).filter(found -> !found.update());
            if (pick.isPresent() && !choice.muted(covered, reader)) {
                bulletin.alert(wish, pick.get(), now);
                told++;
            }
            if (seen.size() >= MOST_REMEMBERED) {
                seen.clear();
            }
            seen.add(key(wish, covered));
        }
        return told;
    }

    private static String key(Wish wish, CoveredStory covered) {
        return wish.chat().value() + ":" + covered.story().id();
    }
}
