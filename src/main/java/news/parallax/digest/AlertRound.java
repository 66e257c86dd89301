package news.parallax.digest;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import news.parallax.chat.ChatId;
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

    private final FrontPage front;
    private final Wishes wishes;
    private final Choice choice;
    private final Bulletin bulletin;
    /** What was decided already, so that it is asked of the store once: by story, the chats. */
    private final Map<String, Set<ChatId>> seen = new HashMap<>();

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
        List<CoveredStory> recent = front.ranked(now.minus(RECENT));
        // what is older is asked for no more
        seen.keySet()
                .retainAll(recent.stream().map(covered -> covered.story().id()).collect(Collectors.toSet()));
        List<CoveredStory> breaking = recent.stream()
                .filter(covered -> covered.coverage().independent() >= FEWEST)
                .filter(covered -> Phase.of(covered.story(), now) == Phase.BREAKING)
                .toList();
        if (breaking.isEmpty()) {
            return 0;
        }
        return OneByOne.each(wishes.alerted(now), wish -> alert(wish, breaking, now));
    }

    private int alert(Wish wish, List<CoveredStory> breaking, Instant now) {
        List<CoveredStory> fresh = breaking.stream()
                .filter(covered -> covered.coverage().independent() >= wish.alertReports())
                .filter(covered ->
                        !seen.getOrDefault(covered.story().id(), Set.of()).contains(wish.chat()))
                .toList();
        return fresh.isEmpty() ? 0 : tell(wish, fresh, now);
    }

    private int tell(Wish wish, List<CoveredStory> fresh, Instant now) {
        Choice.Reader reader = choice.reader(wish.chat(), now);
        int told = 0;
        for (CoveredStory covered : fresh) {
            Optional<Pick> pick = choice.pick(covered, reader).filter(found -> !found.update());
            if (pick.isPresent() && reader.languages().hold(covered) && !choice.muted(covered, reader)) {
                bulletin.alert(wish, pick.get(), now);
                told++;
            }
            seen.computeIfAbsent(covered.story().id(), id -> new HashSet<>()).add(wish.chat());
        }
        return told;
    }

    /** How many decisions are remembered. */
    int remembered() {
        return seen.values().stream().mapToInt(Set::size).sum();
    }
}
