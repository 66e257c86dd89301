package news.parallax;

import java.io.IOException;
import java.io.InputStream;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import news.parallax.brief.ExtractiveSummarizer;
import news.parallax.clustering.RecentTexts;
import news.parallax.embedding.OnnxEmbedder;
import news.parallax.outlet.Outlets;
import news.parallax.store.Store;
import news.parallax.telegram.TelegramGateway;
import news.parallax.web.AllowedAddresses;
import news.parallax.web.HttpFetcher;
import org.jspecify.annotations.Nullable;

/** The program as {@code serve} runs it, on a file of its own and another clock, until it is closed. */
final class ServedProgram implements AutoCloseable {
    private final InstantSource clock;
    private final Serving.Pauses pauses;
    private final Path file;
    private final Settings settings;
    private final TelegramGateway gateway;
    private final Store store;
    private final HttpFetcher fetcher;
    private final LazyEmbedder embedder;
    private final CountDownLatch stop = new CountDownLatch(1);
    private @Nullable Thread process;

    /**
     * @param folder an empty one, for the settings and the database
     * @param window how long a story takes in more
     * @param model whether texts are embedded by the language model itself
     * @param allowed the private addresses that may be fetched
     * @param telegram the address of the Bot API
     */
    ServedProgram(
            InstantSource clock,
            Serving.Pauses pauses,
            Path folder,
            Duration window,
            boolean model,
            String allowed,
            String telegram)
            throws IOException {
        this.clock = clock;
        this.pauses = pauses;
        file = folder.resolve("soak.db");
        Path written = Files.writeString(folder.resolve("soak.yaml"), "stories:\n  window: " + window + "\n");
        settings = SettingsReader.read(
                Optional.of(written),
                Map.of(
                        "PARALLAX_DATABASE_URL",
                        "jdbc:sqlite:" + file,
                        "PARALLAX_ALLOW_ADDRESSES",
                        allowed,
                        "PARALLAX_CONTACT",
                        "desk@parallax.example",
                        "PARALLAX_HTTP_PORT",
                        Integer.toString(freePort()),
                        "TELEGRAM_API_URL",
                        telegram,
                        "TELEGRAM_BOT_TOKEN",
                        BusyTelegram.TOKEN));
        gateway = new TelegramGateway(settings.telegram().token().value(), URI.create(telegram), clock);
        store = Store.open(settings.database(), clock);
        fetcher = new HttpFetcher(
                AllowedAddresses.parse(allowed), settings.polling().contact(), clock);
        embedder = new LazyEmbedder(() -> new RecentTexts(model ? OnnxEmbedder.load() : new WordVectors(), clock));
    }

    /** Begins, with these outlets and readers. */
    void serve(Outlets outlets, ManyReaders readers) {
        store.lockForWriting();
        Opening.register(store, outlets);
        readers.subscribe(store);
        gateway.introduce();
        World world =
                new World(clock, fetcher, store, outlets, embedder, new ExtractiveSummarizer(), gateway, line -> {});
        Serving serving = new Serving(
                Parallax.assemble(settings, world),
                gateway,
                Streams.to(InputStream.nullInputStream(), System.out, System.err),
                pauses);
        process = new Thread(
                () -> {
                    try {
                        serving.until(stop);
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                },
                "serve");
        process.start();
    }

    /** Where everything is kept. */
    Path file() {
        return file;
    }

    /** The operators' port. */
    int port() {
        return settings.http().port();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() throws InterruptedException {
        stop.countDown();
        if (process != null) {
            process.join();
        }
        gateway.close();
        fetcher.close();
        embedder.close();
        store.close();
    }
}
