package news.parallax.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.Test;

/** What is remembered of a robots.txt that could not be read. */
class RobotsTest {
    private static final HttpUrl PAGE = HttpUrl.get("https://outlet.example/a");
    private static final Deadline LONG = Deadline.in(Duration.ofHours(1));

    @Test
    void leavesAHostAloneForAWhileWhoseRobotsFileCannotBeRead() throws IOException {
        Robots robots = answering((url, deadline) -> {
            throw new IOException("broken");
        });
        assertInstanceOf(
                FetchResult.RetryLater.class, robots.forbids(PAGE, LONG).orElseThrow());
        assertInstanceOf(
                FetchResult.RetryLater.class, robots.forbids(PAGE, LONG).orElseThrow());
    }

    @Test
    void holdsItAgainstNoHostThatWeStoppedReading() throws IOException {
        Robots robots = answering((url, deadline) -> {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted");
        });
        assertThrows(InterruptedIOException.class, () -> robots.forbids(PAGE, LONG));
        assertTrue(Thread.interrupted());
        assertEquals(Optional.empty(), robots.forbids(PAGE, LONG));
    }

    @Test
    void holdsItAgainstNoHostThatASlowPageLeftUsNoTimeFor() throws IOException {
        Robots robots = answering((url, deadline) -> {
            while (!deadline.isOver()) {
                Thread.onSpinWait();
            }
            throw new InterruptedIOException("timeout");
        });
        assertThrows(IOException.class, () -> robots.forbids(PAGE, Deadline.in(Duration.ofMillis(50))));
        assertEquals(Optional.empty(), robots.forbids(PAGE, LONG));
    }

    @Test
    void holdsItAgainstNoHostThatIsBusyWithOtherRequestsOfOurs() throws IOException {
        Robots robots = answering((url, deadline) -> {
            throw new NotAskedException(new FetchResult.RetryLater(Optional.of(Duration.ofSeconds(1)), "busy"));
        });
        NotAskedException busy = assertThrows(NotAskedException.class, () -> robots.forbids(PAGE, LONG));
        assertEquals(Optional.of(Duration.ofSeconds(1)), busy.result().after());
        assertEquals(Optional.empty(), robots.forbids(PAGE, LONG));
    }

    /** A first answer; whoever asks again finds that the host has no robots.txt. */
    private static Robots answering(Robots.Source first) {
        Queue<Robots.Source> answers = new ArrayDeque<>(List.of(first));
        Robots.Source none = (url, deadline) -> new byte[0];
        return new Robots(
                (url, deadline) ->
                        Optional.ofNullable(answers.poll()).orElse(none).get(url, deadline),
                InstantSource.system());
    }
}
