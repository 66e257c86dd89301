package news.parallax.web;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/**
 * Reads and decodes bodies up to a bound on what is decoded. Only a few large ones are held at once, however many
 * fetches there are, so that hosts in concert cannot fill the memory. Safe for several threads.
 */
final class BodyReader {
    private static final int LARGE = 1 << 20;
    private static final int LARGE_AT_ONCE = 6;
    private static final int CODINGS = 2;
    private final Semaphore large = new Semaphore(LARGE_AT_ONCE);

    /** A body is larger than it may be; what was read before is kept. */
    static final class TooLargeException extends UnusableBodyException {
        private static final long serialVersionUID = 1L;
        private final transient byte[] start;

        TooLargeException(byte[] start) {
            super("the document is larger than " + (start.length >> 10) + " KiB");
            this.start = start;
        }

        byte[] start() {
            return start;
        }
    }

    /**
     * Reads to the end.
     *
     * @param codings of Content-Encoding, as applied; gzip and deflate are known
     * @param limit on the decoded bytes
     * @param patience how long to wait for a place among the large ones, in milliseconds
     */
    byte[] read(InputStream raw, List<String> codings, int limit, long patience) throws IOException {
        if (codings.size() > CODINGS) {
            throw new UnusableBodyException("the document is encoded too often");
        }
        byte[] body;
        // what decodes holds memory outside the heap until it is closed
        try (InputStream decoded = decoded(new LeftOpen(raw), codings)) {
            body = readAll(decoded, limit, patience);
        }
        if (body.length > 2 && body[0] == 0x1F && body[1] == (byte) 0x8B && codings.size() < CODINGS) {
            // gzip that does not say so
            try (InputStream decoded = new GZIPInputStream(new ByteArrayInputStream(body))) {
                return readAll(decoded, limit, patience);
            }
        }
        return body;
    }

    /** Whoever opened it closes it. */
    private static final class LeftOpen extends FilterInputStream {
        LeftOpen(InputStream raw) {
            super(raw);
        }

        @Override
        public void close() {}
    }

    private static InputStream decoded(InputStream raw, List<String> codings) throws IOException {
        InputStream decoded = raw;
        for (int i = codings.size() - 1; i >= 0; i--) {
            decoded = decode(decoded, codings.get(i).strip().toLowerCase(Locale.ROOT));
        }
        return decoded;
    }

    private static InputStream decode(InputStream in, String coding) throws IOException {
        return switch (coding) {
            case "", "identity" -> in;
            case "gzip", "x-gzip" -> new GZIPInputStream(in, 8192);
            case "deflate" -> inflate(in);
            default -> throw new UnusableBodyException("the document is encoded in a way that was not asked for");
        };
    }

    /** Deflate is meant to be zlib's format, but many servers send it bare. */
    private static InputStream inflate(InputStream in) throws IOException {
        PushbackInputStream start = new PushbackInputStream(in, 2);
        byte[] two = start.readNBytes(2);
        start.unread(two);
        boolean zlib = two.length == 2 && (two[0] & 0x0F) == 8 && (((two[0] & 0xFF) << 8) | (two[1] & 0xFF)) % 31 == 0;
        Inflater inflater = new Inflater(!zlib);
        return new InflaterInputStream(start, inflater, 8192) {
            @Override
            public void close() throws IOException {
                super.close();
                inflater.end();
            }
        };
    }

    private byte[] readAll(InputStream in, int limit, long patience) throws IOException {
        byte[] body = in.readNBytes(Math.min(LARGE, limit + 1));
        if (body.length < LARGE || body.length > limit) {
            return withinLimit(body, limit);
        }
        try {
            if (!large.tryAcquire(Math.max(0, patience), TimeUnit.MILLISECONDS)) {
                throw new UnusableBodyException("too many large documents are being read at once");
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new UnusableBodyException("the fetch was stopped");
        }
        try {
            byte[] rest = in.readNBytes(limit + 1 - body.length);
            byte[] all = Arrays.copyOf(body, body.length + rest.length);
            System.arraycopy(rest, 0, all, body.length, rest.length);
            return withinLimit(all, limit);
        } finally {
            large.release();
        }
    }

    private static byte[] withinLimit(byte[] body, int limit) throws TooLargeException {
        if (body.length > limit) {
            throw new TooLargeException(Arrays.copyOf(body, limit));
        }
        return body;
    }
}
