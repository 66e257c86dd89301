package news.parallax.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import news.parallax.article.Article;
import news.parallax.brief.BriefLength;
import news.parallax.brief.Briefs;
import news.parallax.brief.Development;
import news.parallax.brief.ExtractiveSummarizer;
import news.parallax.brief.StoryVersion;
import news.parallax.brief.StoryVersions;
import news.parallax.chat.ChatId;
import news.parallax.chat.Reply;
import news.parallax.chat.Request;
import news.parallax.chat.Text;
import news.parallax.command.Ask;
import news.parallax.command.ChangesCommand;
import news.parallax.command.ChatState;
import news.parallax.command.Command;
import news.parallax.command.CompareCommand;
import news.parallax.command.CorrectionsCommand;
import news.parallax.command.ReadBefore;
import news.parallax.command.StoryCommand;
import news.parallax.command.StoryFinder;
import news.parallax.command.TimelineCommand;
import news.parallax.outlet.Bias;
import news.parallax.outlet.Factuality;
import news.parallax.outlet.Outlet;
import news.parallax.outlet.Outlets;
import news.parallax.store.Store;
import news.parallax.story.FrontPage;
import news.parallax.story.StoryChanges;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A story of twelve outlets on three sides goes on, and the commands tell what it says and what is new. */
class ChronicleTest {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final ChatId CHAT = new ChatId(77);
    private static final String STORY = "k7m2qd";
    private static final Bias[] SIDES = {Bias.LEFT, Bias.CENTER, Bias.RIGHT};
    private static final String[] MORE = {
        "Mayor Ilse Brandt told the council that the work would begin in the spring.",
        "The ferry company Nordkai offered to carry commuters across the harbor until the work is done.",
        "Union leader Anton Reel said the workers had warned of rust for a decade.",
        "The bridge was closed on 19 November 2026 after inspectors found cracks in a pillar."
    };

    @TempDir
    Path folder;

    private Store store;
    private Outlets outlets;
    private Briefs briefs;
    private Chronicle chronicle;

    @BeforeEach
    void keepAStory() {
        store = Store.open("jdbc:sqlite:" + folder.resolve("test.db"));
        List<Outlet> rated = new ArrayList<>();
        for (int n = 0; n < 13; n++) {
            rated.add(new Outlet(
                    domain(n),
                    "Outlet " + n,
                    "US",
                    "en",
                    "newspaper",
                    "Owner " + n,
                    "nonprofit",
                    false,
                    SIDES[n % 3],
                    Factuality.HIGH,
                    List.of()));
        }
        outlets = new Outlets(rated, List.of());
        briefs = new Briefs(new ExtractiveSummarizer(), BriefLength.CHAT, store.articles(), outlets);
        chronicle = new Chronicle(store.stories(), store.versions(), briefs);
        List<Article> articles = new ArrayList<>();
        for (int n = 0; n < 12; n++) {
            articles.add(article(n, lead(n)));
        }
        join(articles, List.of(STORY), Map.of());
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void aNewFigureCountsTheVersionUpAndAPlainCopyDoesNot() {
        int first = version();
        Article copy = article(12, lead(0));
        join(List.of(copy), List.of(), Map.of(copy.id(), "a00"));
        assertEquals(first, version());
        assertEquals(List.of(), store.versions().after(STORY, first));
        Article fresh = article(13, "Some 12,000 people cross the harbor bridge in Ostraven every day.");
        join(List.of(fresh), List.of(), Map.of());
        assertEquals(first + 1, version());
        List<Development> found = store.versions().after(STORY, first).get(0).developments();
        assertTrue(
                found.stream()
                        .anyMatch(development -> development.kind() == Development.Kind.NEW_FACT
                                && development.words().contains("12,000")
                                && development.articleId().equals("a13")),
                found::toString);
    }

    @Test
    void whatTwoCountUpAtOneMomentIsToldByBoth() {
        int first = version();
        List<Article> late = new ArrayList<>(List.of(article(14, "The pillar holds up 860 tons of steel.")));
        StoryVersions crowded = crowded(() -> {
            if (!late.isEmpty()) {
                join(List.of(late.remove(0)), List.of(), Map.of());
            }
        });
        Article before = store.articles().find(List.of("a00")).get(0);
        store.articles().update(List.of(article(0, cost(47) + " " + MORE[0])));
        new Chronicle(store.stories(), crowded, briefs).record(Set.of(STORY), Map.of(before.id(), before), NOON);
        assertEquals(first + 2, version());
        List<StoryVersion> told = store.versions().after(STORY, first);
        assertEquals(2, told.size());
        assertTrue(
                told.get(0).developments().stream()
                        .anyMatch(each -> each.words().contains("860")),
                told::toString);
        assertTrue(
                told.get(1).developments().stream()
                        .anyMatch(each -> each.articleId().equals("a00")),
                told::toString);
    }

    @Test
    void anEditFoundWhileAnotherKeepsTheFirstVersionIsTold() {
        String other = "m4n8rs";
        Article article = article(15, cost(40));
        store.articles().add(List.of(article));
        store.stories()
                .save(new StoryChanges(
                        NOON,
                        List.of(new StoryChanges.Joined(article.id(), other, "")),
                        Map.of(),
                        List.of(other),
                        Map.of()));
        StoryVersions crowded = crowded(() -> {
            if (store.versions().latest(other).isEmpty()) {
                chronicle.record(Set.of(other), Map.of(), NOON);
            }
        });
        store.articles().update(List.of(article(15, cost(14))));
        new Chronicle(store.stories(), crowded, briefs).record(Set.of(other), Map.of(article.id(), article), NOON);
        List<StoryVersion> told = store.versions().after(other, 1);
        assertTrue(
                told.size() == 1
                        && told.get(0).developments().stream()
                                .anyMatch(each -> each.words().contains("14 million")),
                told::toString);
    }

    /** Others keep versions just before ours are. */
    private StoryVersions crowded(Runnable others) {
        return new StoryVersions() {
            @Override
            public List<String> save(List<StoryVersion> versions) {
                others.run();
                return store.versions().save(versions);
            }

            @Override
            public Optional<StoryVersion> latest(String story) {
                return store.versions().latest(story);
            }

            @Override
            public List<StoryVersion> after(String story, int version) {
                return store.versions().after(story, version);
            }

            @Override
            public List<StoryVersion> corrections(int limit) {
                return store.versions().corrections(limit);
            }
        };
    }

    @Test
    void theStoryIsToldWithAllItsOutletsAndBothFigures() {
        String told = told(story(), STORY).plain();
        assertTrue(told.contains("12 outlets"), told);
        assertTrue(told.contains("40 million") && told.contains("55 million"), told);
    }

    @Test
    void theComparisonNamesBothFiguresWithTheirOutlets() {
        String told = told(new CompareCommand(finder(), briefs), STORY).plain();
        assertTrue(told.contains("40 million crowns (8 outlets)") || told.contains("40 million (8 outlets)"), told);
        assertTrue(told.contains("55 million crowns (4 outlets)") || told.contains("55 million (4 outlets)"), told);
    }

    @Test
    void theTimelineTellsTheDayThatReportsName() {
        String told = told(new TimelineCommand(finder(), front(), briefs, () -> NOON), STORY)
                .plain();
        assertTrue(told.contains("cracks in a pillar"), told);
        assertTrue(told.contains("Outlet 0"), told);
    }

    @Test
    void changesTellWhatIsNewSinceTheStoryWasRead() {
        told(story(), STORY);
        String before = told(changes(), STORY).plain();
        assertTrue(before.contains("Nothing material"), before);
        join(
                List.of(article(13, "Some 12,000 people cross the harbor bridge in Ostraven every day.")),
                List.of(),
                Map.of());
        String after = told(changes(), STORY).plain();
        assertTrue(after.contains("12,000"), after);
        assertTrue(after.contains("+1 article"), after);
        assertFalse(told(changes(), STORY).plain().contains("12,000"), "it is told once");
    }

    @Test
    void whatAnOutletCorrectsIsLogged() {
        CorrectionsCommand corrections = new CorrectionsCommand(store.versions(), () -> NOON);
        assertTrue(told(corrections, "").plain().contains("No outlet corrected"));
        Article before = article(0, lead(0));
        Article after = article(0, cost(14) + " " + MORE[0]);
        store.articles().update(List.of(after));
        chronicle.record(Set.of(STORY), Map.of(before.id(), before), NOON);
        String told = told(corrections, "").plain();
        assertTrue(told.contains(STORY) && told.contains("14 million"), told);
    }

    private Text told(Command command, String words) {
        Request request = Request.typed(CHAT, 5, "/" + command.names().get(0) + " " + words);
        Reply reply = command.answer(new Ask(request, ChatState.unknown(CHAT), words));
        reply.seen().run();
        Text text = reply.message().orElseThrow().text();
        assertTrue(text.length() <= 4096, () -> text.length() + " characters");
        assertTrue(text.entities() <= 100, () -> text.entities() + " entities");
        return text;
    }

    private StoryCommand story() {
        return new StoryCommand(finder(), front(), briefs, before(), () -> NOON);
    }

    private ChangesCommand changes() {
        return new ChangesCommand(finder(), briefs, before(), () -> NOON);
    }

    private ReadBefore before() {
        return new ReadBefore(store.versions(), store.looks(), briefs, () -> NOON);
    }

    private StoryFinder finder() {
        return new StoryFinder(store.stories(), store.articles(), front(), () -> NOON);
    }

    private FrontPage front() {
        return new FrontPage(store.stories(), outlets, () -> NOON, Duration.ofHours(72));
    }

    private int version() {
        return store.stories().find(STORY).orElseThrow().version();
    }

    private void join(List<Article> articles, List<String> begun, Map<String, String> reprints) {
        store.articles().add(articles);
        List<StoryChanges.Joined> joined = articles.stream()
                .map(article -> new StoryChanges.Joined(article.id(), STORY, ""))
                .toList();
        store.stories().save(new StoryChanges(NOON, joined, Map.of(), begun, reprints));
        chronicle.record(Set.of(STORY), Map.of(), NOON);
    }

    private static String lead(int n) {
        return cost(n % 3 == 2 ? 55 : 40) + " " + MORE[n % MORE.length];
    }

    private static String cost(int million) {
        return "Repairs of the harbor bridge in Ostraven will cost " + million + " million crowns, engineers said.";
    }

    private static String domain(int n) {
        return "outlet" + n % 13 + ".example";
    }

    private static Article article(int n, String lead) {
        return new Article(
                n < 10 ? "a0" + n : "a" + n,
                "https://" + domain(n) + "/" + n,
                "",
                domain(n),
                "Harbor bridge in Ostraven closed for repairs",
                lead,
                List.of(),
                NOON.minus(Duration.ofMinutes(60 - n)),
                NOON,
                "en",
                false,
                false);
    }
}
