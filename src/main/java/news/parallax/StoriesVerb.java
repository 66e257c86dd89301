package news.parallax;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code stories}: the current stories, best first. */
@Command(
        name = "stories",
        description = "Prints the current stories, best first, one JSON object a line.",
        footer = {"", "Example:  java -jar parallax.jar stories --since PT24H --limit 10"})
final class StoriesVerb implements Callable<Integer> {
    @Option(
            names = "--since",
            paramLabel = "WHEN",
            defaultValue = "",
            description = "Stories with news since an instant or within a duration (PT24H).")
    private String since = "";

    @Option(names = "--limit", paramLabel = "N", defaultValue = "100", description = "At most so many (default: 100).")
    private int limit;

    @Option(names = "--no-briefs", description = "Leave out standfirst and bullets.")
    private boolean noBriefs;

    private final Supplier<Settings> settings;
    private final Streams streams;

    StoriesVerb(Supplier<Settings> settings, Streams streams) {
        this.settings = settings;
        this.streams = streams;
    }

    @Override
    public Integer call() throws IOException {
        if (limit < 0) {
            throw new UsageException("--limit must be a number of stories such as 100, not " + limit + ".");
        }
        return new Listing(settings.get(), streams).print(this::lines);
    }

    private Stream<ObjectNode> lines(Parallax parallax) {
        Instant now = parallax.world().clock().instant();
        Instant from = since.isEmpty() ? now.minus(parallax.settings().stories().window()) : from(now);
        StoryJson writer = new StoryJson(parallax);
        return parallax.front().ranked(from).stream().limit(limit).map(story -> writer.story(story, !noBriefs));
    }

    private Instant from(Instant now) {
        try {
            return since.startsWith("P") ? now.minus(Duration.parse(since)) : Instant.parse(since);
        } catch (DateTimeParseException | ArithmeticException e) {
            throw new UsageException(
                    "--since must be an instant such as 2026-11-22T08:00:00Z or a duration such as PT24H, not \""
                            + since + "\".");
        }
    }
}
