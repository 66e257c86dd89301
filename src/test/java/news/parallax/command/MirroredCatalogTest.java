package news.parallax.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import news.parallax.article.Article;
import news.parallax.brief.BriefLength;
import news.parallax.brief.Briefs;
import news.parallax.brief.CoveragePictures;
import news.parallax.brief.ExtractiveSummarizer;
import news.parallax.chat.ChatId;
import news.parallax.chat.ChatKind;
import news.parallax.chat.Message;
import news.parallax.chat.Reply;
import news.parallax.chat.Request;
import news.parallax.outlet.Bias;
import news.parallax.outlet.CatalogFeed;
import news.parallax.outlet.Factuality;
import news.parallax.outlet.Outlet;
import news.parallax.outlet.Outlets;
import news.parallax.outlet.Rating;
import news.parallax.store.Store;
import news.parallax.story.CoveredStory;
import news.parallax.story.FrontPage;
import news.parallax.story.StoryChanges;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where left and right are swapped in the catalog, every answer about coverage is the same with the two swapped. */
class MirroredCatalogTest {
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final ChatId CHAT = new ChatId(5);
    /** All of them in the long run, a slice else. */
    private static final int STORIES = Integer.getInteger("parallax.cases", 0) > 0 ? 240 : 20;

    private static final int DRAWN = 3;
    private static final List<String> COUNTRIES = List.of("US", "US", "GB", "DE", "");
    private static final List<String> PLACES = List.of("Ohio", "London", "Germany", "Kelp Bay");

    @TempDir
    Path folder;

    private final Random random = new Random(11);
    private Store store;
    private List<Command> plain;
    private List<Command> mirrored;
    private FrontPage front;
    private FrontPage mirroredFront;

    @BeforeEach
    void keepStories() {
        store = Store.open("jdbc:sqlite:" + folder.resolve("test.db"));
        List<Outlet> outlets = new ArrayList<>();
        for (int i = 0; i < 70; i++) {
            outlets.add(outlet(i));
        }
        keep(outlets);
        front = front(outlets);
        plain = commands(front, outlets);
        List<Outlet> swapped =
                outlets.stream().map(MirroredCatalogTest::swapped).toList();
        mirroredFront = front(swapped);
        mirrored = commands(mirroredFront, swapped);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void swappingLeftAndRightInTheCatalogMirrorsEveryAnswer() {
        List<CoveredStory> ranked = front.ranked();
        assertTrue(ranked.size() > STORIES / 2, ranked.size() + " stories");
        int drawn = 0;
        Set<Object> gaps = new HashSet<>();
        for (CoveredStory covered : ranked) {
            front.blindspot(covered).ifPresent(gap -> gaps.add(gap.side()));
            String id = covered.story().id();
            boolean plainly = random.nextInt(4) == 0;
            for (String what : List.of(
                    "/story %s",
                    "/bias %s",
                    "/sources %s",
                    "/why %s",
                    "/why %s bias",
                    "/why %s reports",
                    "/why %s first",
                    "/why %s factuality",
                    "/why %s rank",
                    "/why %s bs",
                    "/why %s 2")) {
                String line = what.replace("%s", id);
                compare(line, line, plainly);
            }
            compare("/sources " + id + " left", "/sources " + id + " right", plainly);
            if (drawn++ < DRAWN) {
                compare("/picture " + id, "/picture " + id, plainly);
                compare("/picture " + id + " clock", "/picture " + id + " clock", plainly);
            }
        }
        assertEquals(2, gaps.size(), "blindspots of both sides");
        for (boolean plainly : List.of(false, true)) {
            for (String line : List.of("/blindspot", "/why top", "/why bs")) {
                compare(line, line, plainly);
            }
            compare("/blindspot left", "/blindspot right", plainly);
        }
    }

    private void compare(String line, String mirroredLine, boolean plainly) {
        Message expected = said(plain, line, plainly);
        Message seen = said(mirrored, mirroredLine, plainly);
        assertEquals(Mirror.of(coverage(expected)), coverage(seen), line);
        assertEquals(buttons(expected, Mirror::of), buttons(seen, UnaryOperator.identity()), line);
    }

    /** The words of an answer; of a story those about its coverage. */
    private static String coverage(Message message) {
        String words = message.text().plain();
        int from = words.indexOf("Coverage details");
        return from < 0 ? words : words.substring(from).split("\n\n", 2)[0];
    }

    /** Sides stand from left to right in rows of buttons too, so a row is compared in any order. */
    private static List<List<String>> buttons(Message message, UnaryOperator<String> turned) {
        return message.buttons().stream()
                .map(row -> row.stream()
                        .flatMap(button -> Stream.of(turned.apply(button.caption()), turned.apply(button.value())))
                        .sorted()
                        .toList())
                .toList();
    }

    private Message said(List<Command> commands, String line, boolean plainly) {
        String[] parts = line.substring(1).split(" ", 2);
        Command command = commands.stream()
                .filter(each -> each.names().contains(parts[0]))
                .findFirst()
                .orElseThrow();
        Request request = new Request(CHAT, ChatKind.PRIVATE, 5, Optional.empty(), "en", line, false, false);
        Reply reply = command.answer(
                new Ask(request, ChatState.unknown(CHAT).plainly(plainly), parts.length == 1 ? "" : parts[1]));
        return reply.message().orElseThrow();
    }

    private FrontPage front(List<Outlet> outlets) {
        return new FrontPage(store.stories(), catalog(outlets), () -> NOON, Duration.ofHours(72));
    }

    private static Outlets catalog(List<Outlet> outlets) {
        return new Outlets(
                outlets,
                outlets.stream()
                        .map(outlet -> new CatalogFeed(
                                outlet.domain(), "https://" + outlet.domain() + "/feed", "", "en", true))
                        .toList());
    }

    private List<Command> commands(FrontPage shown, List<Outlet> outlets) {
        Outlets catalog = catalog(outlets);
        Briefs briefs = new Briefs(new ExtractiveSummarizer(), BriefLength.CHAT, store.articles(), catalog);
        StoryFinder finder = new StoryFinder(store.stories(), store.articles(), shown);
        ReadBefore before = new ReadBefore(store.versions(), store.looks(), briefs, () -> NOON);
        return List.of(
                new StoryCommand(finder, shown, briefs, before, () -> NOON),
                new BiasCommand(finder, shown, briefs),
                new SourcesCommand(finder, shown, catalog, briefs, () -> NOON),
                new BlindspotCommand(shown, briefs, store.chatStates()),
                new WhyCommand(finder, shown, catalog, briefs, store.doubts(), () -> NOON),
                new PictureCommand(finder, shown, briefs, new CoveragePictures(), () -> NOON));
    }

    private Outlet outlet(int i) {
        List<Rating> ratings = new ArrayList<>();
        String domain = "o" + i + ".example";
        for (int rater = random.nextInt(4); rater > 0; rater--) {
            String word = Bias.steps().get(random.nextInt(7)).word();
            ratings.add(new Rating(domain, "Rater " + rater, Rating.Subject.BIAS, word, "2026-0" + rater, ""));
        }
        String factuality = List.of("high", "mixed", "low").get(random.nextInt(3));
        ratings.add(new Rating(domain, "Rater 1", Rating.Subject.FACTUALITY, factuality, "2026", ""));
        String country = COUNTRIES.get(random.nextInt(COUNTRIES.size()));
        return new Outlet(
                        domain,
                        "Gazette " + i,
                        country,
                        "en",
                        "",
                        "",
                        "",
                        false,
                        Bias.UNRATED,
                        Factuality.UNKNOWN,
                        List.of())
                .ratedBy(ratings);
    }

    private static Outlet swapped(Outlet outlet) {
        return outlet.ratedBy(outlet.ratings().stream()
                .map(rating -> rating.subject() == Rating.Subject.FACTUALITY
                        ? rating
                        : new Rating(
                                rating.domain(),
                                rating.rater(),
                                rating.subject(),
                                Mirror.of(rating.value()),
                                rating.asOf(),
                                rating.url()))
                .toList());
    }

    /** Stories that one side tells more than the other, each by up to 26 articles. */
    private void keep(List<Outlet> outlets) {
        List<Article> articles = new ArrayList<>();
        List<StoryChanges.Joined> joined = new ArrayList<>();
        Map<String, String> reprints = new HashMap<>();
        for (int s = 0; s < STORIES; s++) {
            String id = "st" + (1000 + s);
            int lean = random.nextInt(5) - 2;
            int size = 3 + random.nextInt(24);
            String first = "";
            for (int i = 0; i < size; i++) {
                Outlet outlet = outlets.get(random.nextInt(outlets.size()));
                if (outlet.bias().step() * lean < 0 && random.nextInt(5) > 0) {
                    continue;
                }
                String article = id + "-" + i;
                first = first.isEmpty() ? article : first;
                String place = PLACES.get(s % PLACES.size());
                articles.add(new Article(
                        article,
                        "https://" + outlet.domain() + "/" + article,
                        "",
                        outlet.domain(),
                        "Harbor board of " + place + " votes on breakwater " + s + " take " + i,
                        "",
                        List.of(),
                        NOON.minus(Duration.ofMinutes(random.nextInt(4_000))),
                        NOON,
                        "en",
                        random.nextInt(12) == 0,
                        random.nextInt(12) == 0));
                joined.add(new StoryChanges.Joined(article, id, ""));
                if (!article.equals(first) && random.nextInt(6) == 0) {
                    reprints.put(article, first);
                }
            }
        }
        store.articles().add(articles);
        List<String> touched =
                joined.stream().map(StoryChanges.Joined::storyId).distinct().toList();
        store.stories().save(new StoryChanges(NOON, joined, Map.of(), touched, reprints));
    }
}
