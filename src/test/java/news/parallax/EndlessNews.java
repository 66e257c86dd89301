package news.parallax;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Invented stories without end, each told by several outlets within hours. A story is a function of its number, so that
 * what is kept here has one size from the beginning: the last articles of each feed. Safe for several threads.
 */
final class EndlessNews {
    /** How many articles a feed holds. */
    static final int HELD = 10;

    private static final int MOST_REPORTS = 12;
    private static final Duration TOLD_WITHIN = Duration.ofHours(3);
    private static final String[] WHO = {
        "council", "court", "ministry", "union", "hospital", "school board", "port authority", "water company",
        "railway", "university", "police", "farmers", "museum", "airline", "bank", "coast guard"
    };
    private static final String[] DOES = {
        "approves",
        "rejects",
        "delays",
        "reviews",
        "reopens",
        "closes",
        "sues over",
        "doubles",
        "halves",
        "abandons",
        "rescues",
        "investigates"
    };
    private static final String[] WHAT = {
        "bridge",
        "budget",
        "ferry line",
        "vaccine plan",
        "tax on timber",
        "stadium",
        "power plant",
        "tram network",
        "housing estate",
        "fishing quota",
        "data center",
        "flood wall",
        "opera house",
        "pension fund",
        "night trains",
        "border post",
        "orchard",
        "lighthouse",
        "satellite",
        "archive"
    };
    private static final String[] SYLLABLES = {
        "ka", "lo", "mer", "vin", "ta", "ros", "bel", "hul", "den", "sa", "ori", "pel", "gru", "nim", "os", "wick"
    };

    private final Instant start;
    private final int feeds;
    private final int hosts;
    private final Duration between;
    private final long[] held;
    private final int[] published;
    private Instant until;

    /**
     * @param before since when there is news
     * @param hosts what the feeds are spread over, the feeds of one being {@code host, host + hosts, …}
     * @param stories how many begin in an hour
     */
    EndlessNews(Instant start, Duration before, int feeds, int hosts, int stories) {
        this.start = start;
        this.feeds = feeds;
        this.hosts = hosts;
        this.between = Duration.ofHours(1).dividedBy(stories);
        this.held = new long[feeds * HELD];
        this.published = new int[feeds];
        this.until = start.minus(before);
    }

    /** An article: the report of a story by the outlet that is so manieth to tell it. */
    record Report(long story, int teller, Instant at) {}

    /** Has everything published that is so by now; returns how many articles. */
    synchronized int publish(Instant now) {
        int articles = 0;
        long last = Math.floorDiv(Duration.between(start, now).toSeconds(), between.toSeconds());
        long first =
                Math.floorDiv(Duration.between(start, until).minus(TOLD_WITHIN).toSeconds(), between.toSeconds());
        for (long story = first; story <= last; story++) {
            for (int teller = 0; teller < reports(story); teller++) {
                Instant at = at(story, teller);
                if (at.isAfter(until) && !at.isAfter(now)) {
                    int feed = feed(story, teller);
                    held[feed * HELD + published[feed]++ % HELD] = (story - Integer.MIN_VALUE) * MOST_REPORTS + teller;
                    articles++;
                }
            }
        }
        until = now;
        return articles;
    }

    /** How many articles a feed has published. */
    synchronized int published(int feed) {
        return published[feed];
    }

    /** The articles that a feed holds, newest first. */
    synchronized List<Report> held(int feed) {
        List<Report> reports = new ArrayList<>();
        for (int i = published[feed] - 1; i >= Math.max(0, published[feed] - HELD); i--) {
            long key = held[feed * HELD + i % HELD];
            long story = key / MOST_REPORTS + Integer.MIN_VALUE;
            int teller = (int) (key % MOST_REPORTS);
            reports.add(new Report(story, teller, at(story, teller)));
        }
        return reports;
    }

    String title(long story, int teller) {
        Plot plot = plot(story);
        return switch (teller % 4) {
            case 0 -> plot.place + " " + plot.who + " " + plot.does + " " + plot.what;
            case 1 -> plot.who + " " + plot.does + " " + plot.what + " in " + plot.place + ", says " + plot.person;
            case 2 ->
                plot.person + ": why the " + plot.who + " of " + plot.place + " " + plot.does + " the " + plot.what;
            default -> "The " + plot.what + " of " + plot.place + ": " + plot.who + " " + plot.does + " it";
        };
    }

    String lead(long story, int teller) {
        Plot plot = plot(story);
        return "The " + plot.who + " of " + plot.place + " " + plot.does + " the " + plot.what + ", as " + plot.person
                + " said " + (teller % 2 == 0 ? "on Monday" : "after a long session") + "; about " + plot.number
                + " people are concerned.";
    }

    /** The paragraphs of an article's page. */
    List<String> paragraphs(long story, int teller) {
        Plot plot = plot(story);
        return List.of(
                lead(story, teller),
                "\"We have waited " + (2 + story % 9) + " years for the " + plot.what + "\", said " + plot.person
                        + ", who speaks for the " + plot.who + " in " + plot.place + ". \"Nobody here is surprised.\"",
                "Critics in " + plot.place + " call the step too late. A neighbor, "
                        + name(new Random(story * 31 + teller)) + ", said that the " + plot.what
                        + " had been promised before every vote since 2011.",
                "The " + plot.who
                        + " has until the end of the month to publish its figures. Independent engineers put the"
                        + " cost at " + (plot.number / 100 + 3) + " million crowns, a third more than planned.",
                "In the neighboring valley a like case ended before the judges. The decision there concerned "
                        + plot.number / 3 + " households and was taken back within a year.");
    }

    private record Plot(String place, String person, String who, String does, String what, int number) {}

    private static Plot plot(long story) {
        Random random = new Random(story * 0x9E3779B97F4A7C15L);
        random.nextInt();
        return new Plot(
                name(random),
                name(random) + " " + name(random),
                WHO[random.nextInt(WHO.length)],
                DOES[random.nextInt(DOES.length)],
                WHAT[random.nextInt(WHAT.length)],
                100 + random.nextInt(9_000));
    }

    private static String name(Random random) {
        StringBuilder name = new StringBuilder();
        for (int i = 0; i < 3; i++) {
            name.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
        }
        name.setCharAt(0, Character.toUpperCase(name.charAt(0)));
        return name.toString();
    }

    /** Few stories are told by many outlets. */
    private static int reports(long story) {
        double chance = draw(story, 0);
        return 1 + (int) ((MOST_REPORTS - 1) * chance * chance);
    }

    private Instant at(long story, int teller) {
        Duration later = teller == 0
                ? Duration.ZERO
                : Duration.ofSeconds((long) (TOLD_WITHIN.toSeconds() * draw(story, teller)));
        return start.plus(between.multipliedBy(story)).plus(later);
    }

    /** A story's tellers are at different hosts, most of them in the livelier feeds of theirs. */
    private int feed(long story, int teller) {
        int host = (int) Math.floorMod((long) (hosts * draw(story, 100)) + 7L * teller, (long) hosts);
        double lively = draw(story, 200 + teller);
        return host + hosts * (int) (feeds / hosts * lively * lively * lively);
    }

    private static double draw(long story, int what) {
        Random random = new Random((story * 1_000 + what) * 0x9E3779B97F4A7C15L);
        random.nextInt();
        return random.nextDouble();
    }
}
