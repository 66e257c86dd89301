package news.parallax.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRules.RobotRulesMode;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import java.util.function.Function;

/**
 * The robots.txt of each origin, kept for a day (RFC 9309): none there allows everything, one that cannot be reached
 * allows nothing and is asked for again after an hour.
 */
final class Robots {
    private static final Duration KEPT = Duration.ofDays(1);
    private static final Duration KEPT_UNREACHED = Duration.ofHours(1);
    private static final int MOST = 10_000;

    private final Cache<String, Known> byOrigin =
            Caffeine.newBuilder().maximumSize(MOST).build();
    private final String agent;
    private final InstantSource clock;

    Robots(String agent, InstantSource clock) {
        this.agent = agent;
        this.clock = clock;
    }

    /**
     * The rules of an origin.
     *
     * @param reading fetches the file at an address; called only where no rules are kept
     */
    BaseRobotRules of(String origin, Function<String, Answer> reading) {
        Instant now = clock.instant();
        Known known = byOrigin.getIfPresent(origin);
        if (known == null || !now.isBefore(known.until)) {
            String url = origin + "/robots.txt";
            Answer answer = reading.apply(url);
            BaseRobotRules rules = rules(url, answer);
            known = new Known(rules, now.plus(answer.reached() ? KEPT : KEPT_UNREACHED));
            byOrigin.put(origin, known);
        }
        return known.rules;
    }

    private BaseRobotRules rules(String url, Answer answer) {
        if (!answer.reached()) {
            return new SimpleRobotRules(RobotRulesMode.ALLOW_NONE);
        }
        if (answer.body().length == 0) {
            return new SimpleRobotRules(RobotRulesMode.ALLOW_ALL);
        }
        return new SimpleRobotRulesParser().parseContent(url, answer.body(), "text/plain", Set.of(agent));
    }

    /**
     * What came of asking for the file.
     *
     * @param reached false where the server failed, so that nothing is known
     * @param body the file; empty where there is none
     */
    record Answer(boolean reached, byte[] body) {}

    private record Known(BaseRobotRules rules, Instant until) {}
}
