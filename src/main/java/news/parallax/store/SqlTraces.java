package news.parallax.store;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
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
            new Place("held", "chat"),
            new Place("wish", "chat"),
            new Place("follow", "chat"),
            new Place("mute", "chat"),
            new Place("vote", "person"),
            new Place("doubt", "voter"),
            new Place("chat", "chat"),
            new Place("reading", "reader"),
            new Place("look", "chat"),
            new Place("posting", "chat"),
            new Place("own_label", "reader"),
            new Place("reader", "reader"));
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

    /** A column. */
    record Place(String table, String column) {}

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
        return handle.createUpdate("UPDATE inbox SET json = '' WHERE state = 'SET_ASIDE' AND (json LIKE :within"
                        + " OR json LIKE :last)")
                .bind("within", "%\"id\":" + number + ",%")
                .bind("last", "%\"id\":" + number + "}%")
                .execute();
    }

    @Override
    public void move(ChatId from, ChatId to) {
        if (from.equals(to)) {
            return;
        }
        changing(() -> moved(from, to));
    }

    private int moved(ChatId from, ChatId to) {
        int rows = 0;
        for (Place place : OWN) {
            try {
                rows += database.write(handle -> handle.createUpdate("UPDATE " + place.table() + " SET "
                                + place.column() + " = :to WHERE " + place.column() + " = :from")
                        .bind("from", from.value())
                        .bind("to", to.value())
                        .execute());
            } catch (StoreException taken) {
                rows += database.write(handle -> handle.createUpdate(
                                "DELETE FROM " + place.table() + " WHERE " + place.column() + " = :from")
                        .bind("from", from.value())
                        .execute());
            }
        }
        return rows;
    }
}
