package news.parallax.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;

/**
 * Connections to a server that may be away: while it is, this looks for it several times a second. The pool that asks
 * here looks once in five seconds by itself, and everybody would wait so long after the server is back. The first failures
 * are told at once, so that those who wait for a connection hear why there is none. For all threads.
 */
final class ReturningServer extends WrappedConnections {
    private static final Duration TOLD_AT_ONCE = Duration.ofSeconds(2);
    private static final Duration LOOK = Duration.ofMillis(200);
    private static final int LOOKS = 150;

    private final Duration toldAtOnce;
    private volatile long awaySince;
    private volatile boolean away;

    ReturningServer(DataSource source) {
        this(source, TOLD_AT_ONCE);
    }

    ReturningServer(DataSource source, Duration toldAtOnce) {
        super(source);
        this.toldAtOnce = toldAtOnce;
    }

    @Override
    public Connection getConnection() throws SQLException {
        SQLException why;
        int looks = 0;
        do {
            try {
                Connection connection = source.getConnection();
                away = false;
                return connection;
            } catch (SQLException e) {
                why = e;
            }
            if (!away) {
                awaySince = System.nanoTime();
                away = true;
            }
        } while (isAway(why) && System.nanoTime() - awaySince > toldAtOnce.toNanos() && ++looks < LOOKS && rest(why));
        throw why;
    }

    /** Not reachable, starting or stopping; anything else does not pass by itself. */
    private static boolean isAway(SQLException why) {
        String state = String.valueOf(why.getSQLState());
        return state.startsWith("08") || state.startsWith("57P");
    }

    private static boolean rest(SQLException why) throws SQLException {
        try {
            return !new CountDownLatch(1).await(LOOK.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw why;
        }
    }
}
