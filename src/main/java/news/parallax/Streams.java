package news.parallax;

import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * What a verb reads and writes.
 *
 * @param in standard input
 * @param out results, and nothing else
 * @param err progress and errors
 * @param typed whether a person types the input
 */
record Streams(BufferedReader in, PrintStream out, PrintStream err, boolean typed) {
    /** The process's own, in UTF-8. */
    @SuppressWarnings(
            "SystemConsoleNull") // newer JDKs have a console in a pipe too: then a prompt on standard error is harmless
    static Streams standard() {
        return new Streams(
                new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)),
                utf8(System.out),
                utf8(System.err),
                System.console() != null);
    }

    /** Nothing to read, and these to write. */
    static Streams to(InputStream in, PrintStream out, PrintStream err) {
        return new Streams(new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)), out, err, false);
    }

    /** Says what goes on. */
    void progress(String line) {
        err.println(line);
    }

    private static PrintStream utf8(PrintStream stream) {
        return new PrintStream(stream, true, StandardCharsets.UTF_8);
    }
}
