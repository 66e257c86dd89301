package news.parallax.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import news.parallax.brief.Look;
import news.parallax.brief.StoryVersion;
import news.parallax.chat.ChatId;
import news.parallax.command.ChatState;
import news.parallax.command.Letterbox;
import news.parallax.command.Readers;
import news.parallax.outlet.Bias;
import news.parallax.outlet.Side;
import news.parallax.subscription.Subscription;
import news.parallax.telegram.StoredUpdate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store promises about what it keeps of people. */
abstract class PersonalContract {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final long READER = 700_000_077;
    private static final ChatId CHAT = new ChatId(READER);
    private static final ChatId GROUP = new ChatId(-100_500);
    /** Names of columns that hold the number of a chat or a person. */
    private static final Pattern PERSONAL =
            Pattern.compile("(.*_)?(chat|user|reader|voter|asker|person|member_id|created_by|operator)(_id)?");

    private Store store;

    abstract String freshUrl();

    /** What is done with a store before it is used. */
    void opened(Store store) {}

    @BeforeEach
    void open() {
        store = Store.open(freshUrl());
        opened(store);
    }

    @AfterEach
    void close() {
        store.close();
    }

    private static ChatState wishes(ChatId chat) {
        return new ChatState(
                chat, ZoneId.of("Europe/Kyiv"), "uk", true, List.of("k7m2qd"), "UA", true, "uk ru", "uk-UA");
    }

    @Test
    void aChatsWishesComeBackAsTheyWereKept() {
        store.chatStates().save(wishes(CHAT));
        assertEquals(wishes(CHAT), store.chatStates().of(CHAT));
    }

    @Test
    void aChatIsClosedFromItsFirstClosingUntilItOpens() {
        store.chatStates().save(wishes(CHAT));
        store.chatStates().close(CHAT, NOON);
        store.chatStates().close(CHAT, NOON.plusSeconds(60));
        store.chatStates().close(GROUP, NOON.plusSeconds(60));
        assertEquals(List.of(CHAT), store.chatStates().closedBefore(NOON.plusSeconds(1)));
        assertEquals(wishes(CHAT), store.chatStates().of(CHAT), "settings stay");
        store.chatStates().open(CHAT);
        assertEquals(List.of(), store.chatStates().closedBefore(NOON.plusSeconds(1)));
    }

    @Test
    void countsTheReadingOfThoseWhoAskedAndOfNobodyElse() {
        Readers readers = store.readers();
        readers.read(READER, 202_611, Side.LEFT);
        assertEquals(List.of(), readers.months(READER));
        readers.count(READER, true);
        readers.count(READER, true);
        readers.read(READER, 202_610, Side.RIGHT);
        readers.read(READER, 202_611, Side.LEFT);
        readers.read(READER, 202_611, Side.LEFT);
        readers.read(READER, 202_611, Side.CENTER);
        readers.read(READER, 202_611, Side.UNRATED);
        assertTrue(readers.counting(READER));
        assertEquals(
                List.of(new Readers.Month(202_611, 2, 1, 0), new Readers.Month(202_610, 0, 0, 1)),
                readers.months(READER));
        readers.count(READER, false);
        assertFalse(readers.counting(READER));
        assertEquals(List.of(), readers.months(READER));
    }

    @Test
    void keepsLabelsOfOneReader() {
        Readers readers = store.readers();
        readers.label(READER, "a.example", Optional.of(Bias.LEFT));
        readers.label(READER, "a.example", Optional.of(Bias.LEAN_LEFT));
        readers.label(READER, "b.example", Optional.of(Bias.RIGHT));
        readers.label(READER, "b.example", Optional.empty());
        assertEquals(Map.of("a.example", Bias.LEAN_LEFT), readers.labels(READER));
        assertEquals(Map.of(), readers.labels(READER + 1));
    }

    private Letterbox.Letter letter() {
        return store.letterbox()
                .add(new Letterbox.Letter(
                        0, Letterbox.Kind.FEED, "https://a.example/feed", "A", READER, NOON, Letterbox.State.WAITING));
    }

    @Test
    void settlesALetterOnce() {
        Letterbox.Letter letter = letter();
        assertEquals(Optional.of(letter), store.letterbox().find(letter.id()));
        assertEquals(1, store.letterbox().writtenBy(READER, NOON));
        assertEquals(0, store.letterbox().writtenBy(READER, NOON.plusSeconds(1)));
        assertTrue(store.letterbox().settle(letter.id(), Letterbox.State.ACCEPTED));
        assertFalse(store.letterbox().settle(letter.id(), Letterbox.State.REFUSED));
        assertEquals(
                1,
                store.letterbox()
                        .all(Letterbox.Kind.FEED, Letterbox.State.ACCEPTED)
                        .size());
    }

    private void leaveTraces() {
        store.chatStates().save(wishes(CHAT));
        store.readers().count(READER, true);
        store.readers().read(READER, 202_611, Side.LEFT);
        store.readers().label(READER, "a.example", Optional.of(Bias.LEFT));
        letter();
        store.subscriptions().add(daily(CHAT));
        store.subscriptions().add(daily(GROUP));
        String json = "{\"message\":{\"from\":{\"id\":" + READER + "},\"text\":\"my words\"}}";
        store.inbox().store(List.of(new StoredUpdate(9, json, NOON, 0, READER)));
        store.inbox().setAside(9, "broken");
    }

    private static Subscription daily(ChatId chat) {
        return Subscription.daily(chat, Optional.empty(), ZoneId.of("UTC"), LocalTime.NOON, List.of(), READER, NOON);
    }

    @Test
    void forgettingLeavesNoRowOfThePersonInAnyTable() {
        leaveTraces();
        assertFalse(tablesWith(Long.toString(READER)).isEmpty());
        store.traces().forget(READER);
        assertEquals(List.of(), tablesWith(Long.toString(READER)));
        assertEquals(List.of(), tablesWith("my words"));
        assertEquals(1, store.subscriptions().of(GROUP).size(), "a group keeps its digest");
    }

    @Test
    void givesOutWhatIsKept() {
        leaveTraces();
        assertTrue(store.traces()
                .of(READER)
                .keySet()
                .containsAll(Set.of("chat", "reader", "reading", "own_label", "subscription", "letter")));
        assertEquals(Map.of(), store.traces().of(12));
    }

    @Test
    void aMovedChatKeepsEverythingAndItsOwnWins() {
        ChatId supergroup = new ChatId(-1_000_500);
        store.chatStates().save(wishes(GROUP));
        store.subscriptions().add(daily(GROUP));
        store.traces().move(GROUP, supergroup);
        assertEquals(wishes(supergroup), store.chatStates().of(supergroup));
        assertEquals(1, store.subscriptions().of(supergroup).size());
        assertEquals(List.of(), tablesWith(Long.toString(GROUP.value())));
        store.chatStates().save(ChatState.unknown(GROUP));
        store.traces().move(GROUP, supergroup);
        assertEquals(wishes(supergroup), store.chatStates().of(supergroup));
    }

    @Test
    void aMovedChatLosesNothingButWhatItsNewNumberHasToo() {
        ChatId supergroup = new ChatId(-1_000_500);
        look(GROUP, "s1", 1);
        look(GROUP, "s2", 1);
        look(supergroup, "s2", 2);
        store.traces().move(GROUP, supergroup);
        assertEquals(1, seen(supergroup, "s1"));
        assertEquals(2, seen(supergroup, "s2"), "what is newer stays");
        assertEquals(List.of(), tablesWith(Long.toString(GROUP.value())));
    }

    private void look(ChatId chat, String story, int version) {
        store.looks().save(chat, new Look(story, version, NOON, new StoryVersion.Counts(3, 1, 1, 1)));
    }

    private int seen(ChatId chat, String story) {
        return store.looks().last(chat, story).map(Look::version).orElse(0);
    }

    /** A new table with the number of a chat or a person must be known to {@link SqlTraces}, or nobody forgets it. */
    @Test
    void everyColumnWithANumberOfAPersonIsKnown() {
        Set<String> unknown = new TreeSet<>();
        for (Column column : columns()) {
            boolean known = Stream.concat(SqlTraces.OWN.stream(), SqlTraces.SHARED.stream())
                    .anyMatch(place -> place.table().equals(column.table())
                            && place.column().equals(column.name()));
            if (PERSONAL.matcher(column.name()).matches() && !known) {
                unknown.add(column.table() + "." + column.name());
            }
        }
        assertEquals(Set.of(), unknown);
    }

    private record Column(String table, String name) {}

    private List<Column> columns() {
        boolean sqlite = store.database().dialect() == Dialect.SQLITE;
        String sql = sqlite
                ? "SELECT m.name, p.name FROM sqlite_master m JOIN pragma_table_info(m.name) p WHERE m.type = 'table'"
                : "SELECT table_name, column_name FROM information_schema.columns WHERE table_schema = current_schema()";
        return store.database()
                .read(handle -> handle.createQuery(sql)
                        .map((row, context) -> new Column(
                                row.getString(1).toLowerCase(Locale.ROOT),
                                row.getString(2).toLowerCase(Locale.ROOT)))
                        .list());
    }

    /** The tables in which some column holds these words. */
    private List<String> tablesWith(String words) {
        List<String> tables = new ArrayList<>();
        for (String table : new TreeSet<>(columns().stream().map(Column::table).toList())) {
            boolean found =
                    store
                            .database()
                            .read(handle -> handle.createQuery("SELECT * FROM " + table)
                                    .mapToMap()
                                    .list())
                            .stream()
                            .anyMatch(row -> row.values().stream()
                                    .anyMatch(value ->
                                            value != null && value.toString().contains(words)));
            if (found) {
                tables.add(table);
            }
        }
        return tables;
    }
}
