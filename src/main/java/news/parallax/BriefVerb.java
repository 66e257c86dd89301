package news.parallax;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import news.parallax.brief.Brief;
import news.parallax.brief.BriefLength;
import news.parallax.brief.Bullet;
import news.parallax.brief.Dropped;
import news.parallax.brief.ExtractiveSummarizer;
import news.parallax.brief.Source;
import news.parallax.outlet.Factuality;
import news.parallax.outlet.Side;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code brief}: briefs of documents, one story a line. */
@Command(
        name = "brief",
        description =
                "Reads a story's documents as one JSON object a line, prints its brief as one JSON object a line.",
        footer = {"", "Example:  java -jar parallax.jar brief --words 100 < stories.jsonl"})
final class BriefVerb implements Callable<Integer> {
    @Option(
            names = "--words",
            paramLabel = "N",
            defaultValue = "100",
            description = "Bound on the words of all bullets (default: 100).")
    private int words;

    @Option(names = "--stats", description = "Print counts and times as JSON on the last line of standard error.")
    private boolean stats;

    private final BufferedReader in;
    private final PrintStream out;
    private final PrintStream err;

    BriefVerb(BufferedReader in, PrintStream out, PrintStream err) {
        this.in = in;
        this.out = out;
        this.err = err;
    }

    @Override
    public Integer call() throws IOException {
        if (words < 1) {
            throw new UsageException("--words must be a number of words such as 100, not " + words + ".");
        }
        boolean allRead = true;
        ObjectMapper json = new ObjectMapper();
        StageStats times = new StageStats();
        ExtractiveSummarizer summarizer = new ExtractiveSummarizer();
        int number = 0;
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            number++;
            if (line.isBlank()) {
                continue;
            }
            JsonNode story = read(json, line);
            if (!story.isObject() || !story.path("documents").isArray()) {
                err.println("Line " + number + " was left out: it is no JSON object with documents.");
                allRead = false;
                continue;
            }
            Brief brief = times.time("brief", () -> summarizer.summarize(sources(story), BriefLength.ofWords(words)));
            out.println(json.writeValueAsString(write(json, story.path("id").asText(), brief)));
            times.item();
        }
        out.flush();
        if (stats) {
            err.println(times.json());
        }
        return allRead ? 0 : 1;
    }

    private static JsonNode read(ObjectMapper json, String line) {
        try {
            return json.readTree(line);
        } catch (JsonProcessingException e) {
            return MissingNode.getInstance();
        }
    }

    private static List<Source> sources(JsonNode story) {
        List<Source> sources = new ArrayList<>();
        for (JsonNode document : story.path("documents")) {
            sources.add(new Source(
                    document.path("doc").asInt(),
                    document.path("outlet").asText(""),
                    document.path("title").asText(""),
                    published(document.path("published").asText("")),
                    document.path("url").asText(""),
                    document.path("text").asText(""),
                    Side.UNRATED,
                    Factuality.UNKNOWN,
                    false,
                    Optional.empty()));
        }
        return sources;
    }

    private static Optional<Instant> published(String words) {
        try {
            return words.isBlank() ? Optional.empty() : Optional.of(Instant.parse(words));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static ObjectNode write(ObjectMapper json, String id, Brief brief) {
        ObjectNode node = json.createObjectNode().put("id", id);
        node.put("headline", brief.headline()).put("standfirst", brief.standfirst());
        for (Bullet bullet : brief.bullets()) {
            ObjectNode line = node.withArray("bullets").addObject().put("text", bullet.text());
            bullet.citations().forEach(line.putArray("citations")::add);
            line.put("attribution", bullet.attribution()).put("date", bullet.date());
        }
        node.withArray("bullets");
        for (Dropped dropped : brief.dropped()) {
            node.withArray("dropped").addObject().put("doc", dropped.n()).put("why", dropped.why());
        }
        node.withArray("dropped");
        return node;
    }
}
