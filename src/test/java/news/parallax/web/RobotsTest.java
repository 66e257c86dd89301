package news.parallax.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.Test;

/** What is remembered of a robots.txt, read or not. */
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

    @Test
    void readsAFileAgainAfterADayAndOneThatCouldNotBeReadAfterAQuarterOfAnHour() throws IOException {
        for (boolean broken : List.of(false, true)) {
            AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);
            AtomicInteger reads = new AtomicInteger();
            Robots robots = new Robots(
                    (url, deadline) -> {
                        reads.incrementAndGet();
                        if (broken) {
                            throw new IOException("broken");
                        }
                        return new byte[0];
                    },
                    now::get);
            Duration kept = broken ? Duration.ofMinutes(15) : Duration.ofHours(24);
            robots.forbids(PAGE, LONG);
            now.set(Instant.EPOCH.plus(kept).minusSeconds(1));
            robots.forbids(PAGE, LONG);
            assertEquals(1, reads.get());
            now.set(Instant.EPOCH.plus(kept));
            robots.forbids(PAGE, LONG);
            assertEquals(2, reads.get());
        }
    }

    @Test
    void waitsAsLongAsAHostWantsButHalfAMinuteAtMost() throws IOException {
        assertEquals(Duration.ofSeconds(7), delay("7"));
        assertEquals(Duration.ofSeconds(30), delay("120"));
    }

    private static Duration delay(String wanted) throws IOException {
        byte[] file = ("User-agent: *\nCrawl-delay: " + wanted + "\n").getBytes(StandardCharsets.UTF_8);
        Robots robots = new Robots((url, deadline) -> file, InstantSource.system());
        robots.forbids(PAGE, LONG);
        return robots.delay(PAGE);
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
