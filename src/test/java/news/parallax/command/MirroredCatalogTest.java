package news.parallax.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import news.parallax.chat.Message;
import news.parallax.outlet.Outlet;
import news.parallax.outlet.Rating;
import news.parallax.story.CoveredStory;
import news.parallax.story.FrontPage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where left and right are swapped in the catalog, every answer about coverage is the same with the two swapped. */
class MirroredCatalogTest {
    /** All of them in the long run, a slice else. */
    private static final int STORIES = Integer.getInteger("parallax.cases", 0) > 0 ? 240 : 20;

    private static final int DRAWN = 3;

    @TempDir
    Path folder;

    private final Random random = new Random(23);
    private InventedNews news;
    private FrontPage front;
    private List<Command> plain;
    private List<Command> mirrored;

    @BeforeEach
    void keepStories() {
        news = InventedNews.in(folder, STORIES);
        front = news.front(news.outlets());
        plain = news.commands(front, news.outlets());
        List<Outlet> swapped =
                news.outlets().stream().map(MirroredCatalogTest::swapped).toList();
        mirrored = news.commands(news.front(swapped), swapped);
    }

    @AfterEach
    void close() {
        news.close();
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
            for (String what : InventedNews.ABOUT_STORIES) {
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
        Message expected = InventedNews.said(plain, line, plainly);
        Message seen = InventedNews.said(mirrored, mirroredLine, plainly);
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
}
