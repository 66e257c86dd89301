package news.parallax.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/**
 * Carries all that a store holds to another, which may be on the other kind of database: one line of JSON for each table,
 * with its columns, then one for each of its rows. The last line says how many rows there were, so that a copy that was
 * cut off is known for one.
 */
final class Transfer {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Set<String> OURS_ALONE = Set.of("schema_history", "scheduled_tasks", "posting");
    private static final int BATCH = 500;
    private static final int LEAST_BATCH = 1;

    private final Database database;

    Transfer(Database database) {
        this.database = database;
    }

    /** Writes everything, all of it from one state of the store; returns how many rows. */
    long write(Writer out) {
        return database.read(handle -> {
            long rows = 0;
            for (String table : inOrder(handle)) {
                rows += write(handle, table, out);
            }
            line(out, JSON.createObjectNode().put("end", rows));
            return rows;
        });
    }

    private static long write(Handle handle, String table, Writer out) {
        try (Statement statement = handle.getConnection().createStatement()) {
            statement.setFetchSize(BATCH);
            try (ResultSet row = statement.executeQuery("SELECT * FROM " + table)) {
                int columns = row.getMetaData().getColumnCount();
                ObjectNode head = JSON.createObjectNode().put("table", table);
                ArrayNode names = head.putArray("columns");
                for (int i = 1; i <= columns; i++) {
                    names.add(row.getMetaData().getColumnName(i));
                }
                line(out, head);
                long count = 0;
                while (row.next()) {
                    ArrayNode values = JSON.createArrayNode();
                    for (int i = 1; i <= columns; i++) {
                        add(values, row.getObject(i));
                    }
                    line(out, values);
                    count++;
                }
                return count;
            }
        } catch (SQLException e) {
            throw Faults.of(table, e);
        }
    }

    private static void add(ArrayNode values, @org.jspecify.annotations.Nullable Object value) {
        if (value instanceof byte[] bytes) {
            values.addObject().put("bytes", Base64.getEncoder().encodeToString(bytes));
        } else if (value instanceof Boolean flag) {
            values.add(flag ? 1 : 0);
        } else if (value instanceof Double || value instanceof Float) {
            values.add(((Number) value).doubleValue());
        } else if (value instanceof Number number) {
            values.add(number.longValue());
        } else if (value == null) {
            values.addNull();
        } else {
            values.add(value.toString());
        }
    }

    private static void line(Writer out, JsonNode node) {
        try {
            out.write(JSON.writeValueAsString(node));
            out.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Takes over what another store wrote, all or nothing, in place of what is here.
     *
     * @throws StoreException where this store is in use, the copy is cut off, or holds what this program does not know
     */
    long read(BufferedReader in) {
        return database.write(handle -> {
            List<String> tables = inOrder(handle);
            if (count(handle, "article") + count(handle, "chat") + count(handle, "subscription") > 0) {
                throw new StoreException("There is something in this store already. Import into an empty one.", false);
            }
            Map<String, Long> counters = counters(handle);
            for (int i = tables.size() - 1; i >= 0; i--) {
                handle.execute("DELETE FROM " + tables.get(i));
            }
            long rows = fill(handle, Set.copyOf(tables), in);
            // an earlier program's copy knows fewer
            Database.all(
                    handle,
                    "INSERT INTO counter (name, value) VALUES (:name, :value) ON CONFLICT (name) DO NOTHING",
                    counters.entrySet(),
                    (batch, counter) -> batch.bind("name", counter.getKey()).bind("value", counter.getValue()));
            return rows;
        });
    }

    private static Map<String, Long> counters(Handle handle) {
        return handle.createQuery("SELECT name, value FROM counter").reduceRows(new LinkedHashMap<>(), (found, row) -> {
            found.put(row.getColumn("name", String.class), row.getColumn("value", Long.class));
            return found;
        });
    }

    private long fill(Handle handle, Set<String> known, BufferedReader in) {
        long rows = 0;
        Rows open = null;
        try {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                JsonNode node = JSON.readTree(line);
                if (node.isArray() && open != null) {
                    open.add(node);
                    rows++;
                } else if (node.has("table")) {
                    if (open != null) {
                        open.close();
                    }
                    open = Rows.into(handle, node, known);
                } else if (node.path("end").asLong(-1) == rows) {
                    if (open != null) {
                        open.close();
                    }
                    return rows;
                } else {
                    throw new StoreException("This is not the copy of a store: " + shortened(line), false);
                }
            }
        } catch (JsonProcessingException e) {
            throw new StoreException("This is not the copy of a store: " + e.getOriginalMessage(), false, e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw Faults.of("import", e);
        }
        throw new StoreException("The copy is cut off: its last line is missing. Nothing was taken over.", false);
    }

    private static String shortened(String line) {
        return line.length() > 60 ? line.substring(0, 60) + "…" : line;
    }

    private static long count(Handle handle, String table) {
        return handle.createQuery("SELECT count(*) FROM " + table)
                .mapTo(Long.class)
                .one();
    }

    /** All tables, each after those that it refers to. */
    private static List<String> inOrder(Handle handle) {
        Connection connection = handle.getConnection();
        try {
            DatabaseMetaData data = connection.getMetaData();
            Map<String, Set<String>> needs = new LinkedHashMap<>();
            try (ResultSet tables = data.getTables(null, connection.getSchema(), "%", new String[] {"TABLE"})) {
                for (String name : names(tables, "TABLE_NAME")) {
                    if (!OURS_ALONE.contains(name) && !name.startsWith("sqlite_")) {
                        needs.put(name, new LinkedHashSet<>());
                    }
                }
            }
            for (Map.Entry<String, Set<String>> each : needs.entrySet()) {
                try (ResultSet keys = data.getImportedKeys(null, connection.getSchema(), each.getKey())) {
                    each.getValue().addAll(names(keys, "PKTABLE_NAME"));
                    each.getValue().remove(each.getKey());
                }
            }
            List<String> ordered = new ArrayList<>();
            while (!needs.isEmpty()) {
                String next = needs.entrySet().stream()
                        .filter(each -> ordered.containsAll(each.getValue()))
                        .map(Map.Entry::getKey)
                        .findFirst()
                        .orElseThrow(() -> new IllegalStateException("tables refer to each other in a ring"));
                ordered.add(next);
                needs.remove(next);
            }
            return ordered;
        } catch (SQLException e) {
            throw Faults.of("store", e);
        }
    }

    private static Set<String> names(ResultSet rows, String column) throws SQLException {
        Set<String> found = new TreeSet<>();
        while (rows.next()) {
            found.add(rows.getString(column).toLowerCase(Locale.ROOT));
        }
        return found;
    }

    /** Rows on their way into one table. */
    private static final class Rows {
        private final PreparedStatement insert;
        private final List<Integer> types;
        private int waiting;

        private Rows(PreparedStatement insert, List<Integer> types) {
            this.insert = insert;
            this.types = types;
        }

        static Rows into(Handle handle, JsonNode head, Set<String> known) throws SQLException {
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
            for (String name : names) {
                if (!columns.containsKey(name)) {
                    throw new StoreException("The copy holds a column that this program does not know: " + name, false);
                }
            }
            String sql = "INSERT INTO " + table + " (" + String.join(", ", names) + ") VALUES ("
                    + names.stream().map(name -> "?").collect(Collectors.joining(", ")) + ")";
            return new Rows(
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
                insert.setBytes(
                        place, Base64.getDecoder().decode(value.path("bytes").asText()));
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

        void close() throws SQLException {
            if (waiting >= LEAST_BATCH) {
                insert.executeBatch();
            }
            insert.close();
        }
    }
}
