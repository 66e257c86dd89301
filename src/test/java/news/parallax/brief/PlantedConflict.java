package news.parallax.brief;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import news.parallax.outlet.Factuality;
import news.parallax.outlet.Side;

/**
 * A made-up story in which independent reports give two figures for the same thing.
 *
 * @param sources its reports; the side of report n is the (n mod 4)th
 * @param one a figure that some give
 * @param other what the others give instead
 */
public record PlantedConflict(List<Source> sources, String one, String other) {
    private static final List<String> PLACES =
            List.of("Ostraven", "Velmar", "Harbor City", "Lunden", "North Reach", "Tarvik");
    private static final List<String> THINGS =
            List.of("harbor bridge", "city hospital", "tram tunnel", "river dam", "central library", "ferry terminal");
    private static final List<String> PEOPLE =
            List.of("Mayor Ilse Brandt", "Governor Tomas Reel", "Minister Petra Olm", "Director Anton Vesk");
    /** What is contested, told in two ways; %1 is the figure, %2 the thing, %3 the place, %4 somebody. */
    private static final List<String[]> CLAIMS = List.of(
            new String[] {
                "Repairs of the %2$s in %3$s will cost $%1$s million, %4$s said.",
                "%4$s put the cost of repairs of the %2$s in %3$s at $%1$s million."
            },
            new String[] {
                "At least %1$s people were injured when part of the %2$s in %3$s collapsed.",
                "Rescuers said %1$s people were injured after the %2$s in %3$s partly collapsed."
            },
            new String[] {
                "The council of %3$s voted to close the %2$s with %1$s votes in favor.",
                "With %1$s votes in favor, the council of %3$s voted to close the %2$s."
            },
            new String[] {
                "The closure of the %2$s threatens %1$s jobs in %3$s, according to unions.",
                "Unions in %3$s say the closure of the %2$s threatens %1$s jobs."
            },
            new String[] {
                "A poll found that %1$s percent of residents of %3$s oppose closing the %2$s.",
                "Some %1$s percent of residents of %3$s oppose closing the %2$s, a poll found."
            });

    private static final List<String> OTHERS = List.of(
            "Workers fenced off the %2$s before dawn while traffic was led through side streets.",
            "%4$s visited the %2$s and spoke with residents of %3$s in the rain.",
            "Residents of %3$s complained for years that the %2$s was falling apart.",
            "Engineers will examine the %2$s before the council of %3$s decides again.",
            "Shops around the %2$s stayed closed, and schools in %3$s sent children home.",
            "Opponents in %3$s called the decision about the %2$s rash and want it reversed.");

    /** What is contested in words that have nothing in common but the figures; some report tells of the dispute itself. */
    private static final String[] DISPUTE = {
        "The council of %3$s will have the %2$s rebuilt for $%1$s million, paid from fees.",
        "Opponents led by %4$s counted access roads as well and arrived at $%1$s million.",
        "The mayor's office estimates the bill at $%1$s million, while opponents say $%5$s million once roads are counted."
    };

    /** A line that a reader sees gives both figures or none. */
    public void holdsBothOrNeither(String line) {
        assertEquals(says(line, one), says(line, other), () -> one + " or " + other + " alone in: " + line);
    }

    /** Whether a line gives a figure. */
    public boolean tells(String line) {
        return says(line, one);
    }

    /** Plants one. */
    public static PlantedConflict plant(Random random) {
        String thing = pick(THINGS, random);
        String place = pick(PLACES, random);
        String person = pick(PEOPLE, random);
        String[] claim = pick(CLAIMS, random);
        boolean disputed = random.nextInt(4) == 0;
        int one = 17 + random.nextInt(70);
        int other = one + 7 + random.nextInt(one);
        int reports = 3 + random.nextInt(12);
        boolean inTitle = random.nextBoolean();
        List<Source> sources = new ArrayList<>();
        for (int n = 1; n <= reports; n++) {
            boolean first = n == 1 || n > 2 && random.nextBoolean();
            int figure = first ? one : other;
            List<String> sentences = new ArrayList<>();
            String told = disputed ? DISPUTE[n == 3 ? 2 : first ? 0 : 1] : claim[random.nextInt(2)];
            sentences.add(say(told, n == 3 && disputed ? one : figure, thing, place, person, other));
            List<String> rest = new ArrayList<>(OTHERS);
            Collections.shuffle(rest, random);
            rest.subList(0, 3).forEach(sentence -> sentences.add(say(sentence, 0, thing, place, person, 0)));
            if (random.nextInt(3) > 0) {
                Collections.swap(sentences, 0, random.nextInt(3));
            }
            String title = inTitle
                    ? say(disputed ? told : claim[0], figure, thing, place, person, other)
                            .replaceAll("\\.$", "")
                    : "Dispute over the " + thing + " in " + place;
            sources.add(source(n, String.join(random.nextBoolean() ? "\n" : " ", sentences), title));
        }
        return new PlantedConflict(sources, String.valueOf(one), String.valueOf(other));
    }

    private static String say(String pattern, int figure, String thing, String place, String person, int other) {
        return String.format(java.util.Locale.ROOT, pattern, figure, thing, place, person, other);
    }

    private static <T> T pick(List<T> from, Random random) {
        return from.get(random.nextInt(from.size()));
    }

    /** Whether a text gives a figure. */
    static boolean says(String text, String figure) {
        return text.matches("(?s).*(?<![\\d.,:])" + figure + "(?![\\d:]).*");
    }

    private static Source source(int n, String text, String title) {
        return new Source(
                n,
                "Gazette " + (char) ('A' + n),
                title,
                Optional.of(Instant.parse("2026-03-04T10:00:00Z")),
                "",
                text,
                Side.values()[n % 4],
                Factuality.HIGH,
                false,
                Optional.empty());
    }
}
