package news.parallax.command;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import news.parallax.article.Article;
import news.parallax.brief.BriefLength;
import news.parallax.brief.Briefs;
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
import news.parallax.picture.CoveragePictures;
import news.parallax.store.Store;
import news.parallax.story.FrontPage;
import news.parallax.story.StoryChanges;

/** Invented stories of seventy invented outlets in a real store, and the commands that tell who covers them. */
final class InventedNews implements AutoCloseable {
    /** What is asked of a story; %s stands for its id. */
    static final List<String> ABOUT_STORIES = List.of(
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
            "/why %s 2");

    static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final ChatId CHAT = new ChatId(5);
    private static final List<String> COUNTRIES = List.of("US", "US", "GB", "DE", "");
    private static final List<String> PLACES = List.of("Ohio", "London", "Germany", "Kelp Bay");

    private final Random random = new Random(11);
    private final List<Outlet> outlets = new ArrayList<>();
    private final Store store;

    private InventedNews(Store store) {
        this.store = store;
    }

    /** As many stories in a new store in a folder. */
    static InventedNews in(Path folder, int stories) {
        InventedNews news = new InventedNews(Store.open("jdbc:sqlite:" + folder.resolve("test.db")));
        for (int i = 0; i < 70; i++) {
            news.outlets.add(news.outlet(i));
        }
        news.keep(stories);
        return news;
    }

    Store store() {
        return store;
    }

    List<Outlet> outlets() {
        return List.copyOf(outlets);
    }

    FrontPage front(List<Outlet> outlets) {
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

    List<Command> commands(FrontPage shown, List<Outlet> outlets) {
        Outlets catalog = catalog(outlets);
        Briefs briefs = new Briefs(new ExtractiveSummarizer(), BriefLength.CHAT, store.articles(), catalog);
        StoryFinder finder = new StoryFinder(store.stories(), store.articles(), shown, () -> NOON);
        ReadBefore before = new ReadBefore(store.versions(), store.looks(), briefs, () -> NOON);
        return List.of(
                new StoryCommand(finder, shown, briefs, before, () -> NOON),
                new RelatedCommand(finder, new StoryLines(shown, briefs, () -> NOON), briefs, store.chatStates()),
                new BiasCommand(finder, shown, briefs, () -> NOON),
                new SourcesCommand(finder, shown, catalog, briefs, () -> NOON),
                new BlindspotCommand(shown, briefs, store.chatStates()),
                new WhyCommand(finder, shown, catalog, briefs, store.doubts(), () -> NOON),
                new PictureCommand(finder, shown, briefs, new CoveragePictures(), () -> NOON));
    }

    static Message said(List<Command> commands, String line, boolean plainly) {
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

    /** Stories that one side tells more than the other, each by up to 26 articles. */
    private void keep(int stories) {
        List<Article> articles = new ArrayList<>();
        List<StoryChanges.Joined> joined = new ArrayList<>();
        Map<String, String> reprints = new HashMap<>();
        for (int s = 0; s < stories; s++) {
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

    @Override
    public void close() {
        store.close();
    }
}
