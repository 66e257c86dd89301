package news.parallax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import news.parallax.outlet.Outlets;
import news.parallax.store.Store;
import news.parallax.store.StoreException;
import news.parallax.store.Stores;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What of the settings can be changed while the program runs. */
class ReloadTest {
    private final Path folder;
    private final Store store = Stores.temporary();
    private final Outlets outlets;
    private final Reload reload;

    ReloadTest(@TempDir Path folder) throws IOException {
        this.folder = folder;
        catalog(1);
        settings("raters: []");
        Settings running = read();
        outlets = Opening.catalog(running);
        reload = new Reload(running, this::read, outlets, store);
    }

    @AfterEach
    void close() {
        store.close();
    }

    private Settings read() {
        return SettingsReader.read(
                Optional.of(folder.resolve("parallax.yaml")), Map.of("PARALLAX_CATALOG", folder.toString()));
    }

    private void settings(String lines) throws IOException {
        Files.writeString(folder.resolve("parallax.yaml"), lines);
    }

    private void catalog(int count) throws IOException {
        Files.writeString(
                folder.resolve("outlets.csv"),
                "domain,name,country,language,kind,owner,ownership,paywall\n"
                        + IntStream.range(0, count)
                                .mapToObj(i -> "o" + i + ".example,Outlet " + i + ",US,en,newspaper,,,no\n")
                                .collect(Collectors.joining()));
        Files.writeString(folder.resolve("ratings.csv"), """
                domain,rater,subject,value,as_of,url
                o0.example,One,bias,left,2026-01-01,https://one.example/
                o0.example,Two,bias,right,2026-01-01,https://two.example/
                """);
        Files.writeString(
                folder.resolve("feeds.csv"),
                "domain,url,category,language,enabled\n" + "o0.example,https://o0.example/feed,general,en,true\n");
    }

    private String bias() {
        return outlets.byDomain("o0.example").orElseThrow().bias().word();
    }

    @Test
    void outletsAndWhoseRatingsCountAreChanged() throws IOException {
        assertEquals("center", bias());
        catalog(3);
        settings("raters: [Two]");
        assertTrue(reload.get().startsWith("3 outlets, 1 feeds. Other processes"), reload.get());
        assertEquals("right", bias());
        assertEquals(1, store.feeds().all().size());
    }

    @Test
    void whereTheStoreFailsNothingIsChanged() throws IOException {
        settings("raters: [Two]");
        store.close();
        assertThrows(StoreException.class, reload::get);
        assertEquals("center", bias());
    }

    @Test
    void whatWaitsForTheNextStartIsNamedWithoutItsValue() throws IOException {
        settings("polling:\n  interval: PT9M\ntelegram:\n  token: 123:marked\n");
        String said = reload.get();
        assertTrue(said.contains("only after a restart: polling, telegram."), said);
        assertFalse(said.contains("marked"));
    }

    @Test
    void aMistakeChangesNothingAndIsNamed() throws IOException {
        settings("raters: [Two]\npolling:\n  interval: soon\n");
        String said = reload.get();
        assertTrue(said.startsWith("Nothing was changed. ") && said.contains("polling.interval"), said);
        assertEquals("center", bias());
        settings("raters: [Two]");
        Files.writeString(folder.resolve("outlets.csv"), "domain\n");
        assertTrue(reload.get().startsWith("Nothing was changed. "));
        assertEquals("center", bias());
    }
}
