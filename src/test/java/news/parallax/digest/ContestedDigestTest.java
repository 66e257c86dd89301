package news.parallax.digest;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import news.parallax.brief.Development;
import news.parallax.brief.Developments;
import news.parallax.brief.PlantedConflict;
import news.parallax.brief.Report;
import news.parallax.brief.Source;
import news.parallax.chat.ChatId;
import news.parallax.subscription.Contents;
import news.parallax.subscription.Length;
import news.parallax.subscription.Subscription;
import org.junit.jupiter.api.Test;

/** A digest tells a contested figure with the other one, or not at all: when the story is new to a chat, and when it comes again as an update. */
class ContestedDigestTest {
    private static final int CASES = Boolean.getBoolean("parallax.long") ? 400 : 12;
    private static final Instant NOON = Instant.parse("2026-03-04T12:00:00Z");
    private static final ChatId CHAT = new ChatId(-100);

    private final Random random = new Random(20_261_128);

    @Test
    void newStoriesAndUpdatesHoldBothFiguresOrNeither() {
        int updated = 0;
        for (int i = 0; i < CASES; i++) {
            PlantedConflict conflict = PlantedConflict.plant(random);
            Newsdesk desk = new Newsdesk(NOON);
            List<Source> sources = conflict.sources();
            begin(desk, sources);
            Composed first = compose(desk);
            holds(conflict, first);
            desk.store.subscriptions().add(digest());
            desk.tick(Instant.parse("2026-03-05T07:30:00Z"));
            // what one of the first reports brought, when nobody contested it yet
            Report later = new Report("k7m2qd-" + (sources.size() - 1), sources.get(sources.size() - 1));
            List<Development> brought = Developments.between(
                    List.of(new Report("other", sources.get(0).saying("", "The council met."))),
                    List.of(later),
                    List.of());
            desk.develop("k7m2qd", brought.toArray(Development[]::new));
            Composed update = compose(desk);
            holds(conflict, update);
            updated += update.told().size();
        }
        assertTrue(updated > CASES / 2, "only " + updated + " of " + CASES + " came as updates");
    }

    private static void begin(Newsdesk desk, List<Source> sources) {
        String[] leads = sources.stream().map(Source::text).toArray(String[]::new);
        desk.begin("k7m2qd", sources.get(0).title(), leads);
    }

    private static void holds(PlantedConflict conflict, Composed composed) {
        String text = composed.message().text().plain();
        text.lines()
                .filter(line -> !line.matches("\\d+ articles.*"))
                .map(line -> line.replaceAll("^\\d+\\. ", ""))
                .forEach(conflict::holdsBothOrNeither);
    }

    private static Composed compose(Newsdesk desk) {
        return desk.room.editor().compose(digest(), desk.now);
    }

    private static Subscription digest() {
        return Subscription.daily(CHAT, Optional.empty(), ZoneId.of("UTC"), LocalTime.of(7, 30), List.of(), 7, NOON)
                .holding(Contents.news(List.of()).at(Length.LONG));
    }
}
