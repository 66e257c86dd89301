package news.parallax.command;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import news.parallax.article.Article;
import news.parallax.brief.BriefLength;
import news.parallax.brief.Briefs;
import news.parallax.brief.Development;
import news.parallax.brief.Developments;
import news.parallax.brief.ExtractiveSummarizer;
import news.parallax.brief.PlantedConflict;
import news.parallax.brief.Report;
import news.parallax.brief.Source;
import news.parallax.brief.StoryVersion;
import news.parallax.chat.ChatId;
import news.parallax.chat.ChatKind;
import news.parallax.chat.Request;
import news.parallax.outlet.Bias;
import news.parallax.outlet.Factuality;
import news.parallax.outlet.Outlet;
import news.parallax.outlet.Outlets;
import news.parallax.outlet.Side;
import news.parallax.store.Store;
import news.parallax.story.FrontPage;
import news.parallax.story.StoryChanges;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every line that a reader sees of a story with a contested figure gives both figures, or neither. */
class ContestedFiguresTest {
    /** All of them in the long run, a slice else. */
    private static final int CASES = Boolean.getBoolean("parallax.long") ? 1_000 : 150;

    /** One in so many is looked at in the other answers too. */
    private static final int OTHERS = 4;

    private static final Instant NOON = Instant.parse("2026-03-04T12:00:00Z");
    private static final ChatId CHAT = new ChatId(5);

    @TempDir
    Path folder;

    private final Map<String, Outlet> outlets = new TreeMap<>();

    @Test
    void plantedConflictsStandWithBothFiguresOrNeitherInEveryLine() {
        try (Store store = Store.open("jdbc:sqlite:" + folder.resolve("test.db"))) {
            Random random = new Random(20_261_127);
            List<PlantedConflict> planted = new ArrayList<>();
            for (int i = 0; i < CASES; i++) {
                planted.add(PlantedConflict.plant(random));
            }
            keep(store, planted);
            List<Command> commands = commands(store);
            int told = 0;
            int sides = 0;
            int changed = 0;
            for (int i = 0; i < CASES; i++) {
                PlantedConflict conflict = planted.get(i);
                List<String> lines = lines(commands.get(0), "st" + i);
                lines.forEach(conflict::holdsBothOrNeither);
                told += lines.stream().anyMatch(conflict::tells) ? 1 : 0;
                sides += lines.stream().anyMatch(line -> line.startsWith("Left (")) ? 1 : 0;
                if (i % OTHERS == 0) {
                    List<String> changes = lines(commands.get(3), "st" + i);
                    changes.forEach(conflict::holdsBothOrNeither);
                    changed += changes.stream().anyMatch(conflict::tells) ? 1 : 0;
                    lines(commands.get(1), "st" + i).forEach(conflict::holdsBothOrNeither);
                    lines(commands.get(2), "st" + i).forEach(conflict::holdsBothOrNeither);
                }
            }
            assertTrue(told > CASES * 9 / 10, "only " + told + " of " + CASES + " were told");
            assertTrue(sides > CASES / 5, "only " + sides + " of " + CASES + " told what the left says");
            assertTrue(changed > CASES / OTHERS / 4, "only " + changed + " told of the other figure as a change");
        }
    }

    /** The lines without numbers of articles, and without the figures of the coverage. */
    private static List<String> lines(Command command, String story) {
        Request request = new Request(CHAT, ChatKind.PRIVATE, 5, Optional.empty(), "en", "", false, false);
        String words = command.answer(new Ask(request, ChatState.unknown(CHAT), story))
                .message()
                .orElseThrow()
                .text()
                .plain();
        return words.lines()
                .map(line -> line.replaceAll("\\[\\d+]", ""))
                .filter(line ->
                        !line.matches("\\d+ articles ·.*|[LCR] █.*|\\d+% of .*|Factuality:.*|Owners:.*|Updated .*"))
                .toList();
    }

    private List<Command> commands(Store store) {
        Outlets catalog = new Outlets(List.copyOf(outlets.values()), List.of());
        FrontPage front = new FrontPage(store.stories(), catalog, () -> NOON, Duration.ofHours(72));
        Briefs briefs = new Briefs(new ExtractiveSummarizer(), BriefLength.CHAT, store.articles(), catalog);
        StoryFinder finder = new StoryFinder(store.stories(), store.articles(), front, () -> NOON);
        ReadBefore before = new ReadBefore(store.versions(), store.looks(), briefs, () -> NOON);
        return List.of(
                new StoryCommand(finder, front, briefs, before, () -> NOON),
                new CompareCommand(finder, briefs),
                new TimelineCommand(finder, front, briefs, () -> NOON),
                new ChangesCommand(finder, briefs, before, () -> NOON));
    }

    private void keep(Store store, List<PlantedConflict> planted) {
        List<Article> articles = new ArrayList<>();
        Map<String, String> texts = new HashMap<>();
        List<StoryChanges.Joined> joined = new ArrayList<>();
        List<String> stories = new ArrayList<>();
        for (int i = 0; i < planted.size(); i++) {
            stories.add("st" + i);
            for (Source source : planted.get(i).sources()) {
                String id = "st" + i + "-" + source.n();
                String domain = "o" + source.n() + ".example";
                outlets.computeIfAbsent(domain, absent -> outlet(domain, source));
                articles.add(new Article(
                        id,
                        "https://" + domain + "/" + id,
                        "",
                        domain,
                        source.title(),
                        "",
                        List.of(),
                        source.published().orElseThrow().plusSeconds(source.n()),
                        NOON,
                        "en",
                        false,
                        false));
                texts.put(id, source.text());
                joined.add(new StoryChanges.Joined(id, "st" + i, ""));
            }
        }
        store.articles().add(articles);
        store.articles().saveTexts(texts);
        store.stories().save(new StoryChanges(NOON, joined, Map.of(), stories, Map.of()));
        for (int i = 0; i < planted.size(); i++) {
            store.versions().save(versions("st" + i, planted.get(i).sources()));
        }
    }

    /** The reports came one by one, and what each brought was kept. */
    private static List<StoryVersion> versions(String story, List<Source> sources) {
        List<Report> told = new ArrayList<>();
        List<StoryVersion> versions = new ArrayList<>();
        for (Source source : sources) {
            Report report = new Report(story + "-" + source.n(), source);
            List<Development> brought = Developments.between(told, List.of(report), List.of());
            told.add(report);
            versions.add(new StoryVersion(
                    story,
                    versions.size() + 1,
                    NOON.plusSeconds(source.n()),
                    told.stream().map(Report::articleId).toList(),
                    new StoryVersion.Counts(told.size(), 0, 0, 0),
                    "",
                    brought));
        }
        return versions;
    }

    private static Outlet outlet(String domain, Source source) {
        Bias bias = source.side() == Side.LEFT
                ? Bias.LEFT
                : source.side() == Side.CENTER ? Bias.CENTER : source.side() == Side.RIGHT ? Bias.RIGHT : Bias.UNRATED;
        return new Outlet(domain, source.outlet(), "US", "en", "", "", "", false, bias, Factuality.HIGH, List.of());
    }
}
