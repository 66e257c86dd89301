package news.parallax.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

    private final Database database;

    Transfer(Database database) {
        this.database = database;
    }

    /** Writes everything, all of it from one state of the store; returns how many rows. */
    long write(Writer out) {
        return database.read(handle -> {
            long rows = 0;
            for (String table : Tables.inOrder(handle, OURS_ALONE)) {
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
            List<String> tables = Tables.inOrder(handle, OURS_ALONE);
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
        IncomingRows open = null;
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
                    open = IncomingRows.into(handle, node, known);
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
        } catch (EOFException e) {
            throw cutOff();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw Faults.of("import", e);
        }
        throw cutOff();
    }

    private static StoreException cutOff() {
        return new StoreException("The copy is cut off: its last line is missing. Nothing was taken over.", false);
    }

    private static String shortened(String line) {
        return line.length() > 60 ? line.substring(0, 60) + "…" : line;
    }

    private static long count(Handle handle, String table) {
        return handle.createQuery("SELECT count(*) FROM " + table)
                .mapTo(Long.class)
                .one();
    }
}
