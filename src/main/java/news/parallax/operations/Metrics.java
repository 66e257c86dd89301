package news.parallax.operations;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.ClassLoaderMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.FileDescriptorMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import news.parallax.brief.Briefs;
import news.parallax.brief.ModelStats;
import news.parallax.brief.ModelWriter;
import news.parallax.chat.Conversation;
import news.parallax.chat.InlineQuestion;
import news.parallax.chat.InlineResult;
import news.parallax.chat.PostResult;
import news.parallax.chat.Reply;
import news.parallax.chat.Request;
import news.parallax.pipeline.TurnSummary;

/**
 * The figures of the program, in the form that Prometheus reads. Labels are ours alone: nothing that somebody wrote, no
 * chat and no secret becomes one. Safe for several threads.
 */
public final class Metrics implements AutoCloseable {
    private static final Duration[] BOUNDS = {
        Duration.ofMillis(5),
        Duration.ofMillis(20),
        Duration.ofMillis(50),
        Duration.ofMillis(200),
        Duration.ofSeconds(1),
        Duration.ofSeconds(5)
    };

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final JvmGcMetrics collections = new JvmGcMetrics();
    private final StoreGauges store;

    public Metrics(Census census, InstantSource clock) {
        List.of(
                        new JvmMemoryMetrics(),
                        new JvmThreadMetrics(),
                        new ClassLoaderMetrics(),
                        new ProcessorMetrics(),
                        new FileDescriptorMetrics(),
                        new UptimeMetrics())
                .forEach(binder -> binder.bindTo(registry));
        collections.bindTo(registry);
        store = new StoreGauges(registry, census, clock);
    }

    /** Counts the cache of briefs. */
    public void watch(Briefs briefs) {
        FunctionCounter.builder("parallax.briefs", briefs, kept -> kept.stats().hitCount())
                .tag("cache", "hit")
                .description("briefs asked for")
                .register(registry);
        FunctionCounter.builder("parallax.briefs", briefs, kept -> kept.stats().missCount())
                .tag("cache", "miss")
                .description("briefs asked for")
                .register(registry);
    }

    /** Counts what the model cost and how often it failed. */
    public void watch(ModelWriter model) {
        count(model, "parallax.model.asked", "questions to the model", ModelStats::asked);
        count(
                model,
                "parallax.model.failed",
                "questions without an answer that keeps to the schema",
                ModelStats::failed);
        count(
                model,
                "parallax.model.refused",
                "bullets of the model that the check refused",
                ModelStats::refusedBullets);
        count(model, "parallax.model.fallen", "briefs told by extract alone", ModelStats::fallen);
        count(model, "parallax.model.tokens.in", "tokens of questions", ModelStats::tokensIn);
        count(model, "parallax.model.tokens.out", "tokens of answers", ModelStats::tokensOut);
    }

    private void count(ModelWriter model, String name, String description, ToDoubleFunction<ModelStats> value) {
        FunctionCounter.builder(name, model, asked -> value.applyAsDouble(asked.stats()))
                .description(description)
                .register(registry);
    }

    /**
     * The same bot, timed by command.
     *
     * @param commands the names that count each for itself; whatever else somebody typed is counted together
     */
    public Conversation timed(Set<String> commands, Conversation bot) {
        return new Conversation() {
            @Override
            public Reply answer(Request request) {
                return time(command(commands, request), () -> bot.answer(request));
            }

            @Override
            public List<InlineResult> inline(InlineQuestion question) {
                return time("inline", () -> bot.inline(question));
            }
        };
    }

    private <T> T time(String command, Supplier<T> work) {
        Timer.Sample sample = Timer.start(registry);
        String outcome = "failed";
        try {
            T answer = work.get();
            outcome = "answered";
            return answer;
        } finally {
            sample.stop(Timer.builder("parallax.answers")
                    .description("requests by command, and how long the answer took to find")
                    .tags("command", command, "outcome", outcome)
                    .serviceLevelObjectives(BOUNDS)
                    .register(registry));
        }
    }

    private static String command(Set<String> commands, Request request) {
        String line = request.text();
        if (request.tap()) {
            return "tap";
        }
        String name =
                line.startsWith("/") ? line.substring(1).split("[\\s@]", 2)[0].toLowerCase(Locale.ROOT) : "words";
        return commands.contains(name) || name.equals("words") ? name : "unknown";
    }

    /** Counts a turn of the news. */
    public void turn(TurnSummary turn) {
        polls("fresh", turn.fresh());
        polls("not-modified", turn.notModified());
        polls("failed", turn.failed());
        registry.counter("parallax.entries").increment(turn.entries());
        registry.counter("parallax.articles.taken").increment(turn.articles());
        registry.counter("parallax.stories.changed").increment(turn.stories());
        registry.timer("parallax.turns").record(Duration.ofMillis((long) (turn.seconds() * 1000)));
    }

    private void polls(String outcome, int count) {
        registry.counter("parallax.polls", "outcome", outcome).increment(count);
    }

    /** Counts something sent. */
    public void sent(String lane, PostResult result) {
        registry.counter(
                        "parallax.sends",
                        "lane",
                        lane,
                        "outcome",
                        result.getClass().getSimpleName().toLowerCase(Locale.ROOT))
                .increment();
    }

    /** All figures. */
    public String text() {
        store.refresh();
        return registry.scrape();
    }

    @Override
    public void close() {
        collections.close();
        registry.close();
    }
}
