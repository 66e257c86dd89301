package news.parallax;

import com.sun.management.UnixOperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Reads what this process holds, and looks into its database from outside. For one thread. */
final class Gauges implements AutoCloseable {
    private static final int HOURS_A_DAY = 24;

    private static final int LOOKS = 8;

    private final Path file;
    private final Connection database;

    /** What is held: bytes of heap after a collection, threads, open files and sockets, resident bytes, bytes of the database. */
    enum Held {
        HEAP,
        THREADS,
        HANDLES,
        RESIDENT,
        DATABASE
    }

    Gauges(Path file) throws SQLException {
        this.file = file;
        database = DriverManager.getConnection("jdbc:sqlite:" + file);
        try (Statement statement = database.createStatement()) {
            statement.execute("PRAGMA busy_timeout = 8000");
        }
    }

    /** What is held now. Some threads, sockets and objects live for a poll alone: of several looks the least counts. */
    Map<Held, Long> held() throws IOException, InterruptedException {
        Map<Held, Long> held = new EnumMap<>(Held.class);
        for (int look = 0; look < LOOKS; look++) {
            rest(40);
            System.gc();
            held.merge(
                    Held.HEAP,
                    ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed(),
                    Math::min);
            held.merge(Held.THREADS, (long) ManagementFactory.getThreadMXBean().getThreadCount(), Math::min);
            held.merge(Held.HANDLES, handles(), Math::min);
        }
        held.put(Held.RESIDENT, resident());
        held.put(Held.DATABASE, Files.size(file));
        return held;
    }

    private static long handles() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean unix
                ? unix.getOpenFileDescriptorCount()
                : 0;
    }

    private static long resident() throws IOException {
        Path pages = Path.of("/proc/self/statm");
        return Files.exists(pages)
                ? 4096 * Long.parseLong(Files.readString(pages).split(" ")[1])
                : 0;
    }

    /** Nanoseconds of a processor that this process has used. */
    static long processor() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean unix
                ? unix.getProcessCpuTime()
                : 0;
    }

    /** Rests for some milliseconds. */
    static void rest(long millis) throws InterruptedException {
        CountDownLatch never = new CountDownLatch(1);
        if (never.await(millis, TimeUnit.MILLISECONDS)) {
            throw new IllegalStateException("nobody ends the rest");
        }
    }

    /** One number out of the database. */
    private long number(String sql) throws SQLException {
        try (Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            return row.next() ? row.getLong(1) : 0;
        }
    }

    /** Whether there is no such row: a table and what follows it in a query. */
    boolean none(String from) throws SQLException {
        return number("SELECT count(*) FROM " + from) == 0;
    }

    /** How many rows each table has. */
    Map<String, Long> rows() throws SQLException {
        List<String> tables = new ArrayList<>();
        try (Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery("SELECT name FROM sqlite_master WHERE type = 'table'"
                        + " AND name NOT LIKE 'sqlite%' AND name NOT LIKE 'flyway%'")) {
            while (row.next()) {
                tables.add(row.getString(1));
            }
        }
        Map<String, Long> rows = new TreeMap<>();
        for (String table : tables) {
            rows.put(table, number("SELECT count(*) FROM \"" + table + "\""));
        }
        return rows;
    }

    /**
     * How much more there is after a day, in per cent of the mean: the slope, with the least squares, over the days of what
     * each hour has on them. Each hour is held against the same hour of other days, since a line through hours takes the wave of a day
     * for a slope: over two days by as much as half the wave's height. Hours after the last whole day do not count.
     *
     * @param hours of two days or more
     */
    static double growth(List<Map<Held, Long>> hours, Held what) {
        int days = hours.size() / HOURS_A_DAY;
        double middle = (days - 1) / 2.0;
        double product = 0;
        double square = 0;
        double sum = 0;
        for (int hour = 0; hour < days * HOURS_A_DAY; hour++) {
            double day = hour / HOURS_A_DAY - middle;
            double value = hours.get(hour).getOrDefault(what, 0L);
            product += day * value;
            square += day * day;
            sum += value;
        }
        double mean = sum / (days * HOURS_A_DAY);
        return days < 2 || mean == 0 ? 0 : 100 * product / square / mean;
    }

    /** In words. */
    static String words(Map<Held, Long> held) {
        return String.format(
                Locale.ROOT,
                "heap %.1f MiB, %d threads, %d handles, resident %.0f MiB, database %.0f MiB",
                held.get(Held.HEAP) / 1048576.0,
                held.get(Held.THREADS),
                held.get(Held.HANDLES),
                held.get(Held.RESIDENT) / 1048576.0,
                held.get(Held.DATABASE) / 1048576.0);
    }

    @Override
    public void close() throws SQLException {
        database.close();
    }
}
