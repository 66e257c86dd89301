package news.parallax.brief;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import news.parallax.outlet.Factuality;
import news.parallax.outlet.Side;
import org.junit.jupiter.api.Test;

/** Reports that contradict each other: both figures with their sources, or neither. */
class ConflictsTest {
    private static final int CASES = 1_000;
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

    @Test
    void aThousandPlantedConflictsAreToldWithBothFiguresOrWithNeither() {
        Random random = new Random(20_261_126);
        ExtractiveSummarizer summarizer = new ExtractiveSummarizer();
        int told = 0;
        for (int i = 0; i < CASES; i++) {
            Planted planted = plant(random);
            Brief brief =
                    summarizer.summarize(planted.sources, i % 2 == 0 ? BriefLength.CHAT : BriefLength.ofWords(100));
            StringBuilder all = new StringBuilder(brief.headline() + "\n" + brief.standfirst());
            brief.bullets().forEach(bullet -> all.append('\n').append(bullet.text()));
            boolean one = says(all.toString(), planted.one);
            boolean other = says(all.toString(), planted.other);
            assertEquals(one, other, () -> planted.one + " or " + planted.other + " alone in: " + all);
            told += one ? 1 : 0;
            if (one) {
                assertTrue(cites(brief, planted.one, planted.sources), () -> planted.one + " has no source: " + brief);
                assertTrue(
                        cites(brief, planted.other, planted.sources), () -> planted.other + " has no source: " + brief);
            }
        }
        assertTrue(told > CASES / 5, "only " + told + " were told at all");
    }

    @Test
    void aRoundedFigureIsNoConflict() {
        List<Source> sources = List.of(
                source(1, "Repairs of the harbor bridge in Ostraven will cost $412 million, the mayor said.", ""),
                source(2, "The mayor said repairs of the harbor bridge in Ostraven will cost about $410 million.", ""));
        Material material = new Material(sources);
        Conflicts conflicts = new Conflicts(material, material.sentences());
        assertTrue(material.sentences().stream()
                .allMatch(sentence -> conflicts.against(sentence).isEmpty()));
    }

    @Test
    void differentThingsAreNoConflict() {
        List<Source> sources = List.of(
                source(1, "Repairs of the harbor bridge in Ostraven will cost $412 million, the mayor said.", ""),
                source(2, "A cinema ticket in Velmar costs $12 since the tax on shows was raised.", ""));
        Material material = new Material(sources);
        Conflicts conflicts = new Conflicts(material, material.sentences());
        assertTrue(material.sentences().stream()
                .allMatch(sentence -> conflicts.against(sentence).isEmpty()));
    }

    @Test
    void comparedSidesShowBothFiguresWithTheirOutlets() {
        List<Source> sources = List.of(
                source(1, "Repairs of the harbor bridge in Ostraven will cost $412 million, the mayor said.", ""),
                source(2, "The mayor said repairs of the harbor bridge in Ostraven will cost $412 million.", ""),
                source(3, "Repairs of the harbor bridge in Ostraven will cost $530 million, the mayor said.", ""));
        Comparison comparison = new Comparing(sources, java.util.Set.of()).compare();
        assertEquals(1, comparison.claims().size());
        assertEquals(
                List.of("$412 million", "$530 million"),
                comparison.claims().get(0).values().stream()
                        .map(Comparison.Value::written)
                        .toList());
        assertEquals(
                List.of(2, 1),
                comparison.claims().get(0).values().stream()
                        .map(Comparison.Value::outlets)
                        .toList());
    }

    private record Planted(List<Source> sources, String one, String other) {}

    private static Planted plant(Random random) {
        String thing = pick(THINGS, random);
        String place = pick(PLACES, random);
        String person = pick(PEOPLE, random);
        String[] claim = pick(CLAIMS, random);
        int one = 13 + random.nextInt(80);
        int other = one + 7 + random.nextInt(60);
        int reports = 3 + random.nextInt(6);
        List<Source> sources = new ArrayList<>();
        boolean inTitle = random.nextBoolean();
        for (int n = 1; n <= reports; n++) {
            int figure = n == 1 ? one : n == 2 ? other : random.nextBoolean() ? one : other;
            List<String> sentences = new ArrayList<>();
            sentences.add(say(claim[random.nextInt(2)], figure, thing, place, person));
            List<String> rest = new ArrayList<>(OTHERS);
            Collections.shuffle(rest, random);
            rest.subList(0, 3).forEach(sentence -> sentences.add(say(sentence, 0, thing, place, person)));
            if (random.nextInt(3) > 0) {
                Collections.swap(sentences, 0, random.nextInt(3));
            }
            String title = inTitle
                    ? say(claim[0], figure, thing, place, person).replaceAll("\\.$", "")
                    : "Dispute over the " + thing + " in " + place;
            sources.add(source(n, String.join(random.nextBoolean() ? "\n" : " ", sentences), title));
        }
        return new Planted(sources, String.valueOf(one), String.valueOf(other));
    }

    private static String say(String pattern, int figure, String thing, String place, String person) {
        return String.format(java.util.Locale.ROOT, pattern, figure, thing, place, person);
    }

    private static <T> T pick(List<T> from, Random random) {
        return from.get(random.nextInt(from.size()));
    }

    private static boolean says(String text, String figure) {
        return text.matches("(?s).*(?<!\\d)" + figure + "(?!\\d).*");
    }

    private static boolean cites(Brief brief, String figure, List<Source> sources) {
        return brief.bullets().stream()
                .filter(bullet -> says(bullet.text(), figure))
                .anyMatch(bullet -> bullet.citations().stream()
                        .anyMatch(n -> says(sources.get(n - 1).text(), figure)));
    }

    private static Source source(int n, String text, String title) {
        return new Source(
                n,
                "Outlet " + n,
                title,
                Optional.of(Instant.parse("2026-03-04T10:00:00Z")),
                "",
                text,
                Side.values()[n % 3],
                Factuality.HIGH,
                false,
                Optional.empty());
    }
}
