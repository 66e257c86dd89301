package news.parallax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import news.parallax.outlet.Raters;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class CatalogVerbTest {
    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void writeCatalog() throws IOException {
        Files.writeString(folder.resolve("outlets.csv"), "domain,name,country\na.example,A,US\nb.example,B,NZ\n");
        Files.writeString(
                folder.resolve("ratings.csv"),
                "domain,rater,subject,value\na.example,Compass,bias,left\na.example,Plumb,bias,right\n");
        Files.writeString(folder.resolve("feeds.csv"), "domain,url\na.example,https://a.example/feed\n");
    }

    @Test
    void countsWhatRemainsForEachSetOfRaters() {
        assertEquals(0, run(new Raters(List.of(), List.of("plumb"))));
        assertEquals(
                List.of(
                        "2 outlets of 2 countries, 1 feeds, 1 of them enabled",
                        "as configured: left 1, center 0, right 0, unrated 1; factuality of 0",
                        "Compass alone: left 1, center 0, right 0, unrated 1; factuality of 0",
                        "Plumb alone: left 0, center 0, right 1, unrated 1; factuality of 0 (does not count)"),
                out.toString().lines().toList());
        assertEquals("", err.toString());
    }

    @Test
    void listsProblemsOnStandardErrorAndFails() throws IOException {
        Files.writeString(folder.resolve("ratings.csv"), "domain,rater,subject,value\na.example,Compass,bias,purple\n");
        Files.writeString(folder.resolve("feeds.csv"), "domain,url\na.example,not a url\n");

        assertEquals(2, run(Raters.all()));
        List<String> lines = err.toString().lines().toList();
        assertEquals(2, lines.size());
        assertTrue(lines.get(0).contains("ratings.csv:2: ") && lines.get(0).contains("purple"), lines.get(0));
        assertTrue(lines.get(1).contains("feeds.csv:2: ") && lines.get(1).contains("not a url"), lines.get(1));
        assertEquals("", out.toString());
    }

    private int run(Raters raters) {
        return new CommandLine(new CatalogVerb(() -> List.of(folder), () -> raters))
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute();
    }
}
