package news.parallax.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import news.parallax.chat.ChatId;
import news.parallax.digest.Delivery;
import news.parallax.digest.Delivery.State;
import news.parallax.digest.Parcel;
import news.parallax.digest.Whereabouts;
import org.jdbi.v3.core.statement.SqlStatement;

/** A row of the table {@code delivery}. */
final class DeliveryRow {
    private DeliveryRow() {}

    /** Gives a statement what a delivery is, all but its number, kind, occasion and chat. */
    static <T extends SqlStatement<T>> T bind(T statement, Delivery delivery) {
        Parcel parcel = delivery.parcel();
        return statement
                .bind("subscription", parcel.subscription())
                .bind("slot", parcel.slot().toEpochDay())
                .bind("thread", parcel.thread().orElse(null))
                .bind("silent", parcel.silent() ? 1 : 0)
                .bind("message", parcel.message())
                .bind("stories", parcel.stories())
                .bind("target", parcel.target().orElse(null))
                .bind("state", delivery.state().name())
                .bind("attempts", delivery.attempts())
                .bind("notBefore", Columns.millis(delivery.notBefore()))
                .bind("messageId", delivery.messageId().orElse(null))
                .bind("newest", delivery.whereabouts().map(Whereabouts::after).orElse(null))
                .bind(
                        "below",
                        delivery.whereabouts().flatMap(Whereabouts::before).orElse(null))
                .bind("since", Columns.millis(delivery.whereabouts().map(Whereabouts::since)))
                .bind("owner", delivery.owner())
                .bind("note", delivery.note())
                .bind("created", Columns.millis(parcel.created()))
                .bind("changed", Columns.millis(delivery.changed()));
    }

    private static Optional<Whereabouts> whereabouts(ResultSet row) throws SQLException {
        Optional<Long> after = Columns.numberIfAny(row, "newest");
        return after.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Whereabouts(after.get(), Columns.numberIfAny(row, "below"), Columns.moment(row, "since")));
    }

    /** Reads a row. */
    static Delivery read(ResultSet row) throws SQLException {
        Parcel parcel = new Parcel(
                Parcel.Kind.valueOf(row.getString("kind")),
                row.getString("occasion"),
                row.getLong("subscription"),
                LocalDate.ofEpochDay(row.getLong("slot")),
                new ChatId(row.getLong("chat")),
                Columns.numberIfAny(row, "thread").map(Long::intValue),
                row.getInt("silent") != 0,
                row.getString("message"),
                row.getInt("stories"),
                Columns.numberIfAny(row, "target"),
                Columns.moment(row, "created"));
        return new Delivery(
                row.getLong("id"),
                parcel,
                State.valueOf(row.getString("state")),
                row.getInt("attempts"),
                Columns.moment(row, "not_before"),
                Columns.numberIfAny(row, "message_id"),
                whereabouts(row),
                row.getString("owner"),
                row.getString("note"),
                Columns.moment(row, "changed"));
    }
}
