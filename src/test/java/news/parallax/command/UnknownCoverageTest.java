package news.parallax.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import news.parallax.outlet.Bias;
import news.parallax.outlet.Factuality;
import news.parallax.outlet.Outlet;
import news.parallax.story.FrontPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a story says of outlets of which hardly anything is known. */
class UnknownCoverageTest {
    @TempDir
    Path folder;

    @Test
    void whatIsKnownOfNoOutletTakesNoLine() {
        try (InventedNews news = InventedNews.in(folder, 1)) {
            String told = told(
                    news,
                    news.outlets().stream()
                            .map(outlet -> Outlet.unknown(outlet.domain()))
                            .toList());
            assertTrue(told.contains("No rated source so far"), told);
            assertFalse(told.contains("Owners:"), told);
            assertFalse(told.contains("Countries:"), told);
            assertFalse(told.contains("Factuality:"), told);
            assertFalse(told.contains("\nL "), told);
        }
    }

    @Test
    void whatIsUnknownStandsLastHoweverManyOutletsItIs() {
        try (InventedNews news = InventedNews.in(folder, 1)) {
            List<Outlet> outlets = new ArrayList<>();
            for (Outlet outlet : news.outlets()) {
                outlets.add(new Outlet(
                        outlet.domain(),
                        outlet.name(),
                        "",
                        "en",
                        "",
                        "",
                        outlets.size() % 3 == 0 ? "nonprofit" : "",
                        false,
                        Bias.UNRATED,
                        Factuality.UNKNOWN,
                        List.of()));
            }
            String told = told(news, outlets);
            String owners = told.lines()
                    .filter(line -> line.startsWith("Owners: "))
                    .findFirst()
                    .orElseThrow();
            assertEquals(
                    "Owners: nonprofit N · unknown N",
                    owners.replaceAll("\\d+", "N").replace("nonprofits", "nonprofit"));
        }
    }

    @Test
    void theCountriesOfMostOutletsStandByNameAndTheOthersInOneFigure() {
        try (InventedNews news = InventedNews.in(folder, 1)) {
            List<String> codes = List.of("US", "GB", "IE", "FR", "DE", "PL", "");
            List<Outlet> outlets = new ArrayList<>();
            for (Outlet outlet : news.outlets()) {
                outlets.add(new Outlet(
                        outlet.domain(),
                        outlet.name(),
                        codes.get(outlets.size() % codes.size()),
                        "en",
                        "",
                        "",
                        "",
                        false,
                        Bias.UNRATED,
                        Factuality.UNKNOWN,
                        List.of()));
            }
            String told = told(news, outlets);
            String line = told.lines()
                    .filter(each -> each.startsWith("Countries: "))
                    .findFirst()
                    .orElseThrow();
            List<String> parts = List.of(line.substring("Countries: ".length()).split(" · "));
            assertEquals(6, parts.size(), line);
            assertTrue(parts.get(4).startsWith("others "), line);
            assertTrue(parts.get(5).startsWith("unknown "), line);
            int sum = parts.stream()
                    .mapToInt(part -> Integer.parseInt(part.replaceAll("\\D", "")))
                    .sum();
            String outletsTold = told.replaceAll("(?s).* (\\d+) outlets.*", "$1");
            assertEquals(Integer.parseInt(outletsTold), sum, told);
        }
    }

    private static String told(InventedNews news, List<Outlet> outlets) {
        FrontPage front = news.front(outlets);
        String id = front.ranked().get(0).story().id();
        return InventedNews.said(news.commands(front, outlets), "/story " + id, false)
                .text()
                .plain();
    }
}
