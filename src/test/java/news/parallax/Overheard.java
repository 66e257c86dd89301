package news.parallax;

import static org.junit.jupiter.api.Assertions.assertFalse;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.LoggerFactory;

/** Listens to all that every log says at its most talkative, and to what a test adds, for what should stand nowhere. */
public final class Overheard implements AutoCloseable {
    private final Map<Logger, Level> levels = new HashMap<>();
    private final ListAppender<ILoggingEvent> logged = new ListAppender<>();
    private final Set<String> seen = ConcurrentHashMap.newKeySet();
    private final Logger root;

    /** Begins to listen. */
    public Overheard() {
        LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
        root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        for (Logger logger : context.getLoggerList()) {
            levels.put(logger, logger.getLevel());
            logger.setLevel(Level.TRACE);
        }
        logged.start();
        root.addAppender(logged);
    }

    /** Adds what somebody may see. */
    public void add(Object words) {
        seen.add(String.valueOf(words));
    }

    /** Adds an exception with all that stands in it. */
    public void add(Throwable thrown) {
        StringWriter words = new StringWriter();
        thrown.printStackTrace(new PrintWriter(words));
        seen.add(words.toString());
    }

    /** Does something while the names of all threads are looked at. */
    public void watchingThreads(Runnable work) {
        AtomicBoolean working = new AtomicBoolean(true);
        Thread watcher = new Thread(() -> {
            while (working.get()) {
                List<Thread> threads =
                        new ArrayList<>(Thread.getAllStackTraces().keySet());
                threads.forEach(thread -> seen.add(thread.getName()));
                Thread.onSpinWait();
            }
        });
        watcher.start();
        try {
            work.run();
        } finally {
            working.set(false);
        }
    }

    /** Fails where one of these words stands in what was heard, or nothing was logged at all. */
    public void assertNothingOf(String... secrets) {
        List<ILoggingEvent> events = List.copyOf(logged.list);
        assertFalse(events.isEmpty(), "something was logged");
        for (ILoggingEvent event : events) {
            seen.add(event.getFormattedMessage());
            seen.add(event.getThreadName());
            if (event.getThrowableProxy() != null) {
                seen.add(ThrowableProxyUtil.asString(event.getThrowableProxy()));
            }
        }
        for (String words : seen) {
            for (String secret : secrets) {
                assertFalse(words.contains(secret), words);
            }
        }
    }

    @Override
    public void close() {
        root.detachAppender(logged);
        levels.forEach(Logger::setLevel);
    }
}
