package news.parallax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import javax.management.ObjectName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** In processes of their own, since what is left out of a process is left out for good. */
class FirstCompilerTest {
    @TempDir
    Path temporary;

    @Test
    void leavesTheSecondCompilerOutAndNoFileBehind() throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Djava.io.tmpdir=" + temporary,
                        "-cp",
                        System.getProperty("java.class.path"),
                        Asking.class.getName())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String directives = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor());
        String second = directives.substring(directives.indexOf("c2 directives:"));
        assertTrue(second.contains("Exclude:true"), directives);
        try (Stream<Path> files = Files.list(temporary)) {
            assertEquals(0, files.filter(Files::isRegularFile).count());
        }
    }

    /** Asks, and prints which directives hold. */
    static final class Asking {
        public static void main(String[] args) throws Exception {
            FirstCompiler.ask();
            System.out.println(ManagementFactory.getPlatformMBeanServer()
                    .invoke(
                            new ObjectName("com.sun.management:type=DiagnosticCommand"),
                            "compilerDirectivesPrint",
                            new Object[0],
                            new String[0]));
        }
    }
}
