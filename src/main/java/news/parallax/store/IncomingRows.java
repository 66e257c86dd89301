package news.parallax.store;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** Rows of a copy on their way into one table. For one thread. */
final class IncomingRows {
    private static final int BATCH = 500;

    private final PreparedStatement insert;
    private final List<Integer> types;
    private int waiting;

    private IncomingRows(PreparedStatement insert, List<Integer> types) {
        this.insert = insert;
        this.types = types;
    }

    /**
     * Into the table that the head of a copy's part names.
     *
     * @param known the tables that there are
     */
    static IncomingRows into(Handle handle, JsonNode head, Set<String> known) throws SQLException {
        String table = head.path("table").asText();
        if (!known.contains(table)) {
            throw new StoreException("The copy holds a table that this program does not know: " + table, false);
        }
        Map<String, Integer> columns = new LinkedHashMap<>();
        try (ResultSet rows = handle.getConnection()
                .getMetaData()
                .getColumns(null, handle.getConnection().getSchema(), table, "%")) {
            while (rows.next()) {
                columns.put(rows.getString("COLUMN_NAME").toLowerCase(Locale.ROOT), rows.getInt("DATA_TYPE"));
            }
        }
        List<String> names = new ArrayList<>();
        head.path("columns").forEach(name -> names.add(name.asText().toLowerCase(Locale.ROOT)));
        if (names.isEmpty()) {
            throw new StoreException("The copy says of no column of " + table + " what it holds.", false);
        }
        for (String name : names) {
            if (!columns.containsKey(name)) {
                throw new StoreException("The copy holds a column that this program does not know: " + name, false);
            }
        }
        String sql = "INSERT INTO " + table + " (" + String.join(", ", names) + ") VALUES ("
                + names.stream().map(name -> "?").collect(Collectors.joining(", ")) + ")";
        return new IncomingRows(
                handle.getConnection().prepareStatement(sql),
                names.stream()
                        .map(name -> columns.getOrDefault(name, Types.VARCHAR))
                        .toList());
    }

    void add(JsonNode values) throws SQLException {
        for (int i = 0; i < types.size(); i++) {
            set(i + 1, types.get(i), values.path(i));
        }
        insert.addBatch();
        if (++waiting >= BATCH) {
            insert.executeBatch();
            waiting = 0;
        }
    }

    private void set(int place, int type, JsonNode value) throws SQLException {
        if (value.isNull() || value.isMissingNode()) {
            insert.setNull(place, type);
        } else if (value.isObject()) {
            insert.setBytes(place, bytes(value.path("bytes").asText()));
        } else if (type == Types.BOOLEAN || type == Types.BIT) {
            insert.setBoolean(place, value.asInt() != 0);
        } else if (value.isIntegralNumber()) {
            insert.setLong(place, value.asLong());
        } else if (value.isNumber()) {
            insert.setDouble(place, value.asDouble());
        } else {
            insert.setString(place, value.asText());
        }
    }

    private static byte[] bytes(String written) {
        try {
            return Base64.getDecoder().decode(written);
        } catch (IllegalArgumentException e) {
            throw new StoreException("This is not the copy of a store: " + e.getMessage() + ".", false, e);
        }
    }

    void close() throws SQLException {
        if (waiting > 0) {
            insert.executeBatch();
        }
        insert.close();
    }
}
