package news.parallax.store;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;

/** What tables a database has, as it says itself. */
final class Tables {
    private Tables() {}

    /** All tables but some, each after those that it refers to. */
    static List<String> inOrder(Handle handle, Set<String> but) {
        Connection connection = handle.getConnection();
        try {
            DatabaseMetaData data = connection.getMetaData();
            Map<String, Set<String>> needs = new LinkedHashMap<>();
            try (ResultSet tables = data.getTables(null, connection.getSchema(), "%", new String[] {"TABLE"})) {
                for (String name : names(tables, "TABLE_NAME")) {
                    if (!but.contains(name) && !name.startsWith("sqlite_")) {
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
}
