package news.parallax;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import news.parallax.clustering.RecentTexts;
import news.parallax.embedding.OnnxEmbedder;
import news.parallax.outlet.Raters;
import news.parallax.store.StoreException;
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
    private static final String COMPLETION = "completion";

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
        CountDownLatch done = new CountDownLatch(1);
        ScratchFolder.forLibraries(done, List.of(args).contains("serve") ? ServeVerb.LONGEST_STOP : Duration.ZERO);
        if (List.of(args).contains("cluster")) {
            FirstCompiler.alone();
        }
        int code;
        try {
            code = new Main(System.getenv(), Streams.standard()).run(args);
        } finally {
            done.countDown();
        }
        System.exit(code);
    }

    /** Runs a verb; its exit code. */
    int run(String... args) {
        CommandLine line = new CommandLine(this);
        verbs(Set.copyOf(List.of(args))).forEach(line::addSubcommand);
        line.setOut(new PrintWriter(streams.out(), true, StandardCharsets.UTF_8))
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

    /** Those that are named, or all where none is: to put all of them together is a fifth of a second of every start. */
    private Map<String, Object> verbs(Set<String> words) {
        Map<String, Supplier<Object>> all = verbs();
        boolean none = Collections.disjoint(all.keySet(), words) || words.contains(COMPLETION);
        Map<String, Object> verbs = new LinkedHashMap<>();
        all.forEach((name, verb) -> {
            if (none || words.contains(name)) {
                verbs.put(name, verb.get());
            }
        });
        return verbs;
    }

    private Map<String, Supplier<Object>> verbs() {
        Map<String, Supplier<Object>> verbs = new LinkedHashMap<>();
        verbs.put("demo", () -> new DemoVerb(this::settings, streams));
        verbs.put("serve", () -> new ServeVerb(this::settings, streams));
        verbs.put("chat", () -> new ChatVerb(this::settings, streams));
        verbs.put("poll", () -> new PollVerb(this::settings, streams));
        verbs.put("stories", () -> new StoriesVerb(this::settings, streams));
        verbs.put("articles", () -> new ArticlesVerb(this::settings, streams));
        verbs.put("feeds", () -> new FeedsVerb(this::settings, streams));
        verbs.put("doctor", () -> new DoctorVerb(this::settings, streams));
        verbs.put("export", () -> new ExportVerb(this::settings, streams));
        verbs.put("import", () -> new ImportVerb(this::settings, streams));
        verbs.put(COMPLETION, AutoComplete.GenerateCompletion::new);
        verbs.put(
                "cluster",
                () -> new ClusterVerb(
                        () -> new RecentTexts(OnnxEmbedder.load(), InstantSource.system()),
                        streams.in(),
                        streams.out(),
                        streams.err()));
        verbs.put("extract", () -> new ExtractVerb(streams.out(), streams.err()));
        verbs.put("parse", () -> new ParseVerb(this::fetcher));
        verbs.put("brief", () -> new BriefVerb(streams.in(), streams.out(), streams.err()));
        verbs.put(
                "catalog",
                () -> new CommandLine(new CatalogVerb(
                                () -> settings().catalog(),
                                () -> new Raters(settings().raters(), List.of())))
                        .addSubcommand(new CatalogImportVerb(() -> settings().catalog())));
        return verbs;
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
        String verb = e.getCommandLine().getCommandSpec().qualifiedName();
        streams.err().println(firstLine(String.valueOf(e.getMessage())) + ". See: " + verb + " --help");
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
