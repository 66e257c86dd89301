package news.parallax;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Stream;
import news.parallax.console.ConsoleGateway;
import news.parallax.console.Terminal;
import news.parallax.demo.DemoNewsstand;
import news.parallax.job.Jobs;
import news.parallax.pipeline.TurnSummary;
import news.parallax.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code demo}: an invented edition on loopback, polled over real HTTP into a fresh store, then the chat. */
@Command(
        name = "demo",
        description = "Starts a newsstand of invented outlets on loopback, polls it, then answers in the terminal."
                + " Needs no token and no network.",
        footer = {"", "Example:  printf '/top\\n/story 1\\n' | java -jar parallax.jar demo"})
final class DemoVerb implements Callable<Integer> {
    private static final Duration BETWEEN_TURNS = Duration.ofSeconds(10);

    @Option(names = "--json", description = "Print each answer as one JSON object a line.")
    private boolean json;

    private final Supplier<Settings> settings;
    private final Streams streams;

    DemoVerb(Supplier<Settings> settings, Streams streams) {
        this.settings = settings;
        this.streams = streams;
    }

    @Override
    public Integer call() throws IOException {
        String scratch = System.getProperty(ScratchFolder.PROPERTY);
        Path folder = scratch == null
                ? Files.createTempDirectory("parallax-demo")
                : Files.createTempDirectory(Path.of(scratch), "demo");
        streams.progress("Parallax demo: invented outlets and stories, read over real HTTP on this machine");
        try (DemoNewsstand newsstand = DemoNewsstand.start(InstantSource.system())) {
            Path catalog = newsstand.writeCatalog(Files.createDirectories(folder.resolve("catalog")));
            Settings demo = settings.get()
                    .on("jdbc:sqlite:" + folder.resolve("demo.db"), catalog, newsstand.allowedAddresses());
            talk(demo);
            return 0;
        } finally {
            delete(folder);
        }
    }

    private void talk(Settings demo) throws IOException {
        try (Opening opening = Opening.of(demo, streams, new ConsoleGateway(streams.out()), true)) {
            Parallax parallax = opening.parallax();
            TurnSummary first = parallax.cycle().turn();
            streams.progress(first.articles() + " articles of " + first.feeds() + " feeds in " + first.stories()
                    + " stories and single items, " + first.seconds() + " s. Ask away: /top, /story 1, /help");
            Store store = parallax.world().store();
            try (Jobs jobs = store.jobs("demo")) {
                jobs.lead(
                        Store.CLUSTERING,
                        new NewsLoop(
                                parallax.cycle(),
                                parallax.cycle()::turn,
                                store,
                                BETWEEN_TURNS,
                                BETWEEN_TURNS,
                                turn -> {},
                                parallax.world().clock()));
                jobs.start();
                new Terminal(parallax.router()::answer, streams.out(), streams.err(), json, streams.typed())
                        .talk(streams.in());
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
