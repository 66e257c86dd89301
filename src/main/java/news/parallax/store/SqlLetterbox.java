package news.parallax.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import news.parallax.command.Letterbox;

/** Letters to the operators, in the table {@code letter}. */
final class SqlLetterbox implements Letterbox {
    private static final String SELECT = "SELECT id, kind, subject, words, reader, at, state FROM letter";

    private final Database database;

    SqlLetterbox(Database database) {
        this.database = database;
    }

    @Override
    public Letter add(Letter letter) {
        return database.write(handle -> {
            long id = Database.number(handle, "letter", 1);
            handle.createUpdate("INSERT INTO letter (id, kind, subject, words, reader, at, state)"
                            + " VALUES (:id, :kind, :subject, :words, :reader, :at, :state)")
                    .bind("id", id)
                    .bind("kind", letter.kind().name())
                    .bind("subject", letter.subject())
                    .bind("words", letter.words())
                    .bind("reader", letter.reader())
                    .bind("at", Columns.millis(letter.at()))
                    .bind("state", letter.state().name())
                    .execute();
            return new Letter(
                    id, letter.kind(), letter.subject(), letter.words(), letter.reader(), letter.at(), letter.state());
        });
    }

    @Override
    public Optional<Letter> find(long id) {
        return database.read(handle -> handle.createQuery(SELECT + " WHERE id = :id")
                .bind("id", id)
                .map((row, context) -> letter(row))
                .findOne());
    }

    @Override
    public List<Letter> all(Kind kind, State state) {
        return database.read(handle -> handle.createQuery(SELECT + " WHERE kind = :kind AND state = :state ORDER BY id")
                .bind("kind", kind.name())
                .bind("state", state.name())
                .map((row, context) -> letter(row))
                .list());
    }

    @Override
    public int writtenBy(long reader, Instant since) {
        return database.read(
                handle -> handle.createQuery("SELECT COUNT(*) FROM letter WHERE reader = :reader AND at >= :since")
                        .bind("reader", reader)
                        .bind("since", Columns.millis(since))
                        .mapTo(Integer.class)
                        .one());
    }

    @Override
    public boolean settle(long id, State state) {
        return database.write(handle -> handle.createUpdate(
                                "UPDATE letter SET state = :state WHERE id = :id AND state = 'WAITING'")
                        .bind("id", id)
                        .bind("state", state.name())
                        .execute())
                > 0;
    }

    private static Letter letter(ResultSet row) throws SQLException {
        return new Letter(
                row.getLong("id"),
                Kind.valueOf(row.getString("kind")),
                row.getString("subject"),
                row.getString("words"),
                row.getLong("reader"),
                Columns.moment(row, "at"),
                State.valueOf(row.getString("state")));
    }
}
