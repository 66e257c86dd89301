package news.parallax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import news.parallax.article.Article;
import news.parallax.brief.ExtractiveSummarizer;
import news.parallax.chat.Button;
import news.parallax.chat.ChatGateway;
import news.parallax.chat.ChatId;
import news.parallax.chat.ChatKind;
import news.parallax.chat.InlineQuestion;
import news.parallax.chat.InlineResult;
import news.parallax.chat.Message;
import news.parallax.chat.PostResult;
import news.parallax.chat.Reply;
import news.parallax.chat.Request;
import news.parallax.chat.Voice;
import news.parallax.outlet.Bias;
import news.parallax.outlet.Factuality;
import news.parallax.outlet.Outlet;
import news.parallax.outlet.Outlets;
import news.parallax.store.Store;
import news.parallax.story.Embedder;
import news.parallax.story.StoryChanges;
import news.parallax.web.FetchResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Hostile headlines, names of outlets, and queries through every layout that a chat can see. */
class HostileLayoutsTest {
    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final int STRINGS = Integer.getInteger("parallax.strings", 150);
    // more of the time goes into strings where there are many, less into stores for them
    private static final int TIMES = STRINGS > 10_000 ? 6 : 1;
    private static final String SORRY = Voice.english(ZoneOffset.UTC).say("tap.sorry");
    private static final int OUTLETS = 12;
    private static final int STORIES = 6;
    private static final int ARTICLES = 6;
    private static final String[] LINES = {
        "/top",
        "/top 10",
        "/top %s",
        "/story 1",
        "/story %s",
        "/bias 1",
        "/sources 1",
        "/sources 2 left",
        "/compare 1",
        "/timeline 1",
        "/changes 1",
        "/why 1",
        "/why top",
        "/blindspot",
        "/search %s",
        "/search %s side:left since:7d",
        "/source %s",
        "/source o3.example",
        "/follow %s",
        "/mute %s 7d",
        "/unfollow",
        "/alerts %s",
        "/alerts",
        "/tz %s",
        "/lang %s",
        "/edition %s",
        "/settings",
        "/label %s left",
        "/report 1 %s",
        "/digest 07:30 UTC %s",
        "/digest",
        "/digest now",
        "/status",
        "/help",
        "/%s",
        "%s",
        "/start %s",
        "https://o1.example/%s",
        "/plain on",
        "/story 1",
        "/bias 1",
        "/top",
        "/plain off",
        "/propose https://o2.example/%s",
        "/about",
        "/quiet %s",
        "/pause %s",
        "/forget",
        "/lang ar",
        "/story 2",
        "/top",
        "/search %s",
        "/lang en"
    };

    @TempDir
    Path folder;

    private int strings;
    private int messages;
    private int turn;

    /** Runs a million strings where the profile for long runs asks for that, and a few thousand otherwise. */
    @Test
    void keepToTheLimitsAndLetNothingForeignComeAlive() {
        for (int round = 0; strings < STRINGS; round++) {
            round(new Random(round), "r" + round);
        }
        assertTrue(messages > STRINGS / 10, messages + " messages of " + strings + " strings");
    }

    private void round(Random random, String name) {
        Hostile hostile = new Hostile(random);
        List<Outlet> outlets = new ArrayList<>();
        for (int i = 0; i < OUTLETS; i++) {
            outlets.add(outlet(i, words(hostile), random));
        }
        try (Store store = Store.open("jdbc:sqlite:" + folder.resolve(name + ".db"))) {
            keep(store, hostile, random);
            World world = new World(
                    InstantSource.fixed(NOW),
                    request -> new FetchResult.Failed(words(hostile)),
                    store,
                    new Outlets(outlets, List.of()),
                    new NoVectors(),
                    new ExtractiveSummarizer(),
                    new Linked(),
                    line -> {});
            Parallax parallax = Parallax.assemble(SettingsReader.read(Optional.empty(), Map.of()), world);
            for (int i = 0; i < TIMES; i++) {
                for (String line : LINES) {
                    say(parallax, line.contains("%s") ? line.replace("%s", words(hostile)) : line, 7);
                }
            }
            for (int i = 0; i < 3 * TIMES; i++) {
                for (InlineResult result : parallax.router().inline(new InlineQuestion(7, "en", words(hostile)))) {
                    check(result.message());
                }
            }
        }
    }

    private String words(Hostile hostile) {
        strings++;
        return hostile.words();
    }

    private void say(Parallax parallax, String line, long user) {
        Reply reply = parallax.router().answer(Request.typed(new ChatId(user), user, line));
        Message message = reply.message().orElse(null);
        if (message == null) {
            return;
        }
        check(message);
        assertNotEquals(SORRY, message.text().plain(), line);
        // each fifth button, on the same kept state
        for (List<Button> row : message.buttons()) {
            for (Button button : row) {
                if (button.kind() == Button.Kind.ASK && turn++ % 5 == 0) {
                    Request tap = new Request(
                            new ChatId(user),
                            ChatKind.PRIVATE,
                            user,
                            Optional.empty(),
                            "",
                            button.value(),
                            true,
                            false);
                    Reply tapped = parallax.router().answer(tap);
                    assertNotEquals(SORRY, tapped.notice(), button.value());
                    tapped.message().ifPresent(this::check);
                }
            }
        }
    }

    private void check(Message message) {
        messages++;
        String trouble = StrictChat.trouble(message);
        if (!trouble.isEmpty()) {
            fail(trouble + "\n" + message.text().html());
        }
    }

    private static Outlet outlet(int i, String name, Random random) {
        Bias bias = Bias.values()[random.nextInt(Bias.values().length)];
        return new Outlet(
                "o" + i + ".example",
                name.isBlank() ? "o" + i : name,
                random.nextBoolean() ? "US" : "DE",
                "en",
                name,
                name,
                name,
                random.nextBoolean(),
                bias,
                Factuality.values()[random.nextInt(Factuality.values().length)],
                List.of());
    }

    private void keep(Store store, Hostile hostile, Random random) {
        List<Article> articles = new ArrayList<>();
        List<StoryChanges.Joined> joined = new ArrayList<>();
        List<String> touched = new ArrayList<>();
        for (int s = 0; s < STORIES; s++) {
            String story = "aaaaa" + (char) ('b' + s);
            touched.add(story);
            String shared = words(hostile);
            for (int a = 0; a < ARTICLES; a++) {
                String id = "a" + s + "x" + a;
                Instant published = NOW.minusSeconds(600L + random.nextInt(80_000));
                articles.add(new Article(
                        id,
                        "https://o" + (a + s) % OUTLETS + ".example/" + id,
                        "https://o" + (a + s) % OUTLETS + ".example/feed",
                        "o" + (a + s) % OUTLETS + ".example",
                        random.nextBoolean() ? shared : words(hostile),
                        words(hostile),
                        List.of(),
                        published,
                        NOW,
                        "en",
                        random.nextInt(9) == 0,
                        random.nextInt(5) == 0));
                joined.add(new StoryChanges.Joined(id, story, ""));
            }
        }
        store.articles().add(articles);
        Map<String, String> texts = new java.util.HashMap<>();
        articles.forEach(article -> texts.put(article.id(), words(hostile) + ". " + words(hostile) + "."));
        store.articles().saveTexts(texts);
        store.stories().save(new StoryChanges(NOW, joined, Map.of(), touched, Map.of()));
        assertEquals(STORIES, store.stories().since(NOW.minusSeconds(90_000)).size());
    }

    private static final class NoVectors implements Embedder {
        @Override
        public int dimensions() {
            return 2;
        }

        @Override
        public List<float[]> embed(List<String> texts) {
            return texts.stream().map(text -> new float[] {1, 0}).toList();
        }
    }

    private static final class Linked implements ChatGateway {
        @Override
        public PostResult post(ChatId chat, Optional<Integer> thread, Message message, boolean silent) {
            return new PostResult.Posted(1);
        }

        @Override
        public boolean mayManage(ChatId chat, long user) {
            return true;
        }

        @Override
        public Optional<String> link(String start) {
            return Optional.of("https://t.me/parallax_bot?start=" + start);
        }
    }
}
