package news.parallax.outlet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CatalogReaderTest {
    private static final String OUTLETS = "domain,name,country,language,kind,owner,ownership,paywall\n";
    private static final String RATINGS = "domain,rater,subject,value,as_of,url\n";
    private static final String FEEDS = "domain,url,category,language,enabled\n";

    @TempDir
    Path folder;

    @Test
    void readsOutletWithItsRatingsAndFeeds() throws IOException {
        write(
                folder,
                "outlets.csv",
                OUTLETS + "ledger.example,\"Ledger, Harbor\",US,en,newspaper,A. Owner,independent,yes\n");
        write(
                folder,
                "ratings.csv",
                RATINGS + "ledger.example,Compass,bias,left,2026-01-31,https://compass.example/ledger\n"
                        + "ledger.example,Plumb,bias,center,2026-02,\n"
                        + "ledger.example,Plumb,factuality,high,,\n"
                        + "ledger.example,Compass,factuality,mostly-factual,2026,\n");
        write(folder, "feeds.csv", FEEDS + "ledger.example,https://ledger.example/rss,,en,\n");

        CatalogReading reading = new CatalogReader(Raters.all()).read(List.of(folder));

        assertEquals(List.of(), reading.problems());
        Outlet outlet = reading.outlets().byDomain("ledger.example").orElseThrow();
        assertEquals("Ledger, Harbor", outlet.name());
        assertTrue(outlet.paywall());
        assertEquals(Bias.LEAN_LEFT, outlet.bias());
        assertEquals(Factuality.MOSTLY_FACTUAL, outlet.factuality());
        assertEquals(
                List.of("Compass", "Plumb", "Compass", "Plumb"),
                outlet.ratings().stream().map(Rating::rater).toList());
        assertEquals(
                List.of(new CatalogFeed("ledger.example", "https://ledger.example/rss", "", "en", true)),
                reading.outlets().feeds());
    }

    @Test
    void countsOnlyRatersThatAreIncludedAndNotExcluded() throws IOException {
        write(folder, "outlets.csv", OUTLETS + "ledger.example,Ledger,,,,,,\n");
        write(
                folder,
                "ratings.csv",
                RATINGS + "ledger.example,Compass,bias,left,,\nledger.example,Plumb,bias,right,,\n");

        assertEquals(Bias.CENTER, bias(Raters.all()));
        assertEquals(Bias.LEFT, bias(new Raters(Set.of("compass"), Set.of())));
        assertEquals(Bias.RIGHT, bias(new Raters(Set.of(), Set.of("COMPASS"))));
        assertEquals(Bias.UNRATED, bias(new Raters(Set.of("Compass"), Set.of("Compass"))));
    }

    private Bias bias(Raters raters) {
        return new CatalogReader(raters)
                .read(List.of(folder))
                .outlets()
                .byDomain("ledger.example")
                .orElseThrow()
                .bias();
    }

    @Test
    void laterFolderOverridesFieldByField(@TempDir Path own) throws IOException {
        write(folder, "outlets.csv", OUTLETS + "ledger.example,Ledger,US,en,newspaper,Old Owner,private,\n");
        write(folder, "ratings.csv", RATINGS + "ledger.example,Compass,bias,left,2025,https://compass.example/l\n");
        write(folder, "feeds.csv", FEEDS + "ledger.example,https://ledger.example/rss,politics,en,true\n");
        write(own, "outlets.csv", "domain,owner\nledger.example,New Owner\n");
        write(own, "ratings.csv", "domain,rater,subject,value\nledger.example,Compass,bias,right\n");
        write(own, "feeds.csv", "domain,url,enabled\nledger.example,https://ledger.example/rss,false\n");

        CatalogReading reading = new CatalogReader(Raters.all()).read(List.of(folder, own));

        assertEquals(List.of(), reading.problems());
        Outlet outlet = reading.outlets().byDomain("ledger.example").orElseThrow();
        assertEquals("New Owner", outlet.owner());
        assertEquals("Ledger", outlet.name());
        assertEquals("private", outlet.ownership());
        assertEquals(Bias.RIGHT, outlet.bias());
        assertEquals("https://compass.example/l", outlet.ratings().get(0).url());
        CatalogFeed feed = reading.outlets().feeds().get(0);
        assertEquals("politics", feed.category());
        assertFalse(feed.enabled());
    }

    @Test
    void namesEveryWrongRowOfEveryFileAtOnce() throws IOException {
        write(
                folder,
                "outlets.csv",
                OUTLETS + "ledger.example,Ledger,US,en,,,,\nWrong Domain,X,usa,english,,,,maybe\n");
        write(
                folder,
                "ratings.csv",
                RATINGS + "ledger.example,Compass,bias,purple,2026-13-01,somewhere\n"
                        + "nobody.example,,mood,left,,\n");
        write(folder, "feeds.csv", FEEDS + "ledger.example,not a url,,en,perhaps\n");

        String said = said();

        for (String part : List.of(
                "outlets.csv:3: domain \"Wrong Domain\"",
                "country \"usa\"",
                "language \"english\"",
                "paywall \"maybe\"",
                "ratings.csv:2: bias \"purple\"",
                "as_of \"2026-13-01\"",
                "url \"somewhere\"",
                "ratings.csv:3: rater is empty",
                "subject \"mood\"",
                "outlet \"nobody.example\" is not in",
                "feeds.csv:2: url \"not a url\"",
                "enabled \"perhaps\"")) {
            assertTrue(said.contains(part), () -> "not said: " + part + " in\n" + said);
        }
    }

    @Test
    void namesRowThatStandsTwiceOnItsOwnLineAfterALongField() throws IOException {
        write(folder, "outlets.csv", OUTLETS + "a.example,\"A\nB\",,,,,,\n\na.example,A,,,,,,\n");

        assertTrue(said().contains("outlets.csv:5: a.example stands twice"), said());
    }

    @Test
    void namesUnknownColumnAndRowThatIsTooLong() throws IOException {
        write(folder, "outlets.csv", "domain,name,color\na.example,A,red\n");
        assertTrue(said().contains("outlets.csv:1: unknown column \"color\""), said());

        write(folder, "outlets.csv", "domain,name\na.example,A,red\n");
        assertTrue(said().contains("outlets.csv:2: 3 fields, but 2 columns"), said());
    }

    @Test
    void namesFolderThatHoldsNoCatalogAndFileThatIsNoText() throws IOException {
        assertTrue(said().contains("holds no outlets.csv"), said());

        Files.write(folder.resolve("outlets.csv"), new byte[] {'d', (byte) 0xFF, (byte) 0xFE});
        assertTrue(said().contains("outlets.csv: is not UTF-8"), said());
    }

    private String said() {
        return String.join(
                "\n",
                new CatalogReader(Raters.all())
                        .read(List.of(folder)).problems().stream()
                                .map(CatalogProblem::toString)
                                .toList());
    }

    @Test
    void shippedCatalogIsRightAndBalanced() {
        CatalogReading reading = new CatalogReader(Raters.all()).read(List.of(Path.of("config/catalog")));

        assertEquals(List.of(), reading.problems());
        Outlets outlets = reading.outlets();
        for (Side side : List.of(Side.LEFT, Side.CENTER, Side.RIGHT)) {
            long on = outlets.all().stream()
                    .filter(outlet -> outlet.side() == side)
                    .count();
            assertTrue(on >= 70, side + " has only " + on);
        }
        assertTrue(outlets.all().stream().map(Outlet::country).distinct().count() > 30);
        assertTrue(
                outlets.all().stream().allMatch(outlet -> outlet.owner().length() <= 80), "an owner is told at length");
    }

    private static void write(Path folder, String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }
}
