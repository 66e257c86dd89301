package news.parallax;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Iterator;
import java.util.function.Function;
import java.util.stream.Stream;
import news.parallax.console.ConsoleGateway;

/** What the verbs share that look into the store, change nothing and print one JSON object a line. */
final class Listing {
    private final Settings settings;
    private final Streams streams;

    Listing(Settings settings, Streams streams) {
        this.settings = settings;
        this.streams = streams;
    }

    /** Prints what is found in the opened program, each line as soon as it is made; the exit code. */
    int print(Function<Parallax, Stream<ObjectNode>> lines) throws IOException {
        ObjectMapper json = new ObjectMapper();
        try (Opening opening = Opening.of(settings, streams, new ConsoleGateway(streams.err()), false);
                Stream<ObjectNode> found = lines.apply(opening.parallax())) {
            for (Iterator<ObjectNode> each = found.iterator(); each.hasNext(); ) {
                streams.out().println(json.writeValueAsString(each.next()));
            }
            return 0;
        }
    }
}
