package news.parallax;

import java.net.URI;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import news.parallax.embedding.OnnxEmbedder;
import news.parallax.feed.FeedParser;
import news.parallax.feed.ParsedFeed;
import news.parallax.feed.UnreadableFeedException;
import news.parallax.outlet.CatalogFeed;
import news.parallax.outlet.Outlets;
import news.parallax.store.Store;
import news.parallax.story.Embedder;
import news.parallax.telegram.TelegramGateway;
import news.parallax.telegram.WrongTokenException;
import news.parallax.web.AllowedAddresses;
import news.parallax.web.FetchRequest;
import news.parallax.web.FetchResult;
import news.parallax.web.HttpFetcher;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code doctor}: looks whether everything works, and says what to mend. */
@Command(
        name = "doctor",
        description = "Checks token, store, model and catalog, reads every feed once, and says what to mend.",
        footer = {
            "",
            "Exit code 1 where the bot could not serve; feeds that fail are listed, and do not count.",
            "Example:  java -jar parallax.jar doctor --no-feeds"
        })
final class DoctorVerb implements Callable<Integer> {
    private final Supplier<Settings> settings;
    private final Supplier<? extends Embedder> loading;
    private final Streams streams;
    private int wrong;

    @Option(names = "--no-feeds", description = "Does not read the feeds.")
    private boolean noFeeds;

    DoctorVerb(Supplier<Settings> settings, Streams streams) {
        this(settings, OnnxEmbedder::load, streams);
    }

    /** @param loading loads the model */
    DoctorVerb(Supplier<Settings> settings, Supplier<? extends Embedder> loading, Streams streams) {
        this.settings = settings;
        this.loading = loading;
        this.streams = streams;
    }

    /** One thing to look at: what to say where it is well, or an exception whose words say how to mend it. */
    private interface Look {
        String at() throws Exception;
    }

    @Override
    public Integer call() throws InterruptedException {
        Settings chosen = settings.get();
        say("configuration", () -> "read");
        say("catalog", () -> {
            Outlets outlets = Opening.catalog(chosen);
            return outlets.all().size() + " outlets, " + outlets.feeds().size() + " feeds";
        });
        say("store", () -> store(chosen));
        say("model", this::model);
        say("token", () -> token(chosen.telegram()));
        if (!noFeeds) {
            feeds(chosen);
        }
        return wrong == 0 ? 0 : 1;
    }

    private void say(String what, Look look) {
        try {
            streams.out().println("ok    " + what + ": " + look.at());
        } catch (Exception | LinkageError e) {
            // native code that does not fit the system is an error, and just what is looked for here
            wrong++;
            String said = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
            streams.out()
                    .println("MEND  " + what + ": " + said.lines().findFirst().orElse(""));
        }
    }

    private static String store(Settings chosen) {
        try (Store store = Store.open(chosen.database())) {
            return "answers, " + store.census().count().articles() + " articles"
                    + (store.shared() ? ", shared by processes" : ", for one process");
        }
    }

    private String model() {
        try (Embedder embedder = loading.get()) {
            return embedder.embed(List.of("The dam holds.")).get(0).length + " dimensions";
        }
    }

    private static String token(Settings.Telegram telegram) {
        if (!telegram.token().given()) {
            throw new UsageException("none. Set TELEGRAM_BOT_TOKEN or TELEGRAM_BOT_TOKEN_FILE; @BotFather gives one.");
        }
        try (TelegramGateway gateway =
                new TelegramGateway(telegram.token().value(), URI.create(telegram.apiUrl()), InstantSource.system())) {
            if (!gateway.introduce()) {
                throw new UsageException("Telegram does not answer at " + telegram.apiUrl()
                        + ". Check the network, or TELEGRAM_API_URL.");
            }
            return gateway.link("doctor").orElse("known to Telegram").replaceAll("\\?.*", "");
        } catch (WrongTokenException e) {
            throw new UsageException("Telegram does not know it. @BotFather shows the right one.");
        } catch (IllegalArgumentException e) {
            throw new UsageException("TELEGRAM_API_URL is not an address such as https://api.telegram.org.");
        }
    }

    private void feeds(Settings chosen) throws InterruptedException {
        List<CatalogFeed> all;
        try {
            all = Opening.catalog(chosen).feeds().stream()
                    .filter(CatalogFeed::enabled)
                    .toList();
        } catch (UsageException e) {
            return;
        }
        ExecutorService readers = Executors.newFixedThreadPool(chosen.polling().parallel());
        List<String> failing = new ArrayList<>();
        AtomicInteger read = new AtomicInteger();
        try (HttpFetcher web = new HttpFetcher(
                AllowedAddresses.parse(chosen.polling().allowAddresses()),
                chosen.polling().contact(),
                InstantSource.system())) {
            List<Future<List<String>>> probes = new ArrayList<>();
            // one after the other at a host, or they would be in each other's way
            Map<String, List<CatalogFeed>> byHost = all.stream().collect(Collectors.groupingBy(DoctorVerb::host));
            for (List<CatalogFeed> feeds : byHost.values()) {
                probes.add(readers.submit(() -> {
                    List<String> troubles = new ArrayList<>();
                    for (CatalogFeed feed : feeds) {
                        String trouble = trouble(web, feed.url());
                        int count = read.incrementAndGet();
                        if (count % 50 == 0) {
                            streams.progress(count + " of " + all.size() + " feeds read");
                        }
                        if (!trouble.isEmpty()) {
                            troubles.add(feed.domain() + "  " + feed.url() + "  " + trouble);
                        }
                    }
                    return troubles;
                }));
            }
            for (Future<List<String>> probe : probes) {
                failing.addAll(probe.get());
            }
        } catch (java.util.concurrent.ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } finally {
            readers.shutdownNow();
        }
        failing.sort(Comparator.naturalOrder());
        streams.out().println("ok    feeds: " + (all.size() - failing.size()) + " of " + all.size() + " can be read");
        failing.forEach(line -> streams.out().println("FEED  " + line));
    }

    private static String host(CatalogFeed feed) {
        try {
            return String.valueOf(URI.create(feed.url()).getHost());
        } catch (IllegalArgumentException e) {
            return feed.url();
        }
    }

    private static String trouble(HttpFetcher web, String url) {
        FetchResult result = web.fetch(FetchRequest.feed(url));
        if (result instanceof FetchResult.Fresh fresh) {
            try {
                ParsedFeed feed = new FeedParser().parse(fresh.body(), fresh.contentType(), fresh.url());
                return feed.entries().isEmpty() && feed.sitemaps().isEmpty()
                        ? "it has no entries"
                        : fresh.permanentUrl()
                                .map(moved -> "it has moved for good to " + moved)
                                .orElse("");
            } catch (UnreadableFeedException e) {
                return String.valueOf(e.getMessage());
            }
        }
        if (result instanceof FetchResult.Gone gone) {
            return gone.reason() + ": take it out of feeds.csv";
        }
        if (result instanceof FetchResult.RetryLater later) {
            return later.reason();
        }
        if (result instanceof FetchResult.Refused refused) {
            return refused.reason();
        }
        return result instanceof FetchResult.Failed failed ? failed.reason() : "it says that nothing changed, unasked";
    }
}
