package news.parallax.web;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import okhttp3.HttpUrl;

/**
 * Lets one request at a time to each host, keeps the pause that a host asks for between two, and the time that it asks
 * to be left alone. Safe for several threads.
 */
final class HostTurns {
    private static final Duration LONGEST_QUIET = Duration.ofDays(1);
    private static final Duration SWEEP = Duration.ofMinutes(10);
    private final InstantSource time;
    private final Map<String, Host> hosts = new HashMap<>();
    private Instant sweep = Instant.MIN;

    private static final class Host {
        private boolean busy;
        private Instant next = Instant.MIN;
        private Duration pause = Duration.ZERO;
        private Instant quietUntil = Instant.MIN;

        private boolean isForgettable(Instant now) {
            return !busy && !next.isAfter(now) && !quietUntil.isAfter(now);
        }
    }

    HostTurns(InstantSource time) {
        this.time = time;
    }

    /** The name that a host has here: http and https at their usual ports are one host. */
    static String hostOf(HttpUrl url) {
        boolean usual = url.port() == HttpUrl.defaultPort(url.scheme());
        return usual ? url.host() : url.host() + ":" + url.port();
    }

    /** How long the host is still to be left alone, because it asked for it. */
    synchronized Optional<Duration> quiet(String host) {
        Host known = hosts.get(host);
        Instant now = time.instant();
        return known == null || !known.quietUntil.isAfter(now)
                ? Optional.empty()
                : Optional.of(Duration.between(now, known.quietUntil));
    }

    /** Leaves the host alone for a while, a day at most. */
    synchronized void quiet(String host, Duration wait) {
        Duration bounded = wait.compareTo(LONGEST_QUIET) > 0 ? LONGEST_QUIET : wait;
        host(host).quietUntil = time.instant().plus(bounded);
    }

    /**
     * Waits for a turn.
     *
     * @return nothing once it is the caller's turn, to be given back with {@link #leave}; else how long the host will
     *     still be taken at least
     */
    synchronized Optional<Duration> enter(String host, Duration patience) throws InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        while (true) {
            Host known = host(host);
            Instant now = time.instant();
            if (known.next.isAfter(now.plus(known.pause))) {
                // the clock was set back: the pause begins anew, rather than to last until it has come round again
                known.next = now.plus(known.pause);
            }
            Duration pause = Duration.between(now, known.next);
            long left = (deadline - System.nanoTime()) / 1_000_000;
            if (!known.busy && (pause.isNegative() || pause.isZero())) {
                known.busy = true;
                return Optional.empty();
            }
            long wanted = known.busy ? 1_000 : Math.max(1, pause.toMillis());
            if (left <= 0 || (!known.busy && wanted > left)) {
                return Optional.of(Duration.ofMillis(wanted));
            }
            wait(Math.min(wanted, left));
        }
    }

    /** Gives the turn back; the next one may begin after a pause. */
    synchronized void leave(String host, Duration pause) {
        Host known = host(host);
        known.busy = false;
        known.pause = pause;
        known.next = time.instant().plus(pause);
        notifyAll();
    }

    /** How many hosts are remembered. */
    synchronized int remembered() {
        return hosts.size();
    }

    private Host host(String name) {
        Instant now = time.instant();
        if (!now.isBefore(sweep)) {
            sweep = now.plus(SWEEP);
            hosts.values().removeIf(host -> host.isForgettable(now));
        }
        return hosts.computeIfAbsent(name, key -> new Host());
    }
}
