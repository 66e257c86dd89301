package news.parallax.store;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import news.parallax.chat.ChatId;
import news.parallax.command.Traces;
import org.jdbi.v3.core.Handle;

/** What every table holds of a chat or a person. A table with such a column must stand here; a test looks. */
final class SqlTraces implements Traces {
    /** Columns with the number of a chat or a person whose whole row goes with it. */
    static final List<Place> OWN = List.of(
            new Place("delivery", "chat"),
            new Place("subscription", "chat"),
            new Place("told", "chat"),
            Place.once("held", "chat", "story"),
            Place.once("wish", "chat"),
            Place.once("follow", "chat", "kind", "value"),
            Place.once("mute", "chat", "kind", "value"),
            Place.once("vote", "person", "digest"),
            Place.once("doubt", "voter", "article_id"),
            Place.once("chat", "chat"),
            Place.once("reading", "reader", "month"),
            Place.once("look", "chat", "story"),
            new Place("posting", "chat"),
            Place.once("own_label", "reader", "domain"),
            Place.once("reader", "reader"));
    /** Columns with a person's number in a row that belongs to others too; it becomes 0. */
    static final List<Place> SHARED = List.of(
            new Place("subscription", "created_by"), new Place("follow", "created_by"), new Place("letter", "reader"));

    private final Database database;
    private final List<Kept<?, ?>> kept;

    /** @param kept what may have been read of chats and people */
    SqlTraces(Database database, List<Kept<?, ?>> kept) {
        this.database = database;
        this.kept = List.copyOf(kept);
    }

    /**
     * A column.
     *
     * @param single whether a number stands in one row at most for each value of {@code beside}
     * @param beside the other columns of the table's key
     */
    record Place(String table, String column, boolean single, List<String> beside) {
        Place(String table, String column) {
            this(table, column, false, List.of());
        }

        static Place once(String table, String column, String... beside) {
            return new Place(table, column, true, List.of(beside));
        }

        /** Gives the rows of one number to another, but for those that it has already: its own stay. */
        private List<String> moving() {
            String move = "UPDATE " + table + " SET " + column + " = :to WHERE " + column + " = :from";
            String same = beside.stream()
                    .map(key -> " AND own." + key + " = " + table + "." + key)
                    .collect(Collectors.joining());
            String taken = "DELETE FROM " + table + " WHERE " + column + " = :from AND EXISTS (SELECT 1 FROM " + table
                    + " own WHERE own." + column + " = :to" + same + ")";
            return single ? List.of(taken, move) : List.of(move);
        }
    }

    @Override
    public Map<String, List<Map<String, Object>>> of(long number) {
        Map<String, List<Map<String, Object>>> found = new LinkedHashMap<>();
        return database.read(handle -> {
            java.util.stream.Stream.concat(OWN.stream(), SHARED.stream()).forEach(place -> {
                List<Map<String, Object>> rows = handle.createQuery(
                                "SELECT * FROM " + place.table() + " WHERE " + place.column() + " = :number")
                        .bind("number", number)
                        .mapToMap()
                        .list();
                if (!rows.isEmpty()) {
                    found.computeIfAbsent(place.table(), table -> new java.util.ArrayList<>())
                            .addAll(rows);
                }
            });
            return found;
        });
    }

    @Override
    public int forget(long number) {
        return changing(() -> database.write(handle -> {
            int rows = 0;
            for (Place place : OWN) {
                rows += handle.createUpdate("DELETE FROM " + place.table() + " WHERE " + place.column() + " = :number")
                        .bind("number", number)
                        .execute();
            }
            for (Place place : SHARED) {
                rows += handle.createUpdate("UPDATE " + place.table() + " SET " + place.column() + " = 0 WHERE "
                                + place.column() + " = :number")
                        .bind("number", number)
                        .execute();
            }
            return rows + updates(handle, number);
        }));
    }

    private <T> T changing(Supplier<T> writing) {
        Supplier<T> all = writing;
        for (Kept<?, ?> each : kept) {
            Supplier<T> inner = all;
            all = () -> each.changeAll(inner);
        }
        return all.get();
    }

    /** What a person wrote lies as JSON in updates that were set aside. */
    private static int updates(Handle handle, long number) {
        return handle.createUpdate("UPDATE inbox SET json = '', lane = 0 WHERE state = 'SET_ASIDE'"
                        + " AND (lane = :number OR json LIKE :within OR json LIKE :last)")
                .bind("number", number)
                .bind("within", "%\"id\":" + number + ",%")
                .bind("last", "%\"id\":" + number + "}%")
                .execute();
    }

    @Override
    public void move(ChatId from, ChatId to) {
        if (from.equals(to)) {
            return;
        }
        changing(() -> database.write(handle -> {
            int rows = 0;
            for (Place place : OWN) {
                for (String sql : place.moving()) {
                    rows += handle.createUpdate(sql)
                            .bind("from", from.value())
                            .bind("to", to.value())
                            .execute();
                }
            }
            return rows;
        }));
    }
}
