package news.parallax;

import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import news.parallax.console.ConsoleGateway;
import news.parallax.console.Terminal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code chat}: the bot's commands in the terminal, on the configured store. */
@Command(
        name = "chat",
        description = "Answers the bot's commands in the terminal, one request a line, on the configured store.",
        footer = {"", "Example:  printf '/top\\n/story 1\\n' | java -jar parallax.jar chat"})
final class ChatVerb implements Callable<Integer> {
    @Option(names = "--json", description = "Print each answer as one JSON object a line.")
    private boolean json;

    private final Supplier<Settings> settings;
    private final Streams streams;

    ChatVerb(Supplier<Settings> settings, Streams streams) {
        this.settings = settings;
        this.streams = streams;
    }

    @Override
    public Integer call() throws IOException {
        try (Opening opening = Opening.of(settings.get(), streams, new ConsoleGateway(streams.out()), false)) {
            new Terminal(opening.parallax().router()::answer, streams.out(), streams.err(), json, streams.typed())
                    .talk(streams.in());
            return 0;
        }
    }
}
