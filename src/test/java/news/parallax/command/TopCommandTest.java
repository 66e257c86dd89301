package news.parallax.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import news.parallax.brief.BriefLength;
import news.parallax.brief.Briefs;
import news.parallax.brief.ExtractiveSummarizer;
import news.parallax.brief.Look;
import news.parallax.chat.ChatId;
import news.parallax.chat.ChatKind;
import news.parallax.chat.Request;
import news.parallax.feed.Feed;
import news.parallax.outlet.Outlets;
import news.parallax.story.FrontPage;
import news.parallax.story.Story;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TopCommandTest {
    private static final ChatId CHAT = new ChatId(5);
    private static final ChatId GROUP = new ChatId(-7);

    @TempDir
    Path folder;

    private Instant now = InventedNews.NOON;

    private TopCommand top(InventedNews news) {
        Outlets outlets = new Outlets(news.outlets(), List.of());
        Briefs briefs = new Briefs(
                new ExtractiveSummarizer(), BriefLength.CHAT, news.store().articles(), outlets);
        FrontPage front = new FrontPage(news.store().stories(), outlets, () -> now, Duration.ofHours(72));
        return new TopCommand(
                front,
                new Editions(front, outlets),
                new StoryLines(front, briefs, () -> now),
                news.store().chatStates(),
                new ReadBefore(news.store().versions(), news.store().looks(), briefs, () -> now),
                new LastRead(news.store().feeds(), () -> now),
                () -> now);
    }

    private static String said(TopCommand top, ChatId chat, ChatKind kind) {
        Request request = new Request(chat, kind, 5, Optional.empty(), "en", "/top", false, false);
        return top.answer(new Ask(request, ChatState.unknown(chat), ""))
                .message()
                .orElseThrow()
                .text()
                .plain();
    }

    @Test
    void aStoryThatChangedSinceItsReaderReadItSaysSoToHimAlone() {
        try (InventedNews news = InventedNews.in(folder, 2)) {
            TopCommand top = top(news);
            List<Story> stories = news.store().stories().since(Instant.EPOCH);
            assertFalse(said(top, CHAT, ChatKind.PRIVATE).contains("changed since"));
            Story read = stories.get(0);
            Briefs briefs = new Briefs(
                    new ExtractiveSummarizer(),
                    BriefLength.CHAT,
                    news.store().articles(),
                    new Outlets(news.outlets(), List.of()));
            for (ChatId chat : List.of(CHAT, GROUP)) {
                news.store().looks().save(chat, new Look(read.id(), read.version() - 1, now, briefs.counts(read)));
                news.store()
                        .looks()
                        .save(chat, new Look(stories.get(1).id(), stories.get(1).version(), now, briefs.counts(read)));
            }
            String told = said(top, CHAT, ChatKind.PRIVATE);
            assertEquals(2, told.split("changed since you read it", -1).length, told);
            assertFalse(said(top, GROUP, ChatKind.GROUP).contains("changed since"));
        }
    }

    @Test
    void feedsThatWereNotReadForAnHourAreTold() {
        try (InventedNews news = InventedNews.in(folder, 1)) {
            TopCommand top = top(news);
            assertFalse(said(top, CHAT, ChatKind.PRIVATE).contains("last read"), "where none was ever read");
            news.store().feeds().register(List.of(Feed.of("https://o1.example/feed", "o1.example", "", "en")));
            Feed listed = news.store().feeds().all().get(0);
            news.store().feeds().save(List.of(read(listed, now.minus(Duration.ofMinutes(59)))));
            now = now.plus(Duration.ofSeconds(30));
            assertFalse(said(top(news), CHAT, ChatKind.PRIVATE).contains("last read"));
            now = now.plus(Duration.ofMinutes(5));
            String told = said(top(news), CHAT, ChatKind.PRIVATE);
            assertTrue(told.contains("I last read the feeds 1 h ago"), told);
        }
    }

    private static Feed read(Feed feed, Instant at) {
        return new Feed(
                feed.url(),
                feed.currentUrl(),
                feed.domain(),
                feed.category(),
                feed.language(),
                feed.etag(),
                feed.lastModified(),
                Optional.of(at),
                Optional.of(at),
                feed.nextPoll(),
                feed.failures(),
                feed.state(),
                feed.reason(),
                feed.entries(),
                feed.interval(),
                feed.fingerprint());
    }
}
