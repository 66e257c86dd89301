package news.parallax;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import news.parallax.article.ArticleExtractor;
import news.parallax.article.ExtractedPage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code extract}: what the extractor reads out of saved pages, one page in memory at a time. */
@Command(
        name = "extract",
        description = "Reads the articles out of saved pages and prints them as one JSON object.",
        footer = {"", "Example:  java -jar parallax.jar extract pages > articles.json"})
final class ExtractVerb implements Callable<Integer> {
    private static final Pattern PAGE = Pattern.compile("\\.html(\\.gz)?$");

    /** More than any page; the rest of a longer file is left unread. */
    private static final int MAX_FILE = 32 << 20;

    @Parameters(
            paramLabel = "DIR",
            description = "Folder of *.html and *.html.gz, with urls.tsv (id, tab, address) where there is one.")
    private Path folder = Path.of("");

    @Option(names = "--stats", description = "Print figures of the run as the last line on standard error.")
    private boolean stats;

    private final PrintStream out;
    private final PrintStream err;
    private final ObjectMapper json = new ObjectMapper();
    private final ArticleExtractor extractor = new ArticleExtractor();
    private final StageStats figures = new StageStats();

    ExtractVerb(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    @Override
    public Integer call() throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new UsageException("extract: " + folder + " is not a folder");
        }
        Map<String, String> urls = urls();
        JsonGenerator answers = json.createGenerator(new BufferedOutputStream(out));
        answers.writeStartObject();
        boolean allRead = true;
        for (Path file : pages()) {
            String id = PAGE.matcher(file.getFileName().toString()).replaceFirst("");
            try {
                answer(answers, id, figures.time("read", () -> bytes(file)), urls.getOrDefault(id, ""));
            } catch (UncheckedIOException e) {
                allRead = false;
                err.println("extract: " + file + " cannot be read: " + e.getMessage());
            }
        }
        answers.writeEndObject();
        answers.writeRaw('\n');
        answers.flush();
        if (stats) {
            err.println(figures.json());
        }
        return allRead ? 0 : 1;
    }

    private void answer(JsonGenerator answers, String id, byte[] html, String url) throws IOException {
        ExtractedPage page = figures.time("extract", () -> extractor.extract(html, Optional.empty(), url));
        ObjectNode node = json.createObjectNode();
        node.put("articleBody", page.text()).put("headline", page.title());
        node.put("datePublished", page.published().map(Object::toString).orElse(""));
        page.authors().forEach(node.putArray("authors")::add);
        node.put("image", page.image().orElse("")).put("language", page.language());
        answers.writeFieldName(id);
        answers.writeTree(node);
        figures.item();
    }

    private List<Path> pages() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(
                            file -> PAGE.matcher(file.getFileName().toString()).find())
                    .sorted()
                    .toList();
        }
    }

    private Map<String, String> urls() throws IOException {
        Map<String, String> urls = new HashMap<>();
        Path file = folder.resolve("urls.tsv");
        if (Files.exists(file)) {
            for (String line : TextFile.read(file).split("\n")) {
                int tab = line.indexOf('\t');
                if (tab > 0) {
                    urls.put(line.substring(0, tab), line.substring(tab + 1).strip());
                }
            }
        }
        return urls;
    }

    private static byte[] bytes(Path file) {
        try (InputStream raw = Files.newInputStream(file);
                InputStream in = file.toString().endsWith(".gz") ? new GZIPInputStream(raw, 1 << 16) : raw) {
            return in.readNBytes(MAX_FILE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
