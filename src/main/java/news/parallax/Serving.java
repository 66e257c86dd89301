package news.parallax;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import news.parallax.brief.ModelWriter;
import news.parallax.command.KeptChats;
import news.parallax.digest.DeliveryRound;
import news.parallax.digest.DigestDesk;
import news.parallax.digest.PostedStories;
import news.parallax.digest.Promise;
import news.parallax.digest.SubscribedChats;
import news.parallax.job.Jobs;
import news.parallax.job.Tenure;
import news.parallax.operations.Metrics;
import news.parallax.operations.OperatorsServer;
import news.parallax.pipeline.NewsCycle;
import news.parallax.pipeline.Retention;
import news.parallax.pipeline.TurnSummary;
import news.parallax.store.Store;
import news.parallax.telegram.Menu;
import news.parallax.telegram.Reception;
import news.parallax.telegram.TelegramGateway;
import news.parallax.telegram.Webhook;
import org.jspecify.annotations.Nullable;

/**
 * One process of the bot at work. Every process answers, sends digests and is ready to take over; one at a time makes the
 * turns of the news, and one at a time asks Telegram for updates, unless Telegram delivers them.
 */
final class Serving {
    private static final Duration RECEIPTS = Duration.ofDays(90);
    private static final Duration CLOSED_CHATS = Duration.ofDays(30);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(5);
    private static final Duration BETWEEN_REHEARSALS = Duration.ofMinutes(1);
    private static final Duration LONGEST_SILENCE = Duration.ofMinutes(15);
    private static final Duration RETRY = Duration.ofSeconds(10);
    private static final Duration CATCH_UP = Duration.ofSeconds(1);
    private static final Duration FRONT_PAGE = Duration.ofSeconds(1);
    // what a database that changes its server, or a machine that is moved, is usually away for
    private static final Duration ASLEEP = Duration.ofSeconds(30);

    private final Parallax parallax;
    private final TelegramGateway gateway;
    private final Streams streams;
    private final Pauses pauses;
    private final InstantSource clock;
    private final Store store;
    private final Settings settings;
    private final String name;
    private volatile boolean webhookTaken;

    /**
     * How long it rests between two pieces of work. Rests are real time whatever the clock says: where a test's clock runs
     * faster, they are to be as much shorter.
     *
     * @param turns between two turns of the news
     * @param sweeps between two sweeps of what is old
     */
    record Pauses(Duration turns, Duration sweeps) {
        /** On a clock that runs as all do. */
        static final Pauses USUAL = new Pauses(Duration.ofSeconds(15), Duration.ofHours(1));
    }

    Serving(Parallax parallax, TelegramGateway gateway, Streams streams) {
        this(parallax, gateway, streams, Pauses.USUAL);
    }

    Serving(Parallax parallax, TelegramGateway gateway, Streams streams, Pauses pauses) {
        this.parallax = parallax;
        this.gateway = gateway;
        this.streams = streams;
        this.pauses = pauses;
        this.clock = parallax.world().clock();
        this.store = parallax.world().store();
        this.settings = parallax.settings();
        this.name = store.shared() ? ProcessName.own() : "here";
    }

    /** Works until told to stop. The gateway has been introduced, if Telegram answered. */
    void until(CountDownLatch stopping) throws InterruptedException {
        SubscribedChats chats = new SubscribedChats(
                Parallax.books(store), new PostedStories(store.articles(), store.stories(), gateway::link), clock);
        KeptChats events = new KeptChats(store.chatStates(), store.traces(), chats, clock);
        DeliveryRound sending = new DeliveryRound(
                store.subscriptions(),
                store.deliveries(),
                gateway,
                events,
                settings.telegram().atLeastOnce() ? Promise.AT_LEAST_ONCE : Promise.AT_MOST_ONCE,
                name,
                store.shared() ? ASLEEP : Duration.ZERO,
                clock);
        DigestDesk digests =
                new DigestDesk(parallax.newsroom().rounds(), sending, this::senders, () -> tidy(chats), clock);
        try (Metrics metrics = new Metrics(store.census(), clock);
                Reception reception = new Reception(
                        gateway,
                        store.inbox(store.shared() ? name : ""),
                        metrics.timed(commands(), parallax.router()),
                        events,
                        clock);
                Jobs jobs = store.jobs(name);
                Jobs own = store.ownJobs()) {
            gateway.tell(metrics::sent);
            if (store.shared()) {
                gateway.share(store.postings());
            }
            metrics.watch(parallax.briefs());
            if (parallax.world().summarizer() instanceof ModelWriter model) {
                metrics.watch(model);
            }
            NewsLoop news = news(metrics);
            jobs.lead(Store.CLUSTERING, news);
            if (store.shared()) {
                own.lead("news-gathering", tenure -> gather(tenure, metrics));
                own.lead("rehearsing", this::rehearse);
            }
            own.every("outcomes", CATCH_UP, sending::catchUp);
            own.every("front-page", FRONT_PAGE, parallax.front()::keep);
            jobs.every("closed-chats", pauses.sweeps(), events::sweep);
            Retention retention =
                    new Retention(store.articles(), settings.stories().retention(), clock);
            jobs.every("old-texts", pauses.sweeps(), retention::sweep);
            Webhook webhook = new Webhook(
                    reception, settings.telegram().webhook().secret().value());
            jobs.lead("digests-composing", digests::compose);
            jobs.lead("digests-sending", digests::send);
            UpdatesLoop updates = new UpdatesLoop(reception, this::menus, store::answers, stopping, clock);
            receive(jobs, reception, webhook, updates);
            try (OperatorsServer server = server(news, updates, metrics, webhook)) {
                reception.start();
                jobs.start();
                own.start();
                streams.progress("serving on Telegram; stop with Ctrl-C or SIGTERM");
                stopping.await();
                streams.progress("stopping");
            }
        }
    }

    /** One message on its way at a time, or as many as are allowed and as it takes to keep the pace. */
    private int senders() {
        return Math.min(settings.telegram().sideBySide(), DigestDesk.toKeepPace(gateway.answerTime()));
    }

    private NewsLoop news(Metrics metrics) {
        NewsCycle cycle = parallax.cycle();
        return store.shared()
                ? new NewsLoop(cycle, cycle::settle, store, Duration.ZERO, BETWEEN_LOOKS, metrics::turn, clock)
                : new NewsLoop(cycle, cycle::turn, store, Duration.ZERO, pauses.turns(), metrics::turn, clock);
    }

    private void gather(Tenure tenure, Metrics metrics) throws InterruptedException {
        Duration pause = Duration.ZERO;
        while (tenure.lasts(pause)) {
            TurnSummary gathered = parallax.cycle().gather();
            metrics.turn(gathered);
            pause = gathered.feeds() > 0 ? Duration.ZERO : BETWEEN_LOOKS;
        }
    }

    /** Not at once: a start has more urgent things to do. */
    private void rehearse(Tenure tenure) throws InterruptedException {
        Duration pause = BETWEEN_LOOKS;
        while (tenure.lasts(pause)) {
            parallax.newsroom().rehearse(clock.instant());
            pause = BETWEEN_REHEARSALS;
        }
    }

    private void tidy(SubscribedChats chats) {
        Instant now = clock.instant();
        chats.tidy(now.minus(CLOSED_CHATS), now.minus(RECEIPTS));
    }

    private void receive(Jobs jobs, Reception reception, Webhook webhook, UpdatesLoop updates) {
        if (settings.telegram().webhook().wanted()) {
            jobs.lead("telegram-webhook", tenure -> register(tenure, reception, webhook));
        } else {
            jobs.lead("telegram-polling", updates);
        }
    }

    private void register(Tenure tenure, Reception reception, Webhook webhook) throws InterruptedException {
        reception.offer(menus());
        while (!webhook.register(settings.telegram().webhook().url()) && tenure.lasts(RETRY)) {
            streams.progress("Telegram does not take the webhook yet");
        }
        webhookTaken = true;
        while (tenure.lasts(RETRY)) {
            reception.offer(menus());
        }
    }

    private @Nullable OperatorsServer server(NewsLoop news, UpdatesLoop updates, Metrics metrics, Webhook webhook) {
        if (settings.http().port() == 0) {
            return null;
        }
        Instant started = clock.instant();
        try {
            OperatorsServer server = OperatorsServer.open(settings.http().port())
                    .watching(() -> trouble(news, updates, started), this::notReady, metrics::text);
            if (settings.telegram().webhook().wanted()) {
                server.serving(URI.create(settings.telegram().webhook().url()).getPath(), webhook);
            }
            return server.start();
        } catch (IOException e) {
            throw new UsageException("The port " + settings.http().port() + " cannot be used: " + e.getMessage()
                    + ". Choose another with PARALLAX_HTTP_PORT, or 0 for none.");
        }
    }

    private String trouble(NewsLoop news, UpdatesLoop updates, Instant started) {
        if (silent(news.lastTurn(), started)) {
            return "no turn of the news has ended for " + LONGEST_SILENCE.toMinutes() + " minutes";
        }
        return updates.lastAnswer().filter(answer -> silent(answer, started)).isPresent()
                ? "the chat network has not answered for " + LONGEST_SILENCE.toMinutes() + " minutes"
                : "";
    }

    private boolean silent(Instant last, Instant started) {
        Instant since = last.isBefore(started) ? started : last;
        return since.plus(LONGEST_SILENCE).isBefore(clock.instant());
    }

    private String notReady() {
        if (!store.answers()) {
            return "the store does not answer";
        }
        return gateway.introduced() || webhookTaken ? "" : "the chat network has not answered yet";
    }

    private Set<String> commands() {
        return parallax.commands().stream()
                .flatMap(command -> command.names().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    private List<Menu> menus() {
        return CommandMenus.of(parallax.commands());
    }
}
