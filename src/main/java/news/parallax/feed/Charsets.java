package news.parallax.feed;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the encoding of a document: byte order mark, header, declaration, then what the bytes allow. */
final class Charsets {
    private static final Pattern HEADER = Pattern.compile("charset\\s*=\\s*[\"']?([\\w.:-]{2,40})", Pattern.CASE_INSENSITIVE);
    private static final Pattern DECLARATION =
            Pattern.compile("<\\?xml[^>]{0,200}?encoding\\s*=\\s*[\"']([\\w.:-]{2,40})[\"']", Pattern.CASE_INSENSITIVE);
    private static final int HEAD = 1_000;

    private Charsets() {}

    /** The document as text. */
    static String decode(byte[] body, Optional<String> contentType) {
        if (begins(body, 0xef, 0xbb, 0xbf)) {
            return new String(body, 3, body.length - 3, StandardCharsets.UTF_8);
        }
        if (begins(body, 0xff, 0xfe)) {
            return new String(body, 2, body.length - 2, StandardCharsets.UTF_16LE);
        }
        if (begins(body, 0xfe, 0xff)) {
            return new String(body, 2, body.length - 2, StandardCharsets.UTF_16BE);
        }
        if (body.length > 3 && body[1] == 0 && body[0] != 0) {
            return new String(body, StandardCharsets.UTF_16LE);
        }
        if (body.length > 3 && body[0] == 0 && body[1] != 0) {
            return new String(body, StandardCharsets.UTF_16BE);
        }
        Optional<Charset> header = contentType.flatMap(type -> named(HEADER.matcher(type)));
        String head = new String(body, 0, Math.min(HEAD, body.length), StandardCharsets.ISO_8859_1);
        Optional<Charset> declared = named(DECLARATION.matcher(head));
        Optional<String> utf8 = strict(body);
        if (utf8.isPresent() && (header.isEmpty() || multibyteFree(header.get()))) {
            // bytes that are proper UTF-8 beyond ASCII are hardly ever anything else, whatever a single-byte label says
            return utf8.get();
        }
        return new String(body, header.or(() -> declared).filter(charset -> !unsafe(charset)).orElse(utf8.isPresent() ? StandardCharsets.UTF_8 : windows()));
    }

    private static boolean multibyteFree(Charset charset) {
        String name = charset.name();
        return name.startsWith("UTF") || name.startsWith("ISO-8859") || name.startsWith("windows") || name.equals("US-ASCII");
    }

    private static boolean unsafe(Charset charset) {
        return charset.equals(StandardCharsets.UTF_8) || charset.equals(StandardCharsets.US_ASCII);
    }

    private static Charset windows() {
        return Charset.forName("windows-1252");
    }

    private static Optional<String> strict(byte[] body) {
        try {
            CharBuffer text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(body));
            return Optional.of(text.toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static Optional<Charset> named(Matcher matcher) {
        if (!matcher.find()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Charset.forName(matcher.group(1)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static boolean begins(byte[] body, int... bytes) {
        for (int i = 0; i < bytes.length; i++) {
            if (i >= body.length || (body[i] & 0xff) != bytes[i]) {
                return false;
            }
        }
        return true;
    }
}
