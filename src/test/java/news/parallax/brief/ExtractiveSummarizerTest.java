package news.parallax.brief;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import news.parallax.outlet.Factuality;
import news.parallax.outlet.Side;
import org.junit.jupiter.api.Test;

class ExtractiveSummarizerTest {
    private static final String HARBOR =
            "OSTRAVEN (NW) — The harbor bridge in Ostraven was closed on Tuesday after engineers found cracks in two pillars.\n"
                    + "He said that nobody had been hurt and that all would be well.\n"
                    + "Mayor Ilse Brandt told reporters that repairs of the harbor bridge would cost 40 million crowns.\n"
                    + "\"We will not open it before every pillar has been tested,\" Brandt said at the harbor.\n"
                    + "Some 12,000 people cross the bridge in Ostraven every day, most of them workers of the shipyard.";
    private static final String HARBOR_TOO =
            "Engineers found cracks in two pillars of the harbor bridge in Ostraven, and the city closed it on Tuesday.\n"
                    + "Repairs are expected to cost 40 million crowns, Mayor Ilse Brandt told reporters.\n"
                    + "The shipyard will run ferries for its workers until the bridge opens again.";
    private static final String HARBOR_AGAIN =
            "Ostraven closed its harbor bridge on Tuesday because engineers had found cracks in pillars that carry it.\n"
                    + "The shipyard said ferries would bring its workers across the harbor while repairs go on.\n"
                    + "Mayor Ilse Brandt put the cost of repairs at 40 million crowns.";
    private static final String ORCHESTRA =
            "The Lunden chamber orchestra has named violinist Petra Olm as its youngest conductor in a century.\n"
                    + "Olm, who studied composition in Velmar, begins with a season of forgotten symphonies and a tour of village halls.\n"
                    + "Tickets for the opening concert sold out within minutes, according to the theater's director, Anton Reel.\n"
                    + "Critics praised her recordings of early baroque dances, which won a national prize last spring.\n"
                    + "Musicians voted unanimously for Olm after rehearsing a demanding program under five different candidates.\n"
                    + "Audiences have grown steadily since the orchestra moved into a former brewery beside the canal.";

    private final ExtractiveSummarizer summarizer = new ExtractiveSummarizer();

    @Test
    void tellsInWordsOfTheSourcesAndCitesThem() {
        List<Source> sources = List.of(source(1, HARBOR), source(2, HARBOR_TOO), source(3, HARBOR_AGAIN));
        Brief brief = summarizer.summarize(sources, BriefLength.ofWords(60));
        assertFalse(brief.bullets().isEmpty());
        for (Bullet bullet : brief.bullets()) {
            Source cited = sources.get(bullet.citations().get(0) - 1);
            assertTrue(cited.text().replace('\n', ' ').contains(bullet.text()), bullet.text());
            assertEquals("", new BriefCheck(sources).refusal(bullet).orElse(""));
        }
    }

    @Test
    void aBriefInAChatTakesAThirdSentenceThatPointsBackBeforeItStopsAtTwo() {
        String pier = "The council of Port Ansel closed the east pier on Friday after a storm tore nine planks away.\n"
                + "Some 4,000 passengers a day have to walk to the western harbor until spring.\n"
                + "New planks of oak will cost about 70,000 crowns, according to engineer Ilse Brandt.\n"
                + "The company found rust on bolts under both cranes as well.";
        Brief brief = summarizer.summarize(List.of(source(1, pier)), BriefLength.CHAT);
        List<String> told = brief.bullets().stream().map(Bullet::text).toList();
        assertEquals(3, told.size(), told.toString());
        assertTrue(told.contains("The company found rust on bolts under both cranes as well."), told.toString());
    }

    @Test
    void ofFourBulletsInAChatTwoAtMostAreOneOutletsWhereOthersHaveSomethingToSay() {
        String other =
                "The Lunden chamber orchestra will be led by violinist Petra Olm, its youngest conductor in a century.\n"
                        + "Schools of Lunden hope for free concerts, teacher Mia Brandt said on Friday.";
        String third =
                "Violinist Petra Olm becomes the youngest conductor of the Lunden chamber orchestra in a century.\n"
                        + "Treasurer Jon Hale will look for sponsors in spring, the town hall said.";
        Brief brief = summarizer.summarize(
                List.of(source(1, ORCHESTRA), source(2, other), source(3, third)), BriefLength.CHAT);
        long first = brief.bullets().stream()
                .filter(bullet -> bullet.citations().get(0) == 1)
                .count();
        assertEquals(4, brief.bullets().size(), brief.toString());
        assertTrue(first <= 2, brief.toString());
    }

    @Test
    void keepsToTheWords() {
        List<Source> sources = List.of(source(1, HARBOR), source(2, HARBOR_TOO), source(3, HARBOR_AGAIN));
        for (int words = 1; words < 120; words += 7) {
            int told = summarizer.summarize(sources, BriefLength.ofWords(words)).bullets().stream()
                    .mapToInt(bullet -> bullet.text().split("\\s+").length)
                    .sum();
            assertTrue(told <= words, told + " of " + words);
        }
    }

    @Test
    void neverOpensABulletOnAPronounWithoutItsSentenceBefore() {
        Brief brief = summarizer.summarize(
                List.of(source(1, "He said that nobody had been hurt and that all would be well again.")),
                BriefLength.ofWords(100));
        assertEquals(List.of(), brief.bullets());
    }

    @Test
    void namesTheArticleOfAnotherStoryAndNeverQuotesIt() {
        List<Source> sources = List.of(
                source(1, HARBOR + "\n" + HARBOR_TOO),
                source(2, ORCHESTRA),
                source(3, HARBOR_AGAIN + "\n" + HARBOR),
                source(4, HARBOR_TOO + "\n" + HARBOR_AGAIN));
        Brief brief = summarizer.summarize(sources, BriefLength.ofWords(230));
        assertEquals(List.of(2), brief.dropped().stream().map(Dropped::n).toList());
        assertTrue(
                brief.bullets().stream().noneMatch(bullet -> bullet.citations().contains(2)));
        assertFalse(brief.bullets().isEmpty());
    }

    @Test
    void doesNotQuoteOpinion() {
        Source opinion = new Source(
                1,
                "Voice",
                "We think",
                Optional.empty(),
                "",
                HARBOR,
                Side.LEFT,
                Factuality.UNKNOWN,
                true,
                Optional.empty());
        Brief brief = summarizer.summarize(List.of(opinion, source(2, HARBOR_TOO)), BriefLength.ofWords(200));
        assertTrue(
                brief.bullets().stream().allMatch(bullet -> bullet.citations().equals(List.of(2))));
        assertFalse(brief.bullets().isEmpty());
    }

    @Test
    void putsTheDateBesideARelativeDay() {
        Brief brief = summarizer.summarize(List.of(source(1, HARBOR_TOO)), BriefLength.ofWords(25));
        assertEquals("Tuesday, 3 Mar 2026", brief.bullets().get(0).date());
        assertEquals("Outlet 1", brief.bullets().get(0).attribution());
    }

    @Test
    void tellsTheSameWhenTheSidesAreSwapped() {
        List<Source> sources = new ArrayList<>();
        List<Source> swapped = new ArrayList<>();
        List<String> texts = List.of(HARBOR, HARBOR_TOO, HARBOR_AGAIN);
        for (int i = 0; i < texts.size(); i++) {
            sources.add(source(i + 1, texts.get(i), i == 0 ? Side.LEFT : Side.RIGHT));
            swapped.add(source(i + 1, texts.get(i), i == 0 ? Side.RIGHT : Side.LEFT));
        }
        assertEquals(summarizer.summarize(sources, BriefLength.CHAT), summarizer.summarize(swapped, BriefLength.CHAT));
    }

    @Test
    void speaksOtherLanguages() {
        Source german = source(
                1,
                "Die Hafenbrücke in Ostraven wurde am 3. März gesperrt, weil Fachleute Risse in zwei Pfeilern fanden. "
                        + "Die Stadt rechnet mit Kosten von 40 Millionen Kronen für die Reparatur.");
        Source chinese = source(1, "奥斯特拉文的港口大桥周二因两个桥墩出现裂缝而关闭。市长说修理费用为四千万克朗。");
        assertEquals(
                2,
                summarizer
                        .summarize(List.of(german), BriefLength.ofWords(100))
                        .bullets()
                        .size());
        assertEquals(
                2,
                summarizer
                        .summarize(List.of(chinese), BriefLength.ofWords(100))
                        .bullets()
                        .size());
    }

    @Test
    void survivesEmptyAndHostileTexts() {
        for (String text : List.of(
                "",
                " \n ",
                "x".repeat(1 << 20),
                "A. ".repeat(300_000),
                "\"".repeat(100_000),
                "1,000".repeat(99_999),
                "😀".repeat(99_999))) {
            Brief brief = summarizer.summarize(List.of(source(1, text), source(2, HARBOR)), BriefLength.CHAT);
            assertTrue(brief.headline().length() <= 90);
            assertFalse(brief.bullets().isEmpty());
        }
        assertEquals("", summarizer.summarize(List.of(), BriefLength.CHAT).headline());
    }

    private static Source source(int n, String text) {
        return source(n, text, Side.CENTER);
    }

    private static Source source(int n, String text, Side side) {
        Optional<Instant> published = Optional.of(Instant.parse("2026-03-04T10:00:00Z"));
        return new Source(
                n,
                "Outlet " + n,
                "Bridge closed " + n,
                published,
                "",
                text,
                side,
                Factuality.UNKNOWN,
                false,
                Optional.empty());
    }
}
