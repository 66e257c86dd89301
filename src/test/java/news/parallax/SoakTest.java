package news.parallax;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import news.parallax.outlet.Bias;
import news.parallax.outlet.CatalogFeed;
import news.parallax.outlet.Factuality;
import news.parallax.outlet.Outlet;
import news.parallax.outlet.Outlets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The whole program serves for days on a clock that leaps: real feeds over HTTP, real chats over HTTP, a real database. What
 * it holds must stay as it is. {@code -Plong} makes 72 hours of 5,000 feeds and 10,000 chats, in an hour or more:
 *
 * <pre>mvn test -Plong -Dtest=SoakTest -Dsurefire.jvm=-Xmx512m</pre>
 */
class SoakTest {
    private static final boolean LONG = Boolean.getBoolean("parallax.long");
    private static final int HOURS = Integer.getInteger("parallax.soak.hours", LONG ? 72 : 2);
    private static final int WARM_UP = Integer.getInteger("parallax.soak.warm-up", 24);
    /** A tenth of all is {@code -Dparallax.soak.share=10}, for a look at how things go in a few minutes. */
    private static final int SHARE = Integer.getInteger("parallax.soak.share", 1);

    private static final int HOSTS = LONG ? 100 : 6;
    private static final int FEEDS = LONG ? 5_000 / SHARE : 60;
    private static final int CHATS = LONG ? 10_000 / SHARE : 100;
    private static final int STORIES_AN_HOUR = LONG ? 60 / SHARE : 4;
    private static final int LINES_A_STEP = LONG ? Math.max(2, 14 / SHARE) : 5;
    /** The language model itself, for those who have an hour more. */
    private static final boolean MODEL = Boolean.getBoolean("parallax.soak.model");

    private static final Instant START = Instant.parse("2026-11-02T00:00:00Z");
    private static final Duration WINDOW = Duration.ofHours(24);
    // less than the silence after which the program calls itself unwell
    private static final Duration STEP = Duration.ofMinutes(10);
    private static final int CLOCK_RATE = 4;
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Serving.Pauses PAUSES = new Serving.Pauses(Duration.ofMillis(100), Duration.ofSeconds(20));
    // the longest rest of a feed that never changes, drifted by a tenth, and what a step and a slow machine add
    private static final Duration LONGEST_REST = Duration.ofMinutes(3 * 66 + 30);
    private static final Duration LATE = Duration.ofMinutes(30);
    private static final double MOST_A_DAY = 1;

    private final FastClock clock = new FastClock(START, CLOCK_RATE);
    private final EndlessNews news =
            new EndlessNews(START, LONG ? WINDOW : WINDOW.dividedBy(3), FEEDS, HOSTS, STORIES_AN_HOUR);
    private final ManyReaders readers = new ManyReaders(START, CHATS);
    private final List<Map<Gauges.Held, Long>> hours = new ArrayList<>();

    @Test
    void holdsAfterDaysWhatItHeldAfterOne(@TempDir Path folder) throws Exception {
        news.publish(START);
        try (FeedHosts web = new FeedHosts(news, clock, FEEDS, HOSTS);
                BusyTelegram telegram = new BusyTelegram(clock, CHATS, ManyReaders::talks, readers::got)) {
            try (ServedProgram program =
                            new ServedProgram(clock, PAUSES, folder, WINDOW, MODEL, web.allowed(), telegram.address());
                    Gauges gauges = new Gauges(program.file())) {
                program.serve(outlets(web), readers);
                live(gauges, web, telegram, program.port());
                judge(gauges, web, telegram);
            }
        }
    }

    private static Outlets outlets(FeedHosts web) {
        List<Bias> steps = Bias.steps();
        return new Outlets(
                IntStream.range(0, HOSTS)
                        .mapToObj(host -> new Outlet(
                                FeedHosts.domain(host),
                                "Outlet " + host,
                                "US",
                                "en",
                                "newspaper",
                                "Owner " + host % 40,
                                "private",
                                false,
                                steps.get(host % steps.size()),
                                Factuality.HIGH,
                                List.of()))
                        .toList(),
                IntStream.range(0, FEEDS)
                        .mapToObj(
                                feed -> new CatalogFeed(FeedHosts.domain(feed % HOSTS), web.url(feed), "", "en", true))
                        .toList());
    }

    private void live(Gauges gauges, FeedHosts web, BusyTelegram telegram, int port) throws Exception {
        HttpClient operator = HttpClient.newHttpClient();
        for (int hour = 1; hour <= HOURS; hour++) {
            long began = System.nanoTime();
            long processor = Gauges.processor();
            long polls = web.polls.get();
            long unchanged = web.unchanged.get();
            long messages = telegram.messages();
            int articles = 0;
            Instant end = START.plus(Duration.ofHours(hour));
            while (clock.instant().isBefore(end)) {
                Instant step = clock.instant().plus(STEP);
                clock.leap(step.isAfter(end) ? end : step);
                articles += news.publish(clock.instant());
                settle(gauges, () -> polled(gauges));
                readers.talk(telegram, LINES_A_STEP);
                settle(gauges, () -> polled(gauges) && told(gauges, telegram));
            }
            look(operator, port);
            hours.add(gauges.held());
            say(
                    "hour %d: %s; %d polls, %d unchanged; %d articles; %d messages; %.1f s, %.1f of a processor",
                    hour,
                    Gauges.words(hours.get(hours.size() - 1)),
                    web.polls.get() - polls,
                    web.unchanged.get() - unchanged,
                    articles,
                    telegram.messages() - messages,
                    (System.nanoTime() - began) / 1e9,
                    (Gauges.processor() - processor) / 1e9);
            if (hour % 12 == 0 || hour == HOURS) {
                say("rows: %s", gauges.rows());
                say(
                        "%s; longest rest of a feed %s; %d breaches; %d violations (%s)",
                        readers.count(clock.instant(), LATE),
                        web.longestRest(),
                        web.breaches.get(),
                        telegram.violations(),
                        telegram.lastViolation());
            }
        }
    }

    private interface Settled {
        boolean yes() throws SQLException;
    }

    /** Waits until something is done. */
    private void settle(Gauges gauges, Settled settled) throws SQLException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!settled.yes()) {
            Gauges.rest(20);
            if (System.nanoTime() > end) {
                say("not done after %s at %s: %s", PATIENCE, clock.instant(), gauges.rows());
                return;
            }
        }
    }

    private boolean polled(Gauges gauges) throws SQLException {
        return gauges.none("feed WHERE next_poll <= " + clock.millis()) && gauges.none("article WHERE placed = 0");
    }

    private boolean told(Gauges gauges, BusyTelegram telegram) throws SQLException {
        long now = clock.millis();
        return telegram.heard()
                && gauges.none("inbox WHERE state = 'PENDING'")
                && gauges.none("subscription WHERE enabled = 1 AND closed IS NULL AND next_due <= " + now)
                && gauges.none("delivery WHERE state = 'WAITING' AND not_before <= " + now)
                && gauges.none("delivery WHERE state = 'CLAIMED'");
    }

    private static void look(HttpClient operator, int port) throws IOException, InterruptedException {
        for (String page : List.of("health", "ready", "metrics")) {
            HttpRequest ask = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/" + page))
                    .build();
            assertEquals(
                    200,
                    operator.send(ask, HttpResponse.BodyHandlers.ofString()).statusCode(),
                    page);
        }
    }

    private void judge(Gauges gauges, FeedHosts web, BusyTelegram telegram) throws SQLException {
        ManyReaders.Count digests = readers.count(clock.instant(), LATE);
        List<Map<Gauges.Held, Long>> warm = hours.subList(Math.min(WARM_UP, hours.size()), hours.size());
        if (warm.size() > 1) {
            say("from hour %d: %s", WARM_UP + 1, Gauges.words(warm.get(0)));
            say("to hour %d: %s", HOURS, Gauges.words(warm.get(warm.size() - 1)));
            for (Gauges.Held what : Gauges.Held.values()) {
                say("%s: %+.2f%% a day", what, Gauges.growth(warm, what));
            }
        }
        assertAll(
                () -> assertTrue(digests.due() > 0, "no digest was due"),
                () -> assertFalse(gauges.none("delivery WHERE stories > 1"), "no digest had any stories"),
                () -> assertEquals(0, digests.lost(), "digests that never came"),
                () -> assertEquals(0, digests.doubled(), "digests that came twice a day"),
                () -> assertEquals(0, telegram.violations(), telegram::lastViolation),
                () -> assertEquals(0, web.breaches.get(), "requests that a host should not see"),
                () -> assertTrue(web.longestRest().compareTo(LONGEST_REST) <= 0, "a feed was forgotten"),
                () -> assertTrue(gauges.none("feed WHERE state <> 'ok'"), "unwell feeds"),
                () -> assertTrue(gauges.none("inbox WHERE state = 'DEAD'"), "updates given up"),
                () -> flat(warm, Gauges.Held.HEAP),
                () -> flat(warm, Gauges.Held.THREADS),
                () -> flat(warm, Gauges.Held.HANDLES));
    }

    /** A day's growth can be told from two days of figures on. */
    private static void flat(List<Map<Gauges.Held, Long>> warm, Gauges.Held what) {
        if (warm.size() >= 48) {
            double slope = Gauges.growth(warm, what);
            assertTrue(slope < MOST_A_DAY, () -> what + " grows by " + slope + "% a day");
        }
    }

    private static void say(String words, Object... values) {
        System.err.printf(Locale.ROOT, words + "%n", values);
    }
}
