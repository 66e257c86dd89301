package news.parallax.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

class ReturningServerTest {
    private static final SQLException REFUSED = new SQLException("Connection refused", "08001");
    private static final SQLException STARTING = new SQLException("the database system is starting up", "57P03");
    private final DataSource server = mock(DataSource.class);
    private final Connection connection = mock(Connection.class);

    @Test
    void looksForAServerUntilItIsBack() throws SQLException {
        when(server.getConnection()).thenThrow(REFUSED, STARTING).thenReturn(connection);
        assertSame(connection, new ReturningServer(server, Duration.ZERO).getConnection());
    }

    @Test
    void tellsTheFirstFailureAtOnce() throws SQLException {
        when(server.getConnection()).thenThrow(REFUSED);
        ReturningServer connections = new ReturningServer(server, Duration.ofHours(1));
        assertSame(REFUSED, assertThrows(SQLException.class, connections::getConnection));
        verify(server, times(1)).getConnection();
    }

    @Test
    void doesNotWaitForARefusedLoginToBeTaken() throws SQLException {
        when(server.getConnection()).thenThrow(new SQLException("password authentication failed", "28P01"));
        ReturningServer connections = new ReturningServer(server, Duration.ZERO);
        assertEquals(
                "28P01",
                assertThrows(SQLException.class, connections::getConnection).getSQLState());
        verify(server, times(1)).getConnection();
    }

    @Test
    void endsWhereThePoolIsClosed() throws SQLException {
        when(server.getConnection()).thenThrow(REFUSED);
        Thread.currentThread().interrupt();
        assertSame(
                REFUSED, assertThrows(SQLException.class, new ReturningServer(server, Duration.ZERO)::getConnection));
        assertEquals(true, Thread.interrupted());
    }
}
