package news.parallax;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import news.parallax.feed.Feed;
import picocli.CommandLine.Command;

/** {@code feeds}: the health of every feed. */
@Command(
        name = "feeds",
        description = "Prints the health of every feed, one JSON object a line.",
        footer = {"", "Example:  java -jar parallax.jar feeds | grep '\"failing\"'"})
final class FeedsVerb implements Callable<Integer> {
    private final Supplier<Settings> settings;
    private final Streams streams;

    FeedsVerb(Supplier<Settings> settings, Streams streams) {
        this.settings = settings;
        this.streams = streams;
    }

    @Override
    public Integer call() throws IOException {
        return new Listing(settings.get(), streams)
                .print(parallax -> parallax.feeds().all().stream().map(FeedsVerb::line));
    }

    private static ObjectNode line(Feed feed) {
        ObjectNode line = JsonNodeFactory.instance.objectNode();
        line.put("url", feed.url()).put("domain", feed.domain());
        line.put("state", feed.state().word());
        line.put("lastPoll", feed.lastPoll().map(Instant::toString).orElse(null));
        line.put("lastSuccess", feed.lastSuccess().map(Instant::toString).orElse(null));
        line.put("nextPoll", feed.nextPoll().toString());
        return line.put("failures", feed.failures())
                .put("reason", feed.reason())
                .put("entries", feed.entries());
    }
}
