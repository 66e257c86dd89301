package news.parallax;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import news.parallax.embedding.OnnxEmbedder;
import news.parallax.outlet.Raters;
import news.parallax.store.StoreException;
import news.parallax.story.RecentTexts;
import news.parallax.web.AllowedAddresses;
import news.parallax.web.HttpFetcher;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** Starts Parallax: finds the verb, and turns whatever goes wrong into one clear line and an exit code. */
@Command(
        name = "parallax",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        description = "Briefs people on the news from every side. Without a verb: demo.",
        synopsisSubcommandLabel = "VERB",
        footer = {
            "",
            "Exit codes: 0 done, 1 the work failed, 2 wrong usage or configuration.",
            "Settings: config/parallax.yaml, overridden by PARALLAX_… and TELEGRAM_… variables."
        })
public final class Main implements Callable<Integer> {
    private static final Logger LOG = LoggerFactory.getLogger(Main.class);

    @Option(
            names = "--config",
            paramLabel = "FILE",
            scope = ScopeType.INHERIT,
            description = "Configuration file (default: config/parallax.yaml).")
    private @org.jspecify.annotations.Nullable Path config;

    private final Map<String, String> environment;
    private final Streams streams;

    Main(Map<String, String> environment, Streams streams) {
        this.environment = environment;
        this.streams = streams;
    }

    /** Runs the verb that the arguments name and exits with its code. */
    public static void main(String[] args) {
        System.exit(new Main(System.getenv(), Streams.standard()).run(args));
    }

    /** Runs a verb; its exit code. */
    int run(String... args) {
        CommandLine line = new CommandLine(this)
                .addSubcommand(new DemoVerb(this::settings, streams))
                .addSubcommand(new ServeVerb(this::settings, streams))
                .addSubcommand(new ChatVerb(this::settings, streams))
                .addSubcommand(new PollVerb(this::settings, streams))
                .addSubcommand(new StoriesVerb(this::settings, streams))
                .addSubcommand(new ArticlesVerb(this::settings, streams))
                .addSubcommand(new FeedsVerb(this::settings, streams))
                .addSubcommand(new DoctorVerb(this::settings, streams))
                .addSubcommand(new ExportVerb(this::settings, streams))
                .addSubcommand(new ImportVerb(this::settings, streams))
                .addSubcommand("completion", new AutoComplete.GenerateCompletion())
                .addSubcommand(new ClusterVerb(
                        () -> new RecentTexts(OnnxEmbedder.load()), streams.in(), streams.out(), streams.err()))
                .addSubcommand(new ExtractVerb(streams.out(), streams.err()))
                .addSubcommand(new ParseVerb(this::fetcher))
                .addSubcommand(new BriefVerb(streams.in(), streams.out(), streams.err()))
                .addSubcommand(new CommandLine(new CatalogVerb(
                                () -> settings().catalog(),
                                () -> new Raters(settings().raters(), List.of())))
                        .addSubcommand(new CatalogImportVerb(() -> settings().catalog())))
                .setOut(new PrintWriter(streams.out(), true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(streams.err(), true, StandardCharsets.UTF_8))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(this::misused)
                .setExecutionExceptionHandler((e, command, parsed) -> failed(e));
        for (CommandLine verb : line.getSubcommands().values()) {
            if (verb.getCommandSpec().findOption("--help") == null) {
                verb.getCommandSpec().mixinStandardHelpOptions(true);
            }
        }
        return line.execute(args);
    }

    @Override
    public Integer call() throws java.io.IOException {
        return new DemoVerb(this::settings, streams).call();
    }

    private Settings settings() {
        return SettingsReader.read(Optional.ofNullable(config), environment);
    }

    private HttpFetcher fetcher() {
        Settings.Polling polling = settings().polling();
        return new HttpFetcher(
                AllowedAddresses.parse(polling.allowAddresses()), polling.contact(), java.time.InstantSource.system());
    }

    private int misused(CommandLine.ParameterException e, String[] args) {
        String verb = e.getCommandLine().getCommandName();
        String help = verb.equals("parallax") ? "--help" : verb + " --help";
        streams.err().println(firstLine(String.valueOf(e.getMessage())) + ". See: parallax " + help);
        return 2;
    }

    private int failed(Exception e) {
        if (e instanceof UsageException usage) {
            streams.err().println(usage.getMessage());
            return 2;
        }
        if (e instanceof StoreException store) {
            streams.err().println(store.getMessage());
            return store.busy() ? 1 : 2;
        }
        LOG.debug("the verb failed", e);
        streams.err().println("The work failed: " + firstLine(String.valueOf(e.getMessage())));
        return 1;
    }

    private static String firstLine(String words) {
        return words.lines().findFirst().orElse("").replaceAll("[.:]$", "");
    }

    /** The version that the jar's manifest names. */
    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = Main.class.getPackage().getImplementationVersion();
            return new String[] {"parallax " + (version == null ? "(from source)" : version)};
        }
    }
}
