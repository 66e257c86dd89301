package news.parallax.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import news.parallax.chat.ChatId;
import news.parallax.digest.Deliveries;
import news.parallax.digest.Delivery;
import news.parallax.digest.Delivery.State;
import news.parallax.digest.Parcel;
import news.parallax.digest.Told;
import org.jdbi.v3.core.Handle;

/** The outbox, in the table {@code delivery}. */
final class SqlDeliveries implements Deliveries {
    // the conditions as the indexes have them, or they would not be used
    static final String PRUNE = "DELETE FROM delivery WHERE state NOT IN ('WAITING', 'CLAIMED') AND changed < :before";
    static final String PRUNE_VOTES = "DELETE FROM vote WHERE at < :before";

    private final Database database;

    SqlDeliveries(Database database) {
        this.database = database;
    }

    @Override
    public boolean add(Delivery delivery, List<Told> told) {
        return database.write(handle -> {
            long number = 1 + Database.number(handle, "delivery", 1);
            boolean added = DeliveryRow.bind(
                                    handle.createUpdate(
                                            "INSERT INTO delivery (id, kind, occasion, subscription, slot, chat, thread, silent,"
                                                    + " message, stories, target, state, attempts, not_before, message_id, newest, below, since, owner, note,"
                                                    + " created, changed) VALUES (:id, :kind, :occasion, :subscription, :slot, :chat,"
                                                    + " :thread, :silent, :message, :stories, :target, :state, :attempts, :notBefore,"
                                                    + " :messageId, :newest, :below, :since, :owner, :note, :created, :changed) ON CONFLICT (occasion) DO NOTHING"),
                                    delivery)
                            .bind("id", number)
                            .bind("kind", delivery.parcel().kind().name())
                            .bind("occasion", delivery.parcel().occasion())
                            .bind("chat", delivery.chat().value())
                            .execute()
                    > 0;
            if (added) {
                SqlToldStories.write(
                        handle, number, delivery.chat(), told, delivery.parcel().created());
                SqlHeldStories.told(handle, delivery.chat(), told);
            }
            return added;
        });
    }

    @Override
    public Optional<Delivery> find(String occasion) {
        return database.read(handle -> handle.createQuery("SELECT * FROM delivery WHERE occasion = :occasion")
                .bind("occasion", occasion)
                .map((row, context) -> DeliveryRow.read(row))
                .findOne());
    }

    @Override
    public Optional<Delivery> claim(String owner, Instant now, Optional<Long> newest) {
        return database.write(handle -> handle.createQuery(
                        "UPDATE delivery SET state = 'CLAIMED', owner = :owner, changed = :now, attempts = attempts + 1,"
                                + " newest = COALESCE(newest, :newest), since = COALESCE(since, :now)"
                                + " WHERE id = (SELECT id FROM delivery WHERE state = 'WAITING' AND not_before <= :now"
                                + " ORDER BY not_before, id LIMIT 1"
                                + database.dialect().skipLocked() + ") RETURNING *")
                .bind("owner", owner)
                .bind("now", Columns.millis(now))
                .bind("newest", newest.orElse(null))
                .map((row, context) -> DeliveryRow.read(row))
                .findOne());
    }

    @Override
    public boolean bound(long number, Instant begun) {
        return database.write(handle -> {
            String open = " WHERE state = 'WAITING' AND newest IS NOT NULL AND below IS NULL";
            handle.createUpdate("UPDATE delivery SET below = :number" + open
                            + " AND newest < :number AND changed <= :begun")
                    .bind("number", number)
                    .bind("begun", Columns.millis(begun))
                    .execute();
            return handle.createQuery("SELECT COUNT(*) FROM delivery" + open)
                            .mapTo(Integer.class)
                            .one()
                    == 0;
        });
    }

    @Override
    public List<Delivery> claimed() {
        return database.read(handle -> handle.createQuery("SELECT * FROM delivery WHERE state = 'CLAIMED' ORDER BY id")
                .map((row, context) -> DeliveryRow.read(row))
                .list());
    }

    @Override
    public boolean replace(Delivery was, Delivery is) {
        return database.write(handle -> written(handle, was, is, "state = :wasState"));
    }

    @Override
    public boolean settle(Delivery claimed, Delivery is) {
        // at once for everybody, since the time until then is the time in which a death leaves it in doubt
        return database.writeSoon(handle -> written(handle, claimed, is, "state IN (:wasState, 'WAITING', 'UNKNOWN')"));
    }

    private static boolean written(Handle handle, Delivery was, Delivery is, String still) {
        return DeliveryRow.bind(
                                handle.createUpdate(
                                        // a chat that became another meanwhile has taken its deliveries along
                                        "UPDATE delivery SET chat = CASE WHEN :chat = :wasChat THEN chat ELSE :chat END,"
                                                + " subscription = :subscription, slot = :slot, thread = :thread,"
                                                + " silent = :silent, message = :message, stories = :stories, target = :target,"
                                                + " state = :state, attempts = :attempts, not_before = :notBefore,"
                                                + " message_id = :messageId, newest = :newest, below = :below, since = :since, owner = :owner, note = :note, created = :created,"
                                                + " changed = :changed"
                                                + " WHERE id = :id AND attempts = :wasAttempts AND owner = :wasOwner AND "
                                                + still),
                                is)
                        .bind("id", was.id())
                        .bind("chat", is.chat().value())
                        .bind("wasChat", was.chat().value())
                        .bind("wasState", was.state().name())
                        .bind("wasAttempts", was.attempts())
                        .bind("wasOwner", was.owner())
                        .execute()
                > 0;
    }

    @Override
    public List<Delivery> of(ChatId chat, int limit) {
        return database.read(handle -> handle.createQuery(
                        "SELECT * FROM delivery WHERE chat = :chat ORDER BY created DESC, id DESC LIMIT :limit")
                .bind("chat", chat.value())
                .bind("limit", limit)
                .map((row, context) -> DeliveryRow.read(row))
                .list());
    }

    @Override
    public int count(ChatId chat, Parcel.Kind kind, LocalDate slot) {
        return database.read(handle -> handle.createQuery("SELECT COUNT(*) FROM delivery WHERE chat = :chat"
                        + " AND kind = :kind AND slot = :slot AND state <> 'SKIPPED'")
                .bind("chat", chat.value())
                .bind("kind", kind.name())
                .bind("slot", slot.toEpochDay())
                .mapTo(Integer.class)
                .one());
    }

    @Override
    public Map<State, Long> counts() {
        return database.read(handle -> {
            Map<State, Long> counts = new EnumMap<>(State.class);
            handle.createQuery("SELECT state, COUNT(*) FROM delivery GROUP BY state")
                    .map((row, context) -> counts.put(State.valueOf(row.getString(1)), row.getLong(2)))
                    .list();
            return counts;
        });
    }

    @Override
    public void move(ChatId from, ChatId to) {
        database.write(handle -> handle.createUpdate("UPDATE delivery SET chat = :to WHERE chat = :from")
                .bind("from", from.value())
                .bind("to", to.value())
                .execute());
    }

    @Override
    public void close(ChatId chat, Instant now, String note) {
        database.write(
                handle -> handle.createUpdate("UPDATE delivery SET state = 'CLOSED', changed = :now, note = :note"
                                + " WHERE chat = :chat AND state = 'WAITING'")
                        .bind("chat", chat.value())
                        .bind("now", Columns.millis(now))
                        .bind("note", note)
                        .execute());
    }

    @Override
    public int prune(Instant before) {
        return database.write(handle -> {
            handle.createUpdate(PRUNE_VOTES)
                    .bind("before", Columns.millis(before))
                    .execute();
            return handle.createUpdate(PRUNE)
                    .bind("before", Columns.millis(before))
                    .execute();
        });
    }
}
