package news.parallax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.ConsoleAppender;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class LoggingTest {
    private static final String AT = "2\\d{3}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}\\S+ ";

    @Test
    void outsideWordsCannotForgeASecondRecord() {
        LoggerContext logs = configured("INFO");
        Logger log = logs.getLogger("news.parallax.feed");
        ConsoleAppender<ILoggingEvent> errors = (ConsoleAppender<ILoggingEvent>) appender(logs);
        LoggingEvent event =
                new LoggingEvent("", log, Level.INFO, "read\r\n2026 INFO forged\u2028x", null, new Object[0]);
        event.setThreadName("main");
        String logged = new String(errors.getEncoder().encode(event), StandardCharsets.UTF_8);
        assertEquals("System.err", errors.getTarget());
        assertEquals(1, logged.lines().count(), logged);
        assertTrue(logged.matches(AT + "INFO  \\[main] news\\.parallax\\.feed - read 2026 INFO forged x\\R"), logged);
    }

    @Test
    void wordsOfAnExceptionCannotForgeARecordEither() {
        LoggerContext logs = configured("INFO");
        ConsoleAppender<ILoggingEvent> errors = (ConsoleAppender<ILoggingEvent>) appender(logs);
        LoggingEvent event = new LoggingEvent(
                "",
                logs.getLogger("news.parallax.feed"),
                Level.WARN,
                "cannot be read",
                new IllegalStateException("odd\n2026-11-22T08:00:00.000Z INFO forged"),
                new Object[0]);
        event.setThreadName("main");
        String logged = new String(errors.getEncoder().encode(event), StandardCharsets.UTF_8);
        assertEquals(1, logged.lines().filter(line -> line.startsWith("2")).count(), logged);
        assertTrue(logged.contains("forged"), logged);
    }

    @Test
    void ourOwnLevelIsChosenAndOthersOnlyWarn() {
        assertTrue(configured("DEBUG").getLogger("news.parallax.feed").isDebugEnabled());
        assertFalse(configured("WARN").getLogger("news.parallax.feed").isInfoEnabled());
        assertFalse(configured("DEBUG").getLogger("org.other").isInfoEnabled());
    }

    @Test
    void whatTheDatabaseComplainsOfIsSaidOnceByUs() {
        assertFalse(configured("INFO").getLogger("org.flywaydb.core.x").isErrorEnabled());
        assertFalse(configured(null).getLogger("org.sqlite.SQLiteJDBCLoader").isErrorEnabled());
        assertTrue(configured("debug").getLogger("org.flywaydb.core.x").isErrorEnabled());
        assertTrue(configured("TRACE").getLogger("org.sqlite.SQLiteJDBCLoader").isErrorEnabled());
    }

    @Test
    void aLevelThatIsNoneMeansTheDefault() {
        assertEquals(Level.INFO, configured("loud").getLogger("news.parallax").getLevel());
        assertEquals(Level.INFO, configured(null).getLogger("news.parallax").getLevel());
    }

    @Test
    void theProgramIsLoggedByIt() {
        assertTrue(appender((LoggerContext) LoggerFactory.getILoggerFactory()) instanceof ConsoleAppender<?>);
    }

    private static Appender<ILoggingEvent> appender(LoggerContext logs) {
        return logs.getLogger(Logger.ROOT_LOGGER_NAME).getAppender("STDERR");
    }

    private static LoggerContext configured(@Nullable String level) {
        LoggerContext logs = new LoggerContext();
        Logging logging = new Logging(level);
        logging.setContext(logs);
        logging.configure(logs);
        return logs;
    }
}
