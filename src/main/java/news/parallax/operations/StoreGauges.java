package news.parallax.operations;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the store holds, as gauges; it is counted when somebody asks, and at most every ten seconds. Safe for several threads. */
final class StoreGauges {
    private static final Logger LOG = LoggerFactory.getLogger(StoreGauges.class);
    private static final Duration FRESH = Duration.ofSeconds(10);

    private final MeterRegistry registry;
    private final MultiGauge feeds;
    private final MultiGauge holders;
    private final Census census;
    private final InstantSource clock;
    private Census.Counts counts = Census.Counts.NONE;
    private Instant counted = Instant.MIN;
    private boolean answers;

    StoreGauges(MeterRegistry registry, Census census, InstantSource clock) {
        this.registry = registry;
        this.census = census;
        this.clock = clock;
        feeds = MultiGauge.builder("parallax.feeds")
                .description("listed feeds by state")
                .register(registry);
        holders = MultiGauge.builder("parallax.work.held")
                .description("1 for the process that does a kind of shared work")
                .register(registry);
        gauge(
                "parallax.store.answers",
                "1 where the store was counted, 0 where it did not answer",
                now -> answers() ? 1 : 0);
        gauge("parallax.articles", "articles in the store, about", now -> now.articles());
        gauge("parallax.stories", "stories that go on, about", now -> now.stories());
        gauge("parallax.chats", "chats that something is kept of", now -> now.chats());
        gauge("parallax.subscriptions", "digests that are ordered", now -> now.subscriptions());
        gauge("parallax.updates.waiting", "updates not handled yet", now -> now.updatesWaiting());
        gauge("parallax.updates.age.seconds", "age of the oldest of them", now -> age(now.oldestUpdate()));
        gauge("parallax.digests.waiting", "digests not sent yet", now -> now.digestsWaiting());
        gauge("parallax.digests.age.seconds", "age of the oldest of them", now -> age(now.oldestDigest()));
    }

    private synchronized boolean answers() {
        return answers;
    }

    private void gauge(String name, String description, ToDoubleFunction<Census.Counts> value) {
        Gauge.builder(name, this, gauges -> value.applyAsDouble(gauges.last()))
                .description(description)
                .strongReference(true)
                .register(registry);
    }

    private synchronized Census.Counts last() {
        return counts;
    }

    private double age(Optional<Instant> since) {
        return since.map(then -> Duration.between(then, clock.instant()).toMillis() / 1000.0)
                .orElse(0.0);
    }

    /** Counts anew, if that was not done a moment ago; where the store does not answer, the last counts stay and a gauge says so. */
    void refresh() {
        synchronized (this) {
            Instant now = clock.instant();
            if (now.isBefore(counted.plus(FRESH))) {
                return;
            }
            counted = now;
        }
        try {
            Census.Counts now = census.count();
            synchronized (this) {
                counts = now;
                answers = true;
            }
            feeds.register(
                    now.feeds().entrySet().stream()
                            .<MultiGauge.Row<?>>map(
                                    entry -> MultiGauge.Row.of(Tags.of("state", entry.getKey()), entry.getValue()))
                            .toList(),
                    true);
            holders.register(
                    now.holders().entrySet().stream()
                            .<MultiGauge.Row<?>>map(entry ->
                                    MultiGauge.Row.of(Tags.of("work", entry.getKey(), "process", entry.getValue()), 1))
                            .toList(),
                    true);
        } catch (RuntimeException e) {
            synchronized (this) {
                answers = false;
            }
            LOG.warn("the store could not be counted: {}", e.getMessage());
        }
    }
}
