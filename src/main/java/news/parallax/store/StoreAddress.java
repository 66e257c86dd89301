package news.parallax.store;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.postgresql.Driver;
import org.postgresql.PGProperty;
import org.postgresql.ds.PGSimpleDataSource;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/**
 * Where a store is.
 *
 * @param dialect which database it is
 * @param name how it is called before people, without user and password
 * @param file the file of an SQLite store
 * @param connections opens connections with the settings that keep what was committed
 */
record StoreAddress(Dialect dialect, String name, Optional<Path> file, DataSource connections) {
    private static final String SQLITE = "jdbc:sqlite:";
    private static final String POSTGRESQL = "jdbc:postgresql:";
    private static final Pattern LOGIN = Pattern.compile("//([^/@?]*)@");
    private static final int PATIENCE_MILLIS = 10_000;
    private static final int SILENCE_SECONDS = 60;

    static StoreAddress parse(String url) {
        if (url.startsWith(SQLITE)) {
            return sqlite(file(url));
        }
        if (url.startsWith(POSTGRESQL)) {
            return postgresql(url);
        }
        throw new StoreException(
                "The database address must begin with jdbc:sqlite: or jdbc:postgresql://. Set PARALLAX_DATABASE_URL or"
                        + " database: in the configuration.",
                false);
    }

    /** Whether there is a file at an address of SQLite; of a server, only opening tells. */
    static boolean exists(String url) {
        try {
            return !url.startsWith(SQLITE) || Files.exists(Path.of(file(url)));
        } catch (InvalidPathException e) {
            // opening it says what is wrong
            return true;
        }
    }

    private static String file(String url) {
        return url.substring(SQLITE.length()).replaceFirst("\\?.*", "");
    }

    /**
     * Connections that do not wait for ever for a server that has vanished without a word, as behind a cut network. Not for
     * changes of the schema, which may take long over many rows.
     */
    DataSource impatient() {
        try {
            if (connections.isWrapperFor(PGSimpleDataSource.class)) {
                PGSimpleDataSource postgresql = connections.unwrap(PGSimpleDataSource.class);
                if (postgresql.getSocketTimeout() == 0) {
                    postgresql.setSocketTimeout(SILENCE_SECONDS);
                }
                postgresql.setTcpKeepAlive(true);
            }
        } catch (SQLException e) {
            throw Faults.of(name, e);
        }
        return connections;
    }

    private static StoreAddress sqlite(String words) {
        Path file;
        try {
            file = Path.of(words);
        } catch (InvalidPathException e) {
            throw new StoreException(
                    "The database address names no file: " + e.getReason() + ". " + HOW_TO_NAME, false);
        }
        if (words.isBlank() || words.startsWith(":") || words.startsWith("file:")) {
            throw new StoreException("The database address names no file. " + HOW_TO_NAME, false);
        }
        checkWritable(file);
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.setBusyTimeout(PATIENCE_MILLIS);
        config.enforceForeignKeys(true);
        config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
        SQLiteDataSource connections = new SQLiteDataSource(config);
        connections.setUrl(SQLITE + file);
        return new StoreAddress(Dialect.SQLITE, file.toString(), Optional.of(file), connections);
    }

    private static final String HOW_TO_NAME =
            "Name one that can be written with PARALLAX_DATABASE_URL=jdbc:sqlite:FILE.";

    private static void checkWritable(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        try {
            if (folder != null) {
                Files.createDirectories(folder);
            }
        } catch (IOException e) {
            throw new StoreException(
                    "The folder " + folder + " for the database cannot be made. " + HOW_TO_NAME, false);
        }
        if (Files.isDirectory(file)) {
            throw new StoreException("The database " + file + " is a folder. " + HOW_TO_NAME, false);
        }
        if (Files.exists(file) && !Files.isWritable(file) || folder != null && !Files.isWritable(folder)) {
            throw new StoreException("The database " + file + " cannot be written. " + HOW_TO_NAME, false);
        }
    }

    private static StoreAddress postgresql(String url) {
        Properties given = new Properties();
        Matcher inside = LOGIN.matcher(url);
        String plain = url;
        if (inside.find()) {
            // user:password@host, as other programs write it
            String[] parts = inside.group(1).split(":", 2);
            PGProperty.USER.set(given, URLDecoder.decode(parts[0], StandardCharsets.UTF_8));
            PGProperty.PASSWORD.set(
                    given, parts.length < 2 ? null : URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
            plain = url.substring(0, inside.start()) + "//" + url.substring(inside.end());
        }
        Properties parsed = Driver.parseURL(plain, given);
        if (parsed == null || !plain.startsWith(POSTGRESQL + "//")) {
            throw new StoreException(
                    "The database address cannot be read. Write it as jdbc:postgresql://HOST:PORT/NAME?user=…&password=….",
                    false);
        }
        PGSimpleDataSource connections = new PGSimpleDataSource();
        for (PGProperty property : PGProperty.values()) {
            String value = property.getOrNull(parsed);
            if (value != null) {
                connections.setProperty(property, value);
            }
        }
        connections.setConnectTimeout(5);
        String name = "postgresql://" + PGProperty.PG_HOST.getOrDefault(parsed) + ":"
                + PGProperty.PG_PORT.getOrDefault(parsed) + "/" + PGProperty.PG_DBNAME.getOrDefault(parsed);
        List<String> login = Stream.of(PGProperty.USER, PGProperty.PASSWORD)
                .map(property -> property.getOrNull(parsed))
                .filter(value -> value != null && !value.isEmpty())
                .toList();
        return new StoreAddress(
                Dialect.POSTGRESQL, name, Optional.empty(), new DiscreetConnections(connections, login));
    }
}
