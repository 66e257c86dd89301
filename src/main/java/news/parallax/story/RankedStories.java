package news.parallax.story;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The current stories in their order, best first, as they were put in order last: there may be ten thousand, whose order is
 * then made beside those who ask. Given up before memory runs out, as the stories are. Safe for several threads.
 */
final class RankedStories {
    private static final Duration MOMENT = Duration.ofSeconds(5);
    private static final Duration TOO_OLD = Duration.ofMinutes(1);

    /** So many are put in order beside those who ask. */
    private static final int MANY = 500;

    /** Of so many choices of languages the stories are kept in order, too. */
    private static final int MOST_CHOICES = 16;

    private final CurrentStories current;
    private final InstantSource clock;
    private final Duration window;
    private final Renewed<Order> orders = new Renewed<>("order of stories", Order::many);

    private record Order(
            List<CoveredStory> of,
            Instant at,
            List<CoveredStory> ranked,
            Map<StoryLanguages, List<CoveredStory>> byLanguages) {
        boolean many() {
            return ranked.size() >= MANY;
        }

        boolean within(Duration age, Instant now) {
            return !at.plus(age).isBefore(now) && !at.isAfter(now);
        }
    }

    private record Ranked(double score, CoveredStory covered) {}

    RankedStories(CurrentStories current, InstantSource clock, Duration window) {
        this.current = current;
        this.clock = clock;
        this.window = window;
    }

    /** All of the window. */
    List<CoveredStory> all() {
        Instant now = clock.instant();
        List<CoveredStory> all = current.about(now.minus(window));
        return orders.get(
                        order -> order.of() == all && order.within(MOMENT, now),
                        order -> order.within(TOO_OLD, now),
                        () -> order(all, now))
                .ranked();
    }

    /** Reads them and puts them in order again where that is out of date, so that nobody who asks has to wait for it. */
    void renew() {
        current.renew();
        Instant now = clock.instant();
        List<CoveredStory> all = current.about(now.minus(window));
        orders.renew(order -> order.of() == all && order.within(MOMENT, now), () -> order(all, now));
    }

    /** Those of {@link #all} in some languages. */
    List<CoveredStory> in(StoryLanguages languages, List<CoveredStory> ranked) {
        Order order = orders.last();
        if (order == null || order.ranked() != ranked || order.byLanguages().size() > MOST_CHOICES) {
            return languages.of(ranked);
        }
        return order.byLanguages().computeIfAbsent(languages, same -> same.of(ranked));
    }

    /** Those with news since an instant. */
    List<CoveredStory> since(Instant since) {
        return ranked(current.since(since), clock.instant());
    }

    private Order order(List<CoveredStory> all, Instant now) {
        Instant since = now.minus(window);
        return new Order(all, now, ranked(CurrentStories.since(since, all), now), new ConcurrentHashMap<>());
    }

    private static List<CoveredStory> ranked(List<CoveredStory> stories, Instant now) {
        // the rank of each is taken once, not at every comparison
        return stories.stream()
                .map(covered -> new Ranked(Rank.of(covered, now).score(), covered))
                .sorted(Comparator.comparingDouble(Ranked::score)
                        .reversed()
                        .thenComparing(ranked -> ranked.covered().story().id()))
                .map(Ranked::covered)
                .toList();
    }
}
