package news.parallax.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import news.parallax.Overheard;
import news.parallax.job.Jobs;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.slf4j.LoggerFactory;

/** Whatever goes wrong between us and a database, user and password stand in no log, no exception and no thread's name. */
class StoreSecretsTest {
    @RegisterExtension
    static final PostgresServer SERVER = new PostgresServer();

    private static final String USER = "marked_user_41";
    private static final String PASSWORD = "marked-password-9f3c";
    private static final String LOGIN = USER + ":" + PASSWORD + "@";

    private final Overheard heard = new Overheard();
    /** The driver's own logs: what we say to the server, which needs to hear the user, without what the server says. */
    private final Handler driver = new Handler() {
        @Override
        public void publish(LogRecord said) {
            String words = new SimpleFormatter().format(said);
            if (!words.contains("<=BE")) {
                heard.add(words.replace(USER, "(user)"));
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    private final Logger logs = Logger.getLogger("org.postgresql");

    @BeforeEach
    void listen() {
        driver.setLevel(Level.ALL);
        logs.setLevel(Level.ALL);
        logs.setUseParentHandlers(false);
        logs.addHandler(driver);
        LoggerFactory.getLogger(StoreSecretsTest.class).info("listening");
    }

    @AfterEach
    void close() {
        logs.removeHandler(driver);
        logs.setUseParentHandlers(true);
        logs.setLevel(null);
        heard.close();
    }

    private static void sql(String url, String... statements) {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            for (String each : statements) {
                statement.execute(each);
            }
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    /** An empty database, and its address with the marked user and password in it. */
    private String marked(String admin) {
        logs.setLevel(Level.OFF);
        try {
            sql(admin, "CREATE ROLE " + USER + " SUPERUSER LOGIN PASSWORD '" + PASSWORD + "'");
        } catch (AssertionError e) {
            // made for the test before this one
        } finally {
            logs.setLevel(Level.ALL);
        }
        return admin.replaceFirst("\\?.*", "").replace("//", "//" + LOGIN);
    }

    private void fails(Runnable work) {
        heard.add((Throwable) assertThrows(RuntimeException.class, work::run));
    }

    @Test
    void addressesThatCannotBeReadAreNotRepeated() {
        heard.watchingThreads(() -> {
            for (String address : List.of(
                    "postgres://" + LOGIN + "localhost/news",
                    "jdbc:postgresql:" + LOGIN + "news",
                    "jdbc:postgresql://" + LOGIN + "localhost:port/news",
                    "jdbc:postgresql://localhost:99999/news?user=" + USER + "&password=" + PASSWORD,
                    "jdbc:postgresql://" + LOGIN + "no.such.host.invalid/news",
                    "jdbc:postgresql://" + LOGIN + "127.0.0.1:1/news",
                    "jdbc:postgresql://127.0.0.1:1/news?user=" + USER + "&password=" + PASSWORD)) {
                fails(() -> Store.open(address));
            }
        });
        heard.assertNothingOf(USER, PASSWORD);
    }

    @Test
    void aServerThatRefusesTheLoginIsNotQuoted() throws IOException {
        try (ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            Thread refusing = new Thread(() -> refuse(server), "refusing");
            refusing.setDaemon(true);
            refusing.start();
            String address = "jdbc:postgresql://" + LOGIN + "127.0.0.1:" + server.getLocalPort() + "/news";
            heard.watchingThreads(() -> fails(() -> Store.open(address)));
        }
        heard.assertNothingOf(USER, PASSWORD);
    }

    /** Speaks as PostgreSQL does, asks for the password in plain and repeats the user's name. */
    private static void refuse(ServerSocket server) {
        while (!server.isClosed()) {
            try (Socket socket = server.accept();
                    DataInputStream in = new DataInputStream(socket.getInputStream());
                    DataOutputStream out = new DataOutputStream(socket.getOutputStream())) {
                int length = in.readInt();
                in.readNBytes(length - 4);
                if (length == 8) {
                    // no encryption here; the start comes again in plain
                    out.write('N');
                    in.readNBytes(in.readInt() - 4);
                }
                out.write('R');
                out.writeInt(8);
                out.writeInt(3);
                in.readByte();
                in.readNBytes(in.readInt() - 4);
                byte[] words = ("SFATAL\0VFATAL\0C28P01\0Mpassword authentication failed for user \"" + USER + "\"\0\0")
                        .getBytes(UTF_8);
                out.write('E');
                out.writeInt(words.length + 4);
                out.write(words);
            } catch (IOException e) {
                // the test is over
            }
        }
    }

    @Test
    void aMigrationThatFailsKeepsThemToItself() {
        String admin = SERVER.freshUrl();
        String address = marked(admin);
        Store.open(address).close();
        sql(admin, "DELETE FROM " + Schema.HISTORY + " WHERE installed_rank > 1");
        heard.watchingThreads(() -> fails(() -> Store.open(address)));
        heard.assertNothingOf(USER, PASSWORD);
    }

    @Test
    void connectionsCutInUseAndStatementsThatFailKeepThemToThemselves() {
        String admin = SERVER.freshUrl();
        AtomicInteger turns = new AtomicInteger();
        heard.watchingThreads(() -> {
            try (Store store = Store.open(marked(admin));
                    Jobs jobs = store.jobs("one")) {
                jobs.lead("work", tenure -> {
                    while (tenure.lasts(Duration.ofMillis(100))) {
                        turns.incrementAndGet();
                    }
                });
                jobs.start();
                await().until(() -> turns.get() > 0);
                fails(() -> store.database().write(handle -> handle.execute("INSERT INTO nowhere VALUES (1)")));
                fails(() -> store.database()
                        .write(handle -> handle.execute(
                                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = ?", USER)));
                sql(
                        admin,
                        "ALTER ROLE " + USER + " NOLOGIN",
                        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = '" + USER + "'");
                fails(store::lockForWriting);
                sql(admin, "ALTER ROLE " + USER + " LOGIN");
            }
        });
        heard.assertNothingOf(USER, PASSWORD);
    }
}
