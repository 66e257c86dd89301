package news.parallax;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import news.parallax.feed.Entry;
import news.parallax.feed.FeedParser;
import news.parallax.feed.ParsedFeed;
import news.parallax.feed.UnreadableFeedException;
import news.parallax.web.FetchRequest;
import news.parallax.web.FetchResult;
import news.parallax.web.Fetcher;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Parses feed documents and prints what was read. */
@Command(
        name = "parse",
        mixinStandardHelpOptions = true,
        description = "Parses feed documents, files or addresses, and prints one JSON object a line.")
final class ParseVerb implements Callable<Integer> {
    private static final int LARGEST_FILE = 10 * 1024 * 1024;
    private static final int NAMED_FEEDS = 3;
    private static final Pattern ADDRESS = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]+:/.*", Pattern.DOTALL);
    private final Supplier<Fetcher> fetcher;
    private final ObjectMapper json = new ObjectMapper();
    private final FeedParser parser = new FeedParser();
    private long fetching;
    private long parsing;

    @Parameters(arity = "1..*", paramLabel = "FILE|URL", description = "What to parse, in this order.")
    private List<String> documents = List.of();

    @Option(names = "--stats", description = "Prints figures as JSON on the last line of standard error.")
    private boolean stats;

    /** Asks for the fetcher only if an address is among the arguments. */
    ParseVerb(Supplier<Fetcher> fetcher) {
        this.fetcher = fetcher;
    }

    @Override
    public Integer call() throws IOException {
        long started = System.nanoTime();
        PrintStream out = new PrintStream(
                new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16),
                false,
                StandardCharsets.UTF_8);
        boolean allRead = true;
        for (String document : documents) {
            ObjectNode line = read(document);
            allRead &= !line.has("error");
            out.println(json.writeValueAsString(line));
        }
        out.flush();
        if (stats) {
            printStats(System.nanoTime() - started);
        }
        return allRead ? 0 : 1;
    }

    private ObjectNode read(String document) {
        ObjectNode line = json.createObjectNode().put("file", document);
        try {
            ParsedFeed feed = ADDRESS.matcher(document).matches() ? fromWeb(document) : fromFile(document);
            line.put("format", feed.format()).put("title", feed.title());
            ArrayNode entries = line.putArray("entries");
            feed.entries().forEach(entry -> write(entry, entries.addObject()));
            return line;
        } catch (UnreadableFeedException unreadable) {
            return line.put("error", unreadable.getMessage());
        } catch (NoSuchFileException missing) {
            return line.put("error", "cannot be read: there is no such file");
        } catch (IOException | InvalidPathException unreadable) {
            return line.put("error", "cannot be read: " + unreadable.getMessage());
        }
    }

    private ParsedFeed fromFile(String name) throws IOException, UnreadableFeedException {
        long started = System.nanoTime();
        byte[] body;
        try (InputStream file = Files.newInputStream(Path.of(name))) {
            body = file.readNBytes(LARGEST_FILE + 1);
        }
        if (name.endsWith(".gz")) {
            try (InputStream file = new GZIPInputStream(new ByteArrayInputStream(body))) {
                body = file.readNBytes(LARGEST_FILE + 1);
            }
        }
        fetching += System.nanoTime() - started;
        return parse(body, Optional.empty(), "");
    }

    private ParsedFeed fromWeb(String url) throws UnreadableFeedException {
        long started = System.nanoTime();
        FetchResult result = fetcher.get().fetch(FetchRequest.feed(url));
        fetching += System.nanoTime() - started;
        if (result instanceof FetchResult.Fresh fresh) {
            return fromPage(fresh);
        } else if (result instanceof FetchResult.Refused refused) {
            throw new UnreadableFeedException("refused: " + refused.reason());
        } else if (result instanceof FetchResult.RetryLater later) {
            throw new UnreadableFeedException(later.reason());
        } else if (result instanceof FetchResult.Gone gone) {
            throw new UnreadableFeedException(gone.reason());
        } else if (result instanceof FetchResult.Failed failed) {
            throw new UnreadableFeedException(failed.reason());
        }
        throw new UnreadableFeedException("the server says that it has not changed, though we never read it");
    }

    /** An outlet's home page names its feeds; the first that is one is read in its place. */
    private ParsedFeed fromPage(FetchResult.Fresh fresh) throws UnreadableFeedException {
        try {
            return parse(fresh.body(), fresh.contentType(), fresh.url());
        } catch (UnreadableFeedException page) {
            for (String named : parser.feedsNamedIn(fresh.body(), fresh.contentType(), fresh.url()).stream()
                    .limit(NAMED_FEEDS)
                    .toList()) {
                if (fetcher.get().fetch(FetchRequest.feed(named)) instanceof FetchResult.Fresh feed) {
                    return parse(feed.body(), feed.contentType(), feed.url());
                }
            }
            throw page;
        }
    }

    private ParsedFeed parse(byte[] body, Optional<String> type, String base) throws UnreadableFeedException {
        long started = System.nanoTime();
        try {
            return parser.parse(body, type, base);
        } finally {
            parsing += System.nanoTime() - started;
        }
    }

    private static void write(Entry entry, ObjectNode node) {
        node.put("id", entry.id()).put("title", entry.title()).put("url", entry.url());
        node.put("published", entry.published().map(Object::toString).orElse(null));
        node.put("summary", entry.summary());
        ArrayNode authors = node.putArray("authors");
        entry.authors().forEach(authors::add);
    }

    private void printStats(long nanos) {
        double seconds = nanos / 1e9;
        long peak = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
        System.err.printf(
                Locale.ROOT,
                "{\"items\":%d,\"seconds\":%.3f,\"itemsPerSecond\":%.1f,\"peakHeapMiB\":%d,\"fetchSeconds\":%.3f,\"parseSeconds\":%.3f}%n",
                documents.size(),
                seconds,
                documents.size() / Math.max(seconds, 1e-9),
                peak >> 20,
                fetching / 1e9,
                parsing / 1e9);
    }
}
