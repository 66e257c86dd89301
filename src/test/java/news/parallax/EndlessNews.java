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
    private static final long OLD = -1_000_000;
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

    /** The articles that a feed holds, newest first; an old one where there is no news yet. */
    synchronized List<Report> held(int feed) {
        List<Report> reports = new ArrayList<>();
        if (published[feed] == 0) {
            reports.add(new Report(OLD - feed, 0, start.minus(Duration.ofDays(40))));
        }
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
        String about = "The " + plot.who + " of " + plot.place + " " + plot.does + " the " + plot.what;
        return teller % 3 == 0
                ? about + ", as " + plot.person + " said. " + said(story, teller, 0)
                : said(story, teller, 0) + " " + about + "; " + plot.number + " people are concerned.";
    }

    /** The paragraphs of an article's page: each outlet in its own words. */
    List<String> paragraphs(long story, int teller) {
        Plot plot = plot(story);
        List<String> paragraphs = new ArrayList<>();
        paragraphs.add(lead(story, teller));
        paragraphs.add(
                "\"" + said(story, teller, 1) + "\", said " + plot.person + ", who speaks for the " + plot.who + ".");
        for (int number = 2; number < 10; number++) {
            paragraphs.add(said(story, teller, number) + " " + said(story, teller, 10 + number));
        }
        return paragraphs;
    }

    /** A sentence that no other outlet has. */
    private static String said(long story, int teller, int number) {
        Random random = new Random(((story * 40 + teller) * 40 + number) * 0x9E3779B97F4A7C15L);
        random.nextInt();
        Plot plot = plot(story);
        String[] openings = {
            "In " + plot.place, "For the " + plot.who, "Around " + name(random), "Since May", "At " + name(random)
        };
        String[] people = {"neighbors", "engineers", "teachers", "drivers", "lawyers", "traders", "nurses", "guests"};
        String[] deeds = {"counted", "doubted", "recalled", "praised", "measured", "disputed", "drew", "mended"};
        return openings[random.nextInt(openings.length)] + " " + random.nextInt(90) + " "
                + people[random.nextInt(people.length)]
                + " from " + name(random) + " " + deeds[random.nextInt(deeds.length)] + " the "
                + (random.nextInt(3) == 0 ? plot.what : WHAT[random.nextInt(WHAT.length)]) + " with " + name(random)
                + " "
                + name(random) + ", the " + people[random.nextInt(people.length)] + " of " + name(random) + ".";
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
