package news.parallax;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.management.JMException;
import javax.management.ObjectName;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks HotSpot to leave its second compiler out of this process, by the compiler directives that {@code jcmd} sets too (JEP
 * 165). For a verb that runs some seconds, most of them inside the model: what the second compiler makes of the rest is ready
 * when the work is over, and takes the processor from the model meanwhile.
 */
final class FirstCompiler {
    private static final Logger LOG = LoggerFactory.getLogger(FirstCompiler.class);
    private static final String DIRECTIVES = "[{match: \"*.*\", c2: {Exclude: true}}]";

    private FirstCompiler() {}

    /** Asks on a thread of its own, for the whole life of the process; where the Java machine cannot, all stays as it is. */
    static void alone() {
        Thread thread = new Thread(FirstCompiler::ask, "first-compiler");
        thread.setDaemon(true);
        thread.start();
    }

    /** Asks at once. */
    static void ask() {
        try {
            Path file = Files.createTempFile("parallax", ".json");
            try {
                Files.write(file, DIRECTIVES.getBytes(StandardCharsets.US_ASCII));
                Object answer = ManagementFactory.getPlatformMBeanServer()
                        .invoke(
                                new ObjectName("com.sun.management:type=DiagnosticCommand"),
                                "compilerDirectivesAdd",
                                new Object[] {new String[] {file.toString()}},
                                new String[] {String[].class.getName()});
                LOG.debug("The second compiler is left out: {}", answer);
            } finally {
                Files.delete(file);
            }
        } catch (JMException | IOException | RuntimeException e) {
            LOG.debug("The second compiler is not left out", e);
        }
    }
}
