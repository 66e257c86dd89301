package news.parallax.command;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import news.parallax.outlet.Outlet;
import news.parallax.outlet.Outlets;
import news.parallax.outlet.Side;
import news.parallax.story.Blindspot;
import news.parallax.story.CoveredStory;
import news.parallax.story.FrontPage;
import news.parallax.story.Interest;
import news.parallax.story.Stories;
import news.parallax.story.Story;
import news.parallax.story.StorySearch;
import news.parallax.story.Tags;

/** Finds the stories that a query asks for. Safe for several threads. */
public final class Finding {
    private static final int LOOKED_AT = 300;

    private final StorySearch search;
    private final Stories stories;
    private final FrontPage front;
    private final Outlets outlets;

    /** Looks in these. */
    public Finding(StorySearch search, Stories stories, FrontPage front, Outlets outlets) {
        this.search = search;
        this.stories = stories;
        this.front = front;
        this.outlets = outlets;
    }

    /** The stories, larger ones first; those that are told to readers before the others. */
    List<CoveredStory> of(Query query, Instant now, ZoneId zone) {
        Optional<Instant> since = query.since(now, zone);
        Stream<CoveredStory> found = query.words().isEmpty()
                ? since.map(front::ranked).orElseGet(front::ranked).stream()
                : search.matching(query.words(), since, LOOKED_AT).stream()
                        .flatMap(id -> stories.find(id).stream())
                        .distinct()
                        .map(front::cover);
        List<Interest> about = Stream.of("place", "topic")
                .flatMap(name -> Optional.ofNullable(query.filters().get(name)).flatMap(front::interest).stream())
                .toList();
        return found.filter(covered -> about.isEmpty() || meets(covered.story(), about))
                .filter(covered -> meets(covered, query, now, zone))
                .sorted(Comparator.comparing(
                        (CoveredStory covered) -> !covered.story().listed()))
                .toList();
    }

    private boolean meets(Story story, List<Interest> about) {
        Tags tags = front.tags(story);
        return about.stream().allMatch(interest -> interest.meets(story, tags));
    }

    private boolean meets(CoveredStory covered, Query query, Instant now, ZoneId zone) {
        Story story = covered.story();
        return query.side().map(side -> covered.coverage().split().on(side) > 0).orElse(true)
                && query.until(now, zone)
                        .map(until -> story.members().stream()
                                .anyMatch(member -> member.article().published().isBefore(until)))
                        .orElse(true)
                && Optional.ofNullable(query.filters().get("source"))
                        .map(name -> story.members().stream()
                                .anyMatch(member -> called(member.article().domain(), name)))
                        .orElse(true)
                && Optional.ofNullable(query.filters().get("lang"))
                        .map(language -> story.members().stream()
                                .anyMatch(member -> member.article().language().equalsIgnoreCase(language)))
                        .orElse(true)
                && query.blindspot().map(side -> misses(covered, side)).orElse(true);
    }

    private boolean called(String domain, String name) {
        Outlet outlet = outlets.of(domain);
        return domain.contains(name)
                || outlet.name().toLowerCase(Locale.ROOT).replace(" ", "").contains(name.replace("_", ""));
    }

    private boolean misses(CoveredStory covered, Side side) {
        return front.blindspot(covered)
                .map(Blindspot::side)
                .filter(missing -> side == Side.UNRATED || missing == side)
                .isPresent();
    }
}
