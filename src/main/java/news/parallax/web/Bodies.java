package news.parallax.web;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/** Reads bodies: decodes what servers really send, and stops at a bound on the decoded bytes. */
final class Bodies {
    private static final int MOST_CODINGS = 2;

    private Bodies() {}

    /**
     * The decoded body.
     *
     * @param codings the Content-Encoding header, or empty
     * @param most the bound in bytes
     * @param cutting whether a longer body is cut there instead of refused
     * @throws IOException where it is longer, broken or in an unknown coding
     */
    static byte[] read(InputStream body, String codings, int most, boolean cutting) throws IOException {
        InputStream in = new BufferedInputStream(body);
        String[] applied = codings.isBlank()
                ? new String[0]
                : codings.toLowerCase(Locale.ROOT).split(",");
        if (applied.length > MOST_CODINGS) {
            throw new IOException("the body is encoded more than twice");
        }
        for (int i = applied.length - 1; i >= 0; i--) {
            in = decoded(in, applied[i].strip());
        }
        if (applied.length == 0 && begins(in, 0x1f, 0x8b)) {
            in = new BufferedInputStream(new GZIPInputStream(in));
        }
        return bounded(in, most, cutting);
    }

    private static InputStream decoded(InputStream in, String coding) throws IOException {
        return switch (coding) {
            case "gzip", "x-gzip" -> new BufferedInputStream(new GZIPInputStream(in));
            // the standard means zlib, many servers send raw deflate
            case "deflate" -> new BufferedInputStream(new InflaterInputStream(in, new Inflater(!zlib(in))));
            case "identity", "" -> in;
            default -> throw new IOException("the body is encoded in a way that was not asked for");
        };
    }

    private static boolean zlib(InputStream in) throws IOException {
        in.mark(2);
        int first = in.read();
        int second = in.read();
        in.reset();
        return (first & 0x0f) == 8 && (first << 8 | second) % 31 == 0;
    }

    private static boolean begins(InputStream in, int first, int second) throws IOException {
        in.mark(2);
        boolean begins = in.read() == first && in.read() == second;
        in.reset();
        return begins;
    }

    private static byte[] bounded(InputStream in, int most, boolean cutting) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] buffer = new byte[16_384];
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            if (out.size() + read > most) {
                if (cutting) {
                    out.write(buffer, 0, most - out.size());
                    return out.toByteArray();
                }
                throw new IOException("the body is larger than " + (most >> 20) + " MiB");
            }
            out.write(buffer, 0, read);
        }
        return out.toByteArray();
    }
}
