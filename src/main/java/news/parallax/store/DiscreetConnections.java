package news.parallax.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;

/**
 * Opens connections as another source does, and says of those that cannot be opened nothing of user and password: a server
 * that refuses a login repeats it, and whoever logs the exception would too. For all threads.
 */
final class DiscreetConnections extends WrappedConnections {
    private final List<String> secrets;

    /** @param secrets what stands in no exception */
    DiscreetConnections(DataSource source, List<String> secrets) {
        super(source);
        this.secrets = List.copyOf(secrets);
    }

    @Override
    public Connection getConnection() throws SQLException {
        try {
            return source.getConnection();
        } catch (SQLException e) {
            throw told(e) ? new SQLException("the login was refused", e.getSQLState()) : e;
        }
    }

    private boolean told(SQLException e) {
        for (Throwable each = e; each != null; each = each.getCause()) {
            String words = String.valueOf(each.getMessage());
            if (secrets.stream().anyMatch(words::contains)) {
                return true;
            }
        }
        return false;
    }
}
