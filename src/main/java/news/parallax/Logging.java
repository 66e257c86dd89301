package news.parallax;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.PatternLayout;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ConfiguratorRank;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.LayoutBase;
import ch.qos.logback.core.encoder.LayoutWrappingEncoder;
import ch.qos.logback.core.spi.ContextAwareBase;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Where logs go and how a record looks; Logback finds it by its service file. It is code, since reading the same from XML took
 * a fifth of a second of every start. {@code -Dlogback.configurationFile} names a file to be read in its place.
 */
@ConfiguratorRank(ConfiguratorRank.CUSTOM_NORMAL_PRIORITY)
public final class Logging extends ContextAwareBase implements Configurator {
    // one line a record: line breaks of outside words cannot forge another record
    private static final String RECORD = "%d{yyyy-MM-dd'T'HH:mm:ss.SSSX} %-5level [%thread] %logger{24} - "
            + "%replace(%msg){'[\\r\\n\\u0085\\u2028\\u2029\\p{Cc}]+', ' '}%n%replace(%replace(%rEx{8}){'[\\r\\u0085\\u2028\\u2029]', ' '}){'\\n(?=[^\\t])', '\\n\\t'}%nopex";

    private final @Nullable String level;

    /** Of the process's environment, which {@code PARALLAX_LOG_LEVEL} comes from. */
    public Logging() {
        this(System.getenv("PARALLAX_LOG_LEVEL"));
    }

    Logging(@Nullable String level) {
        this.level = level;
    }

    @Override
    public ExecutionStatus configure(LoggerContext logs) {
        if (System.getProperty("logback.configurationFile") != null) {
            return ExecutionStatus.INVOKE_NEXT_IF_ANY;
        }
        Logger root = logs.getLogger(Logger.ROOT_LOGGER_NAME);
        root.setLevel(Level.WARN);
        root.addAppender(errors(logs));
        Level ours = Level.toLevel(level, Level.INFO);
        logs.getLogger("news.parallax").setLevel(ours);
        if (ours.isGreaterOrEqual(Level.INFO)) {
            // each throws what it also logs, over a hundred lines on a full disk; we say it in one
            logs.getLogger("org.flywaydb").setLevel(Level.OFF);
            logs.getLogger("org.sqlite").setLevel(Level.OFF);
        }
        return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
    }

    /** Results go to standard output and nothing else does: logs go to standard error. */
    private static ConsoleAppender<ILoggingEvent> errors(LoggerContext logs) {
        LayoutWrappingEncoder<ILoggingEvent> encoder = new LayoutWrappingEncoder<>();
        encoder.setContext(logs);
        encoder.setCharset(StandardCharsets.UTF_8);
        encoder.setLayout(new OneLine(logs));
        encoder.start();
        ConsoleAppender<ILoggingEvent> errors = new ConsoleAppender<>();
        errors.setContext(logs);
        errors.setName("STDERR");
        errors.setTarget("System.err");
        errors.setEncoder(encoder);
        errors.start();
        return errors;
    }

    /** Reads its pattern when there is something to log. Appenders ask it one record at a time. */
    private static final class OneLine extends LayoutBase<ILoggingEvent> {
        private @Nullable PatternLayout pattern;

        private OneLine(LoggerContext logs) {
            setContext(logs);
            start();
        }

        @Override
        public synchronized String doLayout(ILoggingEvent event) {
            PatternLayout read = pattern;
            if (read == null) {
                read = new PatternLayout();
                read.setContext(getContext());
                read.setPattern(RECORD);
                read.start();
                pattern = read;
            }
            return read.doLayout(event);
        }
    }
}
