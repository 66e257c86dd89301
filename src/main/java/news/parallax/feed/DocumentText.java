package news.parallax.feed;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Decodes a document: by byte order mark, by its shape, by header, by declaration, and by what decodes without error. */
final class DocumentText {
    static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final Pattern HEADER =
            Pattern.compile("charset\\s*=\\s*[\"']?([\\w.:-]{1,40})", Pattern.CASE_INSENSITIVE);
    private static final Pattern DECLARED = Pattern.compile("encoding\\s*=\\s*[\"']([\\w.:-]{1,40})");
    private static final int PROLOG = 512;

    private DocumentText() {}

    /** The document as text; bytes that mean nothing become U+FFFD. */
    static String of(byte[] bytes, Optional<String> contentType) {
        if (starts(bytes, 0xEF, 0xBB, 0xBF)) {
            return new String(bytes, 3, bytes.length - 3, StandardCharsets.UTF_8);
        }
        Optional<Charset> wide = wide(bytes);
        if (wide.isPresent()) {
            String text = new String(bytes, wide.get());
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        }
        List<Charset> claims = new ArrayList<>();
        contentType.flatMap(type -> named(HEADER, type)).ifPresent(claims::add);
        named(DECLARED, prolog(bytes)).ifPresent(claims::add);
        List<Charset> candidates = new ArrayList<>(claims);
        // what is valid UTF-8 is hardly ever a single-byte charset, whatever it claims
        candidates.add(claims.stream().anyMatch(DocumentText::isMultiByte) ? claims.size() : 0, StandardCharsets.UTF_8);
        for (Charset candidate : candidates) {
            Optional<String> text = strict(bytes, candidate);
            if (text.isPresent()) {
                return text.get();
            }
        }
        return new String(bytes, claims.isEmpty() ? WINDOWS_1252 : claims.get(claims.size() - 1));
    }

    private static boolean isMultiByte(Charset charset) {
        return !charset.equals(StandardCharsets.UTF_8)
                && charset.canEncode()
                && charset.newEncoder().maxBytesPerChar() > 1;
    }

    private static Optional<Charset> wide(byte[] bytes) {
        if (starts(bytes, 0, 0, 0xFE, 0xFF) || starts(bytes, 0, 0, 0, '<')) {
            return Optional.of(Charset.forName("UTF-32BE"));
        }
        if (starts(bytes, 0xFF, 0xFE, 0, 0) || starts(bytes, '<', 0, 0, 0)) {
            return Optional.of(Charset.forName("UTF-32LE"));
        }
        if (starts(bytes, 0xFE, 0xFF) || starts(bytes, 0, '<') || starts(bytes, 0, '{')) {
            return Optional.of(StandardCharsets.UTF_16BE);
        }
        if (starts(bytes, 0xFF, 0xFE) || starts(bytes, '<', 0) || starts(bytes, '{', 0)) {
            return Optional.of(StandardCharsets.UTF_16LE);
        }
        return starts(bytes, 0x4C, 0x6F, 0xA7, 0x94) ? Optional.of(Charset.forName("IBM037")) : Optional.empty();
    }

    private static boolean starts(byte[] bytes, int... first) {
        if (bytes.length < first.length) {
            return false;
        }
        for (int i = 0; i < first.length; i++) {
            if ((bytes[i] & 0xFF) != first[i]) {
                return false;
            }
        }
        return true;
    }

    private static String prolog(byte[] bytes) {
        String start = new String(bytes, 0, Math.min(bytes.length, PROLOG), StandardCharsets.ISO_8859_1);
        int from = start.indexOf("<?xml");
        int to = from < 0 ? -1 : start.indexOf('>', from);
        return to < 0 ? "" : start.substring(from, to);
    }

    private static Optional<Charset> named(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            return Optional.empty();
        }
        String name = matcher.group(1).toUpperCase(Locale.ROOT);
        try {
            Charset charset = Charset.forName(name);
            boolean wide = name.startsWith("UTF-16") || name.startsWith("UTF-32") || name.contains("UCS");
            return wide ? Optional.empty() : Optional.of(charset); // it would have shown in the first bytes
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return Optional.empty();
        }
    }

    private static Optional<String> strict(byte[] bytes, Charset charset) {
        try {
            CharBuffer text = charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes));
            return Optional.of(text.toString());
        } catch (CharacterCodingException notThisOne) {
            return Optional.empty();
        }
    }
}
