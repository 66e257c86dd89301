package news.parallax.store;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.List;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Opens connections as another source does, and says of those that cannot be opened nothing of user and password: a server
 * that refuses a login repeats it, and whoever logs the exception would too. For all threads.
 */
final class DiscreetConnections implements DataSource {
    private final DataSource source;
    private final List<String> secrets;

    /** @param secrets what stands in no exception */
    DiscreetConnections(DataSource source, List<String> secrets) {
        this.source = source;
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

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        throw new SQLFeatureNotSupportedException("the login stands in the address");
    }

    @Override
    public @Nullable PrintWriter getLogWriter() throws SQLException {
        return source.getLogWriter();
    }

    @Override
    public void setLogWriter(@Nullable PrintWriter out) throws SQLException {
        source.setLogWriter(out);
    }

    @Override
    public void setLoginTimeout(int seconds) throws SQLException {
        source.setLoginTimeout(seconds);
    }

    @Override
    public int getLoginTimeout() throws SQLException {
        return source.getLoginTimeout();
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        return source.getParentLogger();
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        return source.unwrap(type);
    }

    @Override
    public boolean isWrapperFor(Class<?> type) throws SQLException {
        return source.isWrapperFor(type);
    }
}
