package news.parallax.store;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;

/** A row in every table whose columns hold something each, made from what the database says of its tables. */
final class RowsInEveryTable {
    private static final Set<String> LEFT_BEHIND = Set.of("schema_history", "scheduled_tasks", "posting");
    // keys of one table stand in others
    private static final String KEY = "k\u20AC\uD83D\uDEA2";

    private RowsInEveryTable() {}

    static void write(Store store) {
        store.database().write(handle -> {
            List<String> tables = Tables.inOrder(handle, LEFT_BEHIND);
            tables.forEach(table -> insert(handle, table));
            return tables.size();
        });
    }

    private static void insert(Handle handle, String table) {
        Map<String, String> columns = columns(handle, table);
        Update insert = handle.createUpdate("INSERT INTO " + table + " (" + String.join(", ", columns.keySet())
                + ") VALUES ("
                + columns.keySet().stream().map(name -> ":" + name).collect(Collectors.joining(", ")) + ")");
        int place = 0;
        for (Map.Entry<String, String> column : columns.entrySet()) {
            place++;
            switch (column.getValue()) {
                case "BLOB" -> insert.bind(column.getKey(), new byte[] {0, (byte) place, -1, 127});
                case "INTEGER" -> insert.bind(column.getKey(), Integer.MAX_VALUE - place);
                case "BIGINT" -> insert.bind(column.getKey(), Long.MIN_VALUE + place);
                default ->
                    insert.bind(
                            column.getKey(),
                            column.getKey().endsWith("id") || column.getKey().equals("article")
                                    ? KEY
                                    : place + " \"quoted\" \\ \n\t\u00E9\u2028");
            }
        }
        insert.execute();
    }

    private static Map<String, String> columns(Handle handle, String table) {
        Map<String, String> columns = new LinkedHashMap<>();
        try (ResultSet rows = handle.getConnection().getMetaData().getColumns(null, null, table, "%")) {
            while (rows.next()) {
                columns.put(rows.getString("COLUMN_NAME"), rows.getString("TYPE_NAME"));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return columns;
    }

    /** Every row of every table, column by column, the same on either database. */
    static List<String> read(Store store) {
        return store.database().read(handle -> {
            List<String> all = new ArrayList<>();
            for (String table : Tables.inOrder(handle, LEFT_BEHIND)) {
                handle.createQuery("SELECT * FROM " + table).mapToMap().forEach(row -> all.add(table + said(row)));
            }
            return all.stream().sorted().toList();
        });
    }

    private static Map<String, String> said(Map<String, Object> row) {
        Map<String, String> said = new TreeMap<>();
        row.forEach((column, value) -> said.put(
                column,
                value instanceof byte[] bytes
                        ? Base64.getEncoder().encodeToString(bytes)
                        : value instanceof Number number
                                ? new BigDecimal(number.toString()).toPlainString()
                                : String.valueOf(value)));
        return said;
    }
}
