package news.parallax;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import news.parallax.console.ConsoleGateway;
import news.parallax.pipeline.TurnSummary;
import picocli.CommandLine.Command;

/** {@code poll}: one turn of the news. */
@Command(
        name = "poll",
        description =
                "Polls every feed that is due once, takes the articles through to stories, prints a summary as JSON.",
        footer = {"", "Example, every ten minutes by cron:  */10 * * * *  java -jar parallax.jar poll"})
final class PollVerb implements Callable<Integer> {
    private final Supplier<Settings> settings;
    private final Streams streams;

    PollVerb(Supplier<Settings> settings, Streams streams) {
        this.settings = settings;
        this.streams = streams;
    }

    @Override
    public Integer call() throws IOException {
        try (Opening opening = Opening.of(settings.get(), streams, new ConsoleGateway(streams.err()), true)) {
            Parallax parallax = opening.parallax();
            TurnSummary turn = parallax.world()
                    .store()
                    .alone("poll-" + ProcessHandle.current().pid(), parallax.cycle()::turn);
            streams.out().println(new ObjectMapper().writeValueAsString(turn));
            return 0;
        }
    }
}
