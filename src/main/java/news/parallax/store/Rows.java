package news.parallax.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/** Columns that may hold nothing. */
final class Rows {
    private Rows() {}

    static Optional<Long> number(ResultSet row, String column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? Optional.empty() : Optional.of(value);
    }

    static Optional<Integer> integer(ResultSet row, String column) throws SQLException {
        return number(row, column).map(Math::toIntExact);
    }
}
