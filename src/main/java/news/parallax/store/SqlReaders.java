package news.parallax.store;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import news.parallax.command.Readers;
import news.parallax.outlet.Bias;
import news.parallax.outlet.Side;

/** What people asked to be kept for them, in the tables {@code reader}, {@code reading} and {@code own_label}. */
final class SqlReaders implements Readers {
    private final Database database;

    SqlReaders(Database database) {
        this.database = database;
    }

    @Override
    public boolean counting(long reader) {
        return database.read(handle -> handle.createQuery("SELECT 1 FROM reader WHERE reader = :reader")
                .bind("reader", reader)
                .mapTo(Integer.class)
                .findOne()
                .isPresent());
    }

    @Override
    public void count(long reader, boolean wished) {
        database.write(handle -> {
            if (wished) {
                return handle.createUpdate(
                                "INSERT INTO reader (reader) VALUES (:reader) ON CONFLICT (reader) DO NOTHING")
                        .bind("reader", reader)
                        .execute();
            }
            handle.createUpdate("DELETE FROM reading WHERE reader = :reader")
                    .bind("reader", reader)
                    .execute();
            return handle.createUpdate("DELETE FROM reader WHERE reader = :reader")
                    .bind("reader", reader)
                    .execute();
        });
    }

    @Override
    public void read(long reader, int month, Side side) {
        if (side == Side.UNRATED) {
            return;
        }
        database.write(handle -> handle.createUpdate("INSERT INTO reading (reader, month, left_count, center_count,"
                        + " right_count) SELECT reader, :month, :left, :center, :right FROM reader"
                        + " WHERE reader = :reader ON CONFLICT (reader, month) DO UPDATE"
                        + " SET left_count = reading.left_count + excluded.left_count,"
                        + " center_count = reading.center_count + excluded.center_count,"
                        + " right_count = reading.right_count + excluded.right_count")
                .bind("reader", reader)
                .bind("month", month)
                .bind("left", side == Side.LEFT ? 1 : 0)
                .bind("center", side == Side.CENTER ? 1 : 0)
                .bind("right", side == Side.RIGHT ? 1 : 0)
                .execute());
    }

    @Override
    public List<Month> months(long reader) {
        return database.read(handle -> handle.createQuery("SELECT month, left_count, center_count, right_count"
                        + " FROM reading WHERE reader = :reader ORDER BY month DESC")
                .bind("reader", reader)
                .map((row, context) -> new Month(row.getInt(1), row.getInt(2), row.getInt(3), row.getInt(4)))
                .list());
    }

    @Override
    public Map<String, Bias> labels(long reader) {
        Map<String, Bias> labels = new HashMap<>();
        database.read(handle -> handle.createQuery("SELECT domain, bias FROM own_label WHERE reader = :reader")
                        .bind("reader", reader)
                        .map((row, context) -> Map.entry(row.getString(1), row.getString(2)))
                        .list())
                .forEach(label -> Bias.ofWord(label.getValue()).ifPresent(bias -> labels.put(label.getKey(), bias)));
        return labels;
    }

    @Override
    public void label(long reader, String domain, Optional<Bias> label) {
        database.write(handle -> label.isEmpty()
                ? handle.createUpdate("DELETE FROM own_label WHERE reader = :reader AND domain = :domain")
                        .bind("reader", reader)
                        .bind("domain", domain)
                        .execute()
                : handle.createUpdate("INSERT INTO own_label (reader, domain, bias) VALUES (:reader, :domain, :bias)"
                                + " ON CONFLICT (reader, domain) DO UPDATE SET bias = excluded.bias")
                        .bind("reader", reader)
                        .bind("domain", domain)
                        .bind("bias", label.get().word())
                        .execute());
    }
}
