package news.parallax;

import java.nio.file.Files;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import news.parallax.brief.ExtractiveSummarizer;
import news.parallax.brief.ModelWriter;
import news.parallax.brief.Summarizer;
import news.parallax.chat.ChatGateway;
import news.parallax.clustering.RecentTexts;
import news.parallax.command.ProposeCommand;
import news.parallax.embedding.OnnxEmbedder;
import news.parallax.feed.Feed;
import news.parallax.outlet.CatalogReader;
import news.parallax.outlet.CatalogReading;
import news.parallax.outlet.Outlets;
import news.parallax.outlet.Raters;
import news.parallax.store.Store;
import news.parallax.story.Embedder;
import news.parallax.web.AllowedAddresses;
import news.parallax.web.HttpFetcher;

/** Opens what settings name: catalog, store, web and model. Everything opened is closed with it. */
final class Opening implements AutoCloseable {
    private final Parallax parallax;
    private final Store store;
    private final HttpFetcher web;
    private final Embedder embedder;

    private Opening(Parallax parallax, Store store, HttpFetcher web, Embedder embedder) {
        this.parallax = parallax;
        this.store = store;
        this.web = web;
        this.embedder = embedder;
    }

    /**
     * Opens.
     *
     * @param writing whether this process polls and clusters; on a store that is one process's alone, one at a time may
     * @throws UsageException where the catalog is wrong
     * @throws news.parallax.store.StoreException where the store cannot be opened
     */
    static Opening of(Settings settings, Streams streams, ChatGateway chat, boolean writing) {
        return of(settings, () -> settings, streams, () -> chat, writing);
    }

    /**
     * The same. The catalog is read while the store is opened.
     *
     * @param again reads the settings anew
     * @param chat asked for when all else is open
     */
    static Opening of(
            Settings settings,
            Supplier<Settings> again,
            Streams streams,
            Supplier<? extends ChatGateway> chat,
            boolean writing) {
        checkFolders(settings);
        Underway<Outlets> reading = Underway.begin("catalog", () -> catalog(settings));
        InstantSource clock = InstantSource.system();
        Store store = Store.open(settings.database(), clock);
        try {
            Outlets outlets = reading.get();
            if (writing) {
                if (!store.shared()) {
                    store.lockForWriting();
                }
                register(store, outlets);
            }
            HttpFetcher web = new HttpFetcher(
                    AllowedAddresses.parse(settings.polling().allowAddresses()),
                    settings.polling().contact(),
                    clock);
            Embedder embedder = new LazyEmbedder(() -> {
                streams.progress("loading the language model");
                return new RecentTexts(OnnxEmbedder.load(), clock);
            });
            Summarizer writer = writer(settings.model(), clock);
            World world = new World(clock, web, store, outlets, embedder, writer, chat.get(), streams::progress);
            return new Opening(Parallax.assemble(settings, again, world), store, web, embedder);
        } catch (RuntimeException e) {
            store.close();
            throw e;
        }
    }

    private static Summarizer writer(Settings.Model model, InstantSource clock) {
        Summarizer extract = new ExtractiveSummarizer();
        return model.wanted()
                ? ModelWriter.over(model.url(), model.name(), model.key().value(), extract, model.deadline(), clock)
                : extract;
    }

    /** Has the store know the catalog's feeds. */
    static void register(Store store, Outlets outlets) {
        store.feeds()
                .register(Stream.concat(
                                outlets.feeds().stream()
                                        .filter(feed -> feed.enabled())
                                        .map(feed ->
                                                Feed.of(feed.url(), feed.domain(), feed.category(), feed.language())),
                                ProposeCommand.taken(store.letterbox(), outlets).stream())
                        .toList());
    }

    /** The catalog that the settings name. */
    static Outlets catalog(Settings settings) {
        checkFolders(settings);
        CatalogReading reading = new CatalogReader(new Raters(settings.raters(), List.of())).read(settings.catalog());
        if (!reading.problems().isEmpty()) {
            throw new UsageException(
                    reading.problems().stream().map(Object::toString).toList());
        }
        return reading.outlets();
    }

    private static void checkFolders(Settings settings) {
        List<String> missing = settings.catalog().stream()
                .filter(folder -> !Files.isDirectory(folder))
                .map(folder -> "There is no catalog folder " + folder
                        + ": name one with PARALLAX_CATALOG or catalog: in the configuration.")
                .toList();
        if (!missing.isEmpty()) {
            throw new UsageException(missing);
        }
    }

    Parallax parallax() {
        return parallax;
    }

    @Override
    public void close() {
        embedder.close();
        web.close();
        store.close();
    }
}
