package news.parallax.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import news.parallax.chat.Button;
import news.parallax.chat.Message;
import news.parallax.story.FrontPage;
import news.parallax.story.StoryChanges;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RelatedCommandTest {
    @TempDir
    Path folder;

    @Test
    void aStoryLeadsToThoseNearIt() {
        try (InventedNews news = InventedNews.in(folder, 3)) {
            FrontPage front = news.front(news.outlets());
            List<Command> commands = news.commands(front, news.outlets());
            List<String> ids =
                    front.ranked().stream().map(covered -> covered.story().id()).toList();
            news.store()
                    .stories()
                    .save(near(Map.of(ids.get(0), List.of(ids.get(2), "gone00", ids.get(0), ids.get(1)))));
            assertTrue(taps(InventedNews.said(commands, "/story " + ids.get(0), false))
                    .contains("rl:" + ids.get(0)));
            Message related = InventedNews.said(commands, "/related " + ids.get(0), false);
            assertEquals(List.of("s:" + ids.get(2), "s:" + ids.get(1), "s:" + ids.get(0)), taps(related));
            assertTrue(related.text().plain().contains("\n2. "), related.text().plain());
        }
    }

    @Test
    void aStoryCanBeFollowedReportedAndShared() {
        try (InventedNews news = InventedNews.in(folder, 1)) {
            FrontPage front = news.front(news.outlets());
            String id = front.ranked().get(0).story().id();
            Message story = InventedNews.said(news.commands(front, news.outlets()), "/story " + id, false);
            assertEquals(
                    List.of(
                            Button.change("🔔 Follow", "f:" + id),
                            Button.ask("⚠️ Report", "r:" + id),
                            Button.share("↗️ Share", "s_" + id)),
                    story.buttons().get(2));
        }
    }

    @Test
    void aMistypedIdLeadsToTheClosestStory() {
        try (InventedNews news = InventedNews.in(folder, 2)) {
            FrontPage front = news.front(news.outlets());
            List<Command> commands = news.commands(front, news.outlets());
            String id = front.ranked().get(1).story().id();
            String typed = id.substring(0, 3) + (id.charAt(3) == '9' ? '8' : '9') + id.substring(4);
            Message closest = InventedNews.said(commands, "/bias " + typed, false);
            assertTrue(
                    closest.text().plain().contains("Closest: " + id),
                    closest.text().plain());
            assertEquals(List.of("s:" + id), taps(closest));
            assertEquals(List.of(), taps(InventedNews.said(commands, "/bias 9999999", false)));
        }
    }

    @Test
    void aStoryWithNoneNearItSaysSo() {
        try (InventedNews news = InventedNews.in(folder, 1)) {
            FrontPage front = news.front(news.outlets());
            List<Command> commands = news.commands(front, news.outlets());
            String id = front.ranked().get(0).story().id();
            assertFalse(taps(InventedNews.said(commands, "/story " + id, false)).contains("rl:" + id));
            Message related = InventedNews.said(commands, "/related " + id, false);
            assertTrue(
                    related.text().plain().contains("No other story"),
                    related.text().plain());
            assertEquals(List.of("s:" + id), taps(related));
        }
    }

    private static StoryChanges near(Map<String, List<String>> related) {
        return new StoryChanges(InventedNews.NOON, List.of(), Map.of(), List.of(), Map.of(), related);
    }

    private static List<String> taps(Message message) {
        return message.buttons().stream()
                .flatMap(List::stream)
                .map(Button::value)
                .toList();
    }
}
