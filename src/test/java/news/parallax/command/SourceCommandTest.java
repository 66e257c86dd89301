package news.parallax.command;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import news.parallax.chat.ChatId;
import news.parallax.chat.ChatKind;
import news.parallax.chat.Request;
import news.parallax.outlet.Bias;
import news.parallax.outlet.CatalogFeed;
import news.parallax.outlet.Factuality;
import news.parallax.outlet.Outlet;
import news.parallax.outlet.Outlets;
import news.parallax.outlet.Rating;
import news.parallax.store.Store;
import news.parallax.story.FrontPage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceCommandTest {
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final ChatId CHAT = new ChatId(5);
    private static final long READER = 5;

    @TempDir
    Path folder;

    private Store store;
    private SourceCommand command;

    @BeforeEach
    void open() {
        store = Store.open("jdbc:sqlite:" + folder.resolve("test.db"));
        Outlet gazette = outlet("gazette.example", "Kelp Bay Gazette")
                .ratedBy(List.of(
                        rating("gazette.example", "North Rater", "left"),
                        rating("gazette.example", "South Rater", "center")));
        Outlets outlets = new Outlets(
                List.of(gazette, outlet("herald.example", "Kelp Bay Herald")),
                List.of(new CatalogFeed("gazette.example", "https://gazette.example/feed", "", "en", true)));
        command = new SourceCommand(
                outlets,
                store.feeds(),
                new FrontPage(store.stories(), outlets, () -> NOON, Duration.ofHours(72)),
                store.readers(),
                () -> NOON);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void tellsEachRatingWithItsRaterAndDateAndWhatTheyComeTo() {
        String passport = said("gazette.example", ChatKind.PRIVATE);
        assertTrue(passport.contains("North Rater: left · as of 2026"), passport);
        assertTrue(passport.contains("South Rater: center · as of 2026"), passport);
        assertTrue(passport.contains("Mean of 2 ratings: -1"), passport);
        assertTrue(passport.contains("Lean left"), passport);
    }

    @Test
    void saysThatNobodyRatedAnOutlet() {
        assertTrue(said("Kelp Bay Herald", ChatKind.PRIVATE).contains("Nobody whose ratings count"));
    }

    @Test
    void asksWhichOfSeveralIsMeant() {
        assertTrue(said("kelp bay", ChatKind.PRIVATE).contains("2 outlets are called so"));
        assertTrue(said("nowhere", ChatKind.PRIVATE).contains("I know no outlet"));
    }

    @Test
    void showsAReadersOwnLabelToThatReaderAlone() {
        store.readers().label(READER, "gazette.example", Optional.of(Bias.RIGHT));
        assertTrue(said("gazette.example", ChatKind.PRIVATE).contains("Your own label: Right."));
        assertFalse(said("gazette.example", ChatKind.GROUP).contains("own label"));
    }

    private String said(String words, ChatKind kind) {
        Request request = new Request(CHAT, kind, READER, Optional.empty(), "en", words, false, false);
        return command.answer(new Ask(request, ChatState.unknown(CHAT), words))
                .message()
                .orElseThrow()
                .text()
                .plain();
    }

    private static Rating rating(String domain, String rater, String word) {
        return new Rating(domain, rater, Rating.Subject.BIAS, word, "2026", "https://rater.example/" + domain);
    }

    private static Outlet outlet(String domain, String name) {
        return new Outlet(domain, name, "US", "en", "", "", "", false, Bias.UNRATED, Factuality.UNKNOWN, List.of());
    }
}
