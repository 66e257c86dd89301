package news.parallax;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import news.parallax.clustering.ClusterPolicy;
import news.parallax.story.Embedder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code cluster}: puts a stream of articles into stories, the way the news cycle does. */
@Command(
        name = "cluster",
        description = {
            "Reads articles in time order, one JSON object a line (id, time, lang, outlet, title, lead, text; all but id,"
                    + " time and title may be empty), and prints id, tab, story id, a line each, as it stands at the end.",
            "A line that cannot be read is named on standard error and left out; the exit code is then 1."
        },
        footer = {"", "Example:  java -jar parallax.jar cluster --stats < articles.jsonl"})
final class ClusterVerb implements Callable<Integer> {
    private static final Pattern SHORT = Pattern.compile("(\\d{1,7})([dhms])");

    @Option(
            names = "--online",
            description = "Print the story of each article as first assigned, at the end of its turn, never revised.")
    private boolean online;

    @Option(
            names = "--window",
            paramLabel = "TIME",
            defaultValue = "72h",
            description = "How long after its newest article a story takes in more, as 72h or PT72H (default: 72h).")
    private String window = "72h";

    @Option(
            names = "--stats",
            description = "The last line on standard error is JSON with counts and seconds of each stage.")
    private boolean stats;

    private final Supplier<? extends Embedder> embedder;
    private final BufferedReader in;
    private final PrintStream out;
    private final PrintStream err;

    ClusterVerb(Supplier<? extends Embedder> embedder, BufferedReader in, PrintStream out, PrintStream err) {
        this.embedder = embedder;
        this.in = in;
        this.out = out;
        this.err = err;
    }

    @Override
    public Integer call() throws IOException {
        ClusterPolicy policy = ClusterPolicy.standard().within(duration(window));
        try (Embedder model = new LazyEmbedder(embedder).ahead()) {
            ClusterRun run = new ClusterRun(policy, model, online, out, err);
            run.read(in);
            out.flush();
            if (stats) {
                err.println(run.stats());
            }
            return run.unreadable() == 0 ? 0 : 1;
        }
    }

    private static Duration duration(String words) {
        Matcher few = SHORT.matcher(words.toLowerCase(Locale.ROOT));
        try {
            Duration duration;
            if (few.matches()) {
                String unit = few.group(2);
                duration = Duration.parse((unit.equals("d") ? "P" : "PT") + few.group(1) + unit);
            } else {
                duration = Duration.parse(words);
            }
            if (duration.compareTo(Duration.ZERO) > 0 && duration.compareTo(Duration.ofDays(36_500)) < 0) {
                return duration;
            }
        } catch (DateTimeParseException | ArithmeticException e) {
            // said below
        }
        throw new UsageException("--window must be a length of time such as 72h or PT72H, not \"" + words + "\".");
    }
}
