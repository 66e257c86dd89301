package news.parallax.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import news.parallax.article.Article;
import news.parallax.brief.BriefLength;
import news.parallax.brief.Briefs;
import news.parallax.brief.ExtractiveSummarizer;
import news.parallax.chat.ChatId;
import news.parallax.chat.Message;
import news.parallax.chat.Request;
import news.parallax.command.Ask;
import news.parallax.command.ChatState;
import news.parallax.command.StoryFinder;
import news.parallax.command.WhyCommand;
import news.parallax.outlet.CatalogReader;
import news.parallax.outlet.Outlets;
import news.parallax.outlet.Raters;
import news.parallax.outlet.Side;
import news.parallax.store.Store;
import news.parallax.story.Coverage;
import news.parallax.story.CoveredStory;
import news.parallax.story.FrontPage;
import news.parallax.story.Member;
import news.parallax.story.Percentages;
import news.parallax.story.Rank;
import news.parallax.story.Reprints;
import news.parallax.story.Split;
import news.parallax.story.StoryChanges;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every article, figure and rank of the demo's stories is explained, and the rows of a figure add up to it. */
class WhyOfEditionTest {
    private static final Instant START = Instant.parse("2026-11-21T12:00:00Z");

    @TempDir
    Path folder;

    private Store store;
    private FrontPage front;
    private WhyCommand why;

    @BeforeEach
    void keepTheEdition() throws IOException {
        store = Store.open("jdbc:sqlite:" + folder.resolve("demo.db"));
        Outlets outlets;
        try (DemoNewsstand newsstand = DemoNewsstand.start(() -> START)) {
            outlets = new CatalogReader(Raters.all())
                    .read(List.of(newsstand.writeCatalog(Files.createDirectories(folder.resolve("catalog")))))
                    .outlets();
        }
        keep();
        front = new FrontPage(store.stories(), outlets, () -> START, Duration.ofHours(72));
        Briefs briefs = new Briefs(new ExtractiveSummarizer(), BriefLength.CHAT, store.articles(), outlets);
        why = new WhyCommand(
                new StoryFinder(store.stories(), store.articles(), front, () -> START),
                front,
                outlets,
                briefs,
                store.doubts(),
                () -> START);
    }

    @AfterEach
    void close() {
        store.close();
    }

    /** The edition's stories as they were written, each a story of the store. */
    private void keep() {
        Map<String, List<Article>> stories = new LinkedHashMap<>();
        Map<String, Reprints.Text> texts = new HashMap<>();
        for (String file : Edition.resource("stories.txt")
                .lines()
                .filter(line -> !line.isBlank())
                .toList()) {
            EditionText text = new EditionText();
            text.add(Edition.resource("stories/" + file));
            for (DemoArticle written : text.articles()) {
                Instant published = START.plus(written.offset());
                if (!published.isAfter(START)) {
                    Article article = new Article(
                            written.id(),
                            "https://" + written.outlet() + ".example/" + written.id(),
                            "",
                            written.outlet() + ".example",
                            written.title(),
                            written.lead(),
                            List.of(),
                            published,
                            START,
                            "en",
                            written.opinion(),
                            written.paywall());
                    stories.computeIfAbsent(file, key -> new ArrayList<>()).add(article);
                    texts.put(
                            article.id(),
                            new Reprints.Text(
                                    article.id(),
                                    published,
                                    article.domain(),
                                    article.title(),
                                    String.join(" ", written.paragraphs())));
                }
            }
        }
        List<StoryChanges.Joined> joined = new ArrayList<>();
        Map<String, String> reprints = new HashMap<>();
        stories.forEach((file, articles) -> {
            store.articles().add(articles);
            String id = "s" + file.replaceAll("[^a-z]", "");
            articles.forEach(article -> joined.add(new StoryChanges.Joined(article.id(), id, "")));
            reprints.putAll(Reprints.among(
                    articles.stream().map(article -> texts.get(article.id())).toList()));
        });
        store.stories().save(new StoryChanges(START, joined, Map.of(), List.of(), reprints));
    }

    @Test
    void explainsEveryArticle() {
        for (CoveredStory covered : stories()) {
            for (int n = 1; n <= covered.coverage().articles(); n++) {
                String text = asked(covered.story().id() + " " + n).text().plain();
                Member member = covered.story().members().get(n - 1);
                assertTrue(text.contains("Article " + n), text);
                assertTrue(
                        text.contains("•"),
                        () -> "nothing said of " + member.article().id());
            }
        }
    }

    @Test
    void givesTheRowsThatEveryFigureAddsUpFrom() throws IOException {
        for (CoveredStory covered : stories()) {
            Coverage coverage = covered.coverage();
            List<Map<String, String>> rows = rows(covered.story().id() + " csv");
            Predicate<Map<String, String>> outlet =
                    row -> row.get("counts_as_outlet").equals("1");
            Predicate<Map<String, String>> own =
                    row -> row.get("counts_without_reprints").equals("1");
            assertEquals(coverage.articles(), rows.size());
            assertEquals(coverage.outlets(), rows.stream().filter(outlet).count());
            assertEquals(
                    coverage.independent(),
                    rows.stream()
                            .filter(row -> row.get("counts_as_report").equals("1"))
                            .count());
            assertEquals(coverage.split(), split(rows, outlet));
            assertEquals(coverage.withoutReprints(), split(rows, own));
            assertEquals(coverage.percentages(), replayed(split(rows, outlet)));
            coverage.steps()
                    .forEach((step, count) ->
                            assertEquals(count, counts(rows, outlet, "bias").getOrDefault(step.word(), 0)));
            coverage.factuality()
                    .forEach((step, count) -> assertEquals(
                            count, counts(rows, outlet, "factuality").getOrDefault(step.word(), 0)));
            assertEquals(new TreeMap<>(coverage.ownership()), counts(rows, outlet, "ownership"));
            assertEquals(new TreeMap<>(coverage.countries()), counts(rows, outlet, "country"));
            assertEquals(new TreeMap<>(coverage.languages()), counts(rows, outlet, "language"));
            Map<String, String> first = rows.stream()
                    .min(Comparator.comparing((Map<String, String> row) -> Instant.parse(row.get("published")))
                            .thenComparing(row -> row.get("article")))
                    .orElseThrow();
            assertEquals(coverage.first().orElseThrow().articleId(), first.get("article"));
            for (Side side : Side.values()) {
                assertEquals(
                        coverage.first().orElseThrow().sideLag().get(side),
                        rows.stream()
                                .filter(row -> row.get("side").equals(side.word()))
                                .map(row -> Duration.between(
                                        Instant.parse(first.get("published")), Instant.parse(row.get("published"))))
                                .min(Comparator.naturalOrder())
                                .orElse(null));
            }
        }
    }

    @Test
    void answersForEveryFigureAndSaysItsSum() {
        for (CoveredStory covered : stories()) {
            for (String figure : List.of(
                    "bias", "reports", "factuality", "owners", "countries", "languages", "reach", "first", "bs")) {
                Message message = asked(covered.story().id() + " " + figure);
                assertTrue(message.text().length() > 60 && message.text().length() < 4_096, figure);
                assertTrue(message.text().entities() <= 100, figure);
            }
            Split split = covered.coverage().split();
            assertTrue(asked(covered.story().id() + " bias")
                    .text()
                    .plain()
                    .contains("Left " + split.left() + " + Center " + split.center() + " + Right " + split.right()
                            + " = " + split.rated() + " rated"));
        }
    }

    @Test
    void explainsRanksByPartsThatMultiplyToTheirOrder() {
        double before = Double.MAX_VALUE;
        int place = 0;
        for (CoveredStory covered : stories()) {
            place++;
            Rank rank = front.rank(covered);
            double score = Math.log(1 + rank.independent())
                    * (1 + Math.max(0, rank.sides() - 1) / 8.0)
                    * Math.pow(0.5, rank.age().toMinutes() / 1080.0);
            assertEquals(score, rank.score(), 1e-9);
            assertTrue(score <= before);
            before = score;
            String text = asked(covered.story().id() + " rank").text().plain();
            assertTrue(text.contains("Place " + place + " of "), text);
            assertTrue(text.contains(String.format(java.util.Locale.ROOT, "%.3f", score)), text);
        }
        assertTrue(asked("top").text().plain().contains("1: "));
        assertTrue(asked("bs").text().plain().contains("binomial"));
    }

    @Test
    void queuesVotesThatDecideNothing() {
        CoveredStory covered = stories().get(0);
        asked(covered.story().id() + " 2 no");
        assertEquals(
                List.of(covered.story().members().get(1).article().id()),
                store.doubts().open(10));
        assertEquals(covered.story(), store.stories().find(covered.story().id()).orElseThrow());
        asked(covered.story().id() + " 2 yes");
        assertEquals(List.of(), store.doubts().open(10));
    }

    private List<CoveredStory> stories() {
        List<CoveredStory> ranked = front.ranked();
        assertTrue(ranked.size() >= 12, "only " + ranked.size());
        return ranked;
    }

    private Message asked(String words) {
        Request request = Request.typed(ChatId.TERMINAL, 7, "/why " + words);
        return why.answer(new Ask(request, ChatState.unknown(ChatId.TERMINAL), words))
                .message()
                .orElseThrow();
    }

    private List<Map<String, String>> rows(String words) throws IOException {
        byte[] csv = asked(words).attachment().orElseThrow().bytes();
        List<Map<String, String>> rows = new ArrayList<>();
        new CsvMapper()
                .readerForMapOf(String.class)
                .with(CsvSchema.emptySchema().withHeader())
                .<Map<String, String>>readValues(csv)
                .forEachRemaining(rows::add);
        assertFalse(rows.isEmpty());
        return rows;
    }

    private static Map<String, Integer> counts(
            List<Map<String, String>> rows, Predicate<Map<String, String>> counted, String column) {
        return rows.stream()
                .filter(counted)
                .map(row -> row.get(column).isEmpty() ? Coverage.UNKNOWN : row.get(column))
                .collect(Collectors.toMap(Function.identity(), value -> 1, Integer::sum, TreeMap::new));
    }

    private static Split split(List<Map<String, String>> rows, Predicate<Map<String, String>> counted) {
        Map<String, Integer> sides = counts(rows, counted, "side");
        return new Split(
                sides.getOrDefault("left", 0),
                sides.getOrDefault("center", 0),
                sides.getOrDefault("right", 0),
                sides.getOrDefault("unrated", 0));
    }

    private static java.util.Optional<Percentages> replayed(Split split) {
        return Percentages.of(split.left(), split.center(), split.right());
    }
}
