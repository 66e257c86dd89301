package news.parallax.web;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import okhttp3.HttpUrl;

/**
 * What the robots.txt of each host allows, by RFC 9309: none is leave, an unreachable one is none, for a while. Safe for
 * several threads.
 */
final class Robots {
    static final int LIMIT = 512 * 1024;
    private static final String TOKEN = "parallax";
    private static final Duration KEPT = Duration.ofHours(24);
    private static final Duration KEPT_UNREACHABLE = Duration.ofMinutes(15);
    private static final Duration LONGEST_DELAY = Duration.ofSeconds(30);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int MOST = 5_000;

    /** Gets a robots.txt. */
    interface Source {
        /**
         * Its content; empty if there is none, which is leave.
         *
         * @throws NotAskedException if this is no time to ask the host
         * @throws IOException if it cannot be had
         */
        byte[] get(HttpUrl url, Deadline deadline) throws IOException;
    }

    private record Known(BaseRobotRules rules, boolean reachable, Instant until) {}

    private final Source source;
    private final InstantSource time;
    private final ReentrantLock[] locks =
            Stream.generate(ReentrantLock::new).limit(512).toArray(ReentrantLock[]::new);
    private final Map<String, Known> known = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Known> eldest) {
            return size() > MOST;
        }
    };

    Robots(Source source, InstantSource time) {
        this.source = source;
        this.time = time;
    }

    /**
     * Why a page may not be fetched; nothing if it may. Reads robots.txt first if that was not done lately.
     *
     * @throws IOException if there was no time for it
     */
    Optional<FetchResult> forbids(HttpUrl page, Deadline deadline) throws IOException {
        Known robots = robots(page, deadline);
        if (!robots.reachable()) {
            Duration wait = Duration.between(time.instant(), robots.until());
            return Optional.of(new FetchResult.RetryLater(Optional.of(wait), "robots.txt of the host cannot be read"));
        }
        return robots.rules().isAllowed(page.toString())
                ? Optional.empty()
                : Optional.of(new FetchResult.Refused("robots.txt of the host forbids it"));
    }

    /** The pause that a host wants between two requests, as far as it is known; half a minute at most. */
    Duration delay(HttpUrl url) {
        Optional<Known> robots = kept(hostOf(url));
        long millis = robots.map(each -> each.rules().getCrawlDelay()).orElse(0L);
        Duration delay = Duration.ofMillis(Math.max(0, millis));
        return delay.compareTo(LONGEST_DELAY) > 0 ? LONGEST_DELAY : delay;
    }

    static String hostOf(HttpUrl url) {
        return url.scheme() + "://" + url.host() + ":" + url.port();
    }

    private Known robots(HttpUrl page, Deadline deadline) throws IOException {
        String host = hostOf(page);
        Optional<Known> before = kept(host);
        if (before.isPresent()) {
            return before.get();
        }
        ReentrantLock lock = locks[Math.floorMod(host.hashCode(), locks.length)]; // or many would read the same one
        try {
            if (!lock.tryLock(deadline.millis(), TimeUnit.MILLISECONDS)) {
                throw new IOException("no answer");
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("stopped", stopped);
        }
        try {
            Optional<Known> meanwhile = kept(host);
            if (meanwhile.isPresent()) {
                return meanwhile.get();
            }
            Known read = read(page, deadline);
            synchronized (known) {
                Instant now = time.instant();
                known.values().removeIf(each -> !each.until().isAfter(now));
                known.put(host, read);
            }
            return read;
        } finally {
            lock.unlock();
        }
    }

    private Optional<Known> kept(String host) {
        synchronized (known) {
            return Optional.ofNullable(known.get(host))
                    .filter(each -> each.until().isAfter(time.instant()));
        }
    }

    private Known read(HttpUrl page, Deadline whole) throws IOException {
        HttpUrl url = page.newBuilder()
                .encodedPath("/robots.txt")
                .query(null)
                .fragment(null)
                .build();
        try {
            byte[] text = source.get(url, whole.orIn(PATIENCE));
            BaseRobotRules rules =
                    new SimpleRobotRulesParser().parseContent(url.toString(), text, "text/plain", List.of(TOKEN));
            return new Known(rules, true, time.instant().plus(KEPT));
        } catch (RefusedAddressException | BoundedDns.PrivateNameException refused) {
            throw refused; // the page lies at no better address
        } catch (NotAskedException later) {
            throw later; // the host has not answered badly, it was not asked
        } catch (IOException unreachable) {
            if (Thread.currentThread().isInterrupted() || whole.isOver()) {
                throw unreachable; // we left too soon, perhaps after a slow page sent us here: no fault of this host
            }
            BaseRobotRules none = new SimpleRobotRules(SimpleRobotRules.RobotRulesMode.ALLOW_NONE);
            return new Known(none, false, time.instant().plus(KEPT_UNREACHABLE));
        }
    }
}
