package news.parallax.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import news.parallax.chat.ChatId;
import news.parallax.subscription.Subscription;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** A store that an earlier program wrote is brought up to date with all that people ordered. */
abstract class UpgradeContract {
    private static final ChatId CHAT = new ChatId(-77);
    private static final Instant DUE = Instant.parse("2026-11-24T06:30:00Z");

    /** The address of an empty database. */
    abstract String freshUrl();

    @TestFactory
    Stream<DynamicTest> everyEarlierSchemaIsTakenOver() {
        Flyway newest = flyway(StoreAddress.parse(freshUrl()), "latest");
        return Stream.of(newest.info().all())
                .map(MigrationInfo::getVersion)
                .map(version -> DynamicTest.dynamicTest("from " + version, () -> upgrade(version.toString())));
    }

    private void upgrade(String version) {
        String url = freshUrl();
        StoreAddress address = StoreAddress.parse(url);
        flyway(address, "1").migrate();
        Jdbi.create(address.connections()).useHandle(handle -> {
            handle.execute(
                    "INSERT INTO chat (chat, zone, language, plain, shown) VALUES (-77, 'Europe/Berlin', 'de', 1,"
                            + " '[\"aaaaab\"]')");
            handle.execute("INSERT INTO subscription (id, chat, thread, zone, minute, days, topics, stories, silent,"
                    + " enabled, created_by, next_due, last_slot, closed) VALUES (1, -77, 12, 'Europe/Berlin', 450, 254,"
                    + " '[\"climate\"]', 6, 0, 1, 7, " + DUE.toEpochMilli() + ", 20000, NULL)");
            handle.execute("UPDATE counter SET value = 1 WHERE name IN ('subscription', 'delivery')");
            handle.execute(
                    "INSERT INTO delivery (id, subscription, slot, chat, thread, silent, message, state, attempts,"
                            + " not_before, message_id, owner, note, created, changed) VALUES (1, 1, 20000, -77, 12, 0, '{}', 'SENT',"
                            + " 1, 5, 41, '', '', 5, 5)");
            handle.execute("INSERT INTO inbox (id, json, received, tries, state, reason) VALUES (9, '{}', 5, 0,"
                    + " 'PENDING', '')");
        });
        flyway(address, version).migrate();
        try (Store store = Store.open(url)) {
            Subscription kept = store.subscriptions().find(1).orElseThrow();
            assertEquals(CHAT, kept.chat());
            assertEquals(Optional.of(12), kept.thread());
            assertEquals(LocalTime.of(7, 30), kept.minute());
            assertEquals(ZoneId.of("Europe/Berlin"), kept.zone());
            assertEquals(7, kept.days().size());
            assertEquals(List.of("climate"), kept.contents().topics());
            assertEquals(DUE, kept.nextDue());
            assertTrue(kept.enabled());
            assertEquals(List.of(kept), store.subscriptions().due(DUE, 10));
            assertEquals(1, store.deliveries().of(CHAT, 10).size());
            assertEquals(1, store.inbox().pending().size());
            assertEquals("de", store.chatStates().of(CHAT).language());
            assertTrue(store.chatStates().of(CHAT).plain());
            assertEquals(2, store.subscriptions().add(kept).id(), "numbers are not given twice");
        }
    }

    private static Flyway flyway(StoreAddress address, String target) {
        return Flyway.configure()
                .dataSource(address.connections())
                .locations("classpath:news/parallax/store/migration")
                .placeholders(address.dialect().placeholders())
                .table(Schema.HISTORY)
                .target(target)
                .load();
    }
}
