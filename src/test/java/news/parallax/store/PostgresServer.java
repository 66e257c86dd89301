package news.parallax.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/** A real PostgreSQL, one for all tests of a run; where it cannot start, the tests fail. */
final class PostgresServer implements BeforeAllCallback {
    private @Nullable Running running;

    @Override
    public void beforeAll(ExtensionContext context) {
        running = context.getRoot()
                .getStore(Namespace.create(PostgresServer.class))
                .getOrComputeIfAbsent(Running.class, type -> Running.start(), Running.class);
    }

    /** The address of an empty database. */
    String freshUrl() {
        return Objects.requireNonNull(running, "the server is started before all tests")
                .freshUrl();
    }

    private record Running(EmbeddedPostgres server, AtomicInteger databases) implements AutoCloseable {
        static Running start() {
            try {
                // not into our own log: tests listen there for what must not be said, and a server logs what it is told
                Path log = Files.createDirectories(Path.of("target")).resolve("postgres.log");
                return new Running(
                        EmbeddedPostgres.builder()
                                .setOutputRedirector(Redirect.appendTo(log.toFile()))
                                .start(),
                        new AtomicInteger());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        String freshUrl() {
            String name = "test" + databases.incrementAndGet();
            try (Connection connection = server.getPostgresDatabase().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("CREATE DATABASE " + name);
            } catch (SQLException e) {
                throw new AssertionError(e);
            }
            return server.getJdbcUrl("postgres", name);
        }

        @Override
        public void close() throws IOException {
            server.close();
        }
    }
}
