package news.parallax.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import news.parallax.story.CoveredStory;
import news.parallax.story.FrontPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is read out by a screen reader has every figure of what is looked at, and nothing that only looks. */
class PlainModeTest {
    private static final int STORIES = 12;
    private static final Pattern FIGURE = Pattern.compile("\\d+(?:[.,:]\\d+)*");
    private static final Pattern SYMBOL = Pattern.compile("[\\u2580-\\u25ff\\u2600-\\u27bf\\x{1f300}-\\x{1faff}]");

    @TempDir
    Path folder;

    @Test
    void plainAnswersCarryEveryFigureOfTheOthers() {
        try (InventedNews news = InventedNews.in(folder, STORIES)) {
            FrontPage front = news.front(news.outlets());
            List<Command> commands = news.commands(front, news.outlets());
            List<String> lines = new ArrayList<>(List.of("/blindspot", "/blindspot left", "/why top", "/why bs"));
            for (CoveredStory covered : front.ranked()) {
                InventedNews.ABOUT_STORIES.forEach(
                        line -> lines.add(line.replace("%s", covered.story().id())));
            }
            int figures = 0;
            for (String line : lines) {
                String shown = InventedNews.said(commands, line, false).text().plain();
                String read = InventedNews.said(commands, line, true).text().plain();
                List<String> missing = figures(shown);
                figures += missing.size();
                figures(read).forEach(missing::remove);
                assertEquals(List.of(), missing, line + "\n" + shown + "\n---\n" + read);
                assertFalse(SYMBOL.matcher(read).find(), line + "\n" + read);
            }
            assertTrue(figures > 1_000, figures + " figures compared");
        }
    }

    private static List<String> figures(String words) {
        List<String> figures = new ArrayList<>();
        for (Matcher figure = FIGURE.matcher(words); figure.find(); ) {
            figures.add(figure.group());
        }
        return figures;
    }
}
