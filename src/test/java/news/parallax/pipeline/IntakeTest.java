package news.parallax.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import news.parallax.article.Article;
import news.parallax.feed.Entry;
import news.parallax.feed.Feed;
import news.parallax.outlet.Bias;
import news.parallax.outlet.Factuality;
import news.parallax.outlet.Outlet;
import news.parallax.outlet.Outlets;
import org.junit.jupiter.api.Test;

class IntakeTest {
    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    private static final Feed FEED = Feed.of("https://ledger.example/rss", "ledger.example", "news", "");
    private static final Intake INTAKE =
            new Intake(new Outlets(List.of(outlet("ledger.example", "en"), outlet("harbor.example", "de")), List.of()));

    @Test
    void believesADateThatCanBe() {
        Instant hourAgo = NOW.minus(Duration.ofHours(1));
        assertEquals(hourAgo, published(hourAgo));
        assertEquals(Instant.parse("1990-01-01T00:00:01Z"), published(Instant.parse("1990-01-01T00:00:01Z")));
    }

    @Test
    void datesAnArticleFromTheFutureByWhenItWasSeen() {
        assertEquals(NOW, published(NOW.plusSeconds(1)));
        assertEquals(NOW, published(NOW.plus(Duration.ofDays(400))));
    }

    @Test
    void datesAnArticleFromBeforeTheWebByWhenItWasSeen() {
        assertEquals(NOW, published(Instant.EPOCH));
    }

    @Test
    void givesAnArticleToTheOutletOfItsAddressInWhoseverFeedItStood() {
        assertEquals(
                "harbor.example",
                article("https://www.harbor.example/a", NOW, "").domain());
        assertEquals(
                "ledger.example", article("https://short.example/a", NOW, "").domain());
    }

    @Test
    void takesTheLanguageOfTheEntryElseOfTheOutlet() {
        assertEquals("fr", article("https://harbor.example/a", NOW, "fr").language());
        assertEquals("de", article("https://harbor.example/a", NOW, "").language());
    }

    @Test
    void takesTheLanguageOfTheWordsWhereTheyEvidentlyBelieWhatIsDeclared() {
        Entry entry = new Entry(
                "1",
                "El puerto de la isla abre con retraso por el temporal",
                "https://harbor.example/es",
                Optional.of(NOW),
                "Los vecinos de los barrios del norte se quedan sin transporte y el alcalde pide una solución.",
                List.of(),
                List.of(),
                "en");
        assertEquals(
                "es",
                INTAKE.articles(FEED, List.of(entry), NOW)
                        .values()
                        .iterator()
                        .next()
                        .language());
    }

    private static Instant published(Instant claimed) {
        return article("https://ledger.example/a", claimed, "").published();
    }

    private static Article article(String url, Instant claimed, String language) {
        Entry entry = new Entry("1", "Harbor votes", url, Optional.of(claimed), "", List.of(), List.of(), language);
        return INTAKE.articles(FEED, List.of(entry), NOW).values().iterator().next();
    }

    private static Outlet outlet(String domain, String language) {
        return new Outlet(domain, domain, "US", language, "", "", "", false, Bias.CENTER, Factuality.HIGH, List.of());
    }
}
