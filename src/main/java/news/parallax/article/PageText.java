package news.parallax.article;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Decodes the bytes of a page: by byte order mark, then by what they are, then by what header and page declare. */
final class PageText {
    private static final Pattern DECLARED =
            Pattern.compile("charset\\s*=\\s*[\"']?\\s*([A-Za-z0-9_:.\\-]{2,30})", Pattern.CASE_INSENSITIVE);
    private static final Pattern LANGUAGE = Pattern.compile("<html[^>]{0,300}\\blang\\s*=\\s*[\"']?([a-zA-Z]{2})");
    private static final int HEAD = 8192;
    /** Encodings of pages that declare none, by language; the rest of the world's old pages are windows-1252. */
    private static final Map<String, String> USUAL = Map.ofEntries(
            Map.entry("ja", "Shift_JIS"),
            Map.entry("zh", "GB18030"),
            Map.entry("ko", "EUC-KR"),
            Map.entry("ru", "windows-1251"),
            Map.entry("uk", "windows-1251"),
            Map.entry("bg", "windows-1251"),
            Map.entry("sr", "windows-1251"),
            Map.entry("pl", "ISO-8859-2"),
            Map.entry("cs", "windows-1250"),
            Map.entry("hu", "windows-1250"),
            Map.entry("tr", "windows-1254"),
            Map.entry("el", "windows-1253"),
            Map.entry("he", "windows-1255"),
            Map.entry("ar", "windows-1256"),
            Map.entry("th", "x-windows-874"));

    private PageText() {}

    static String decode(byte[] bytes, int length, Optional<String> contentType) {
        if (length >= 2 && (bytes[0] & 0xff) == 0xfe && (bytes[1] & 0xff) == 0xff) {
            return new String(bytes, 2, length - 2, StandardCharsets.UTF_16BE);
        }
        if (length >= 2 && (bytes[0] & 0xff) == 0xff && (bytes[1] & 0xff) == 0xfe) {
            return new String(bytes, 2, length - 2, StandardCharsets.UTF_16LE);
        }
        String utf8 = new String(bytes, 0, length, StandardCharsets.UTF_8);
        boolean isUtf8 = readsAsUtf8(utf8, bytes, length);
        String head = utf8.substring(0, Math.min(utf8.length(), HEAD));
        Optional<Charset> declared = contentType.flatMap(PageText::charset).or(() -> charset(head));
        if (isUtf8 && head.indexOf('\u001b') < 0 && head.indexOf('\0') < 0) {
            return withoutMark(utf8);
        }
        if (declared.isPresent() && !declared.get().equals(StandardCharsets.UTF_8)) {
            return new String(bytes, 0, length, declared.get());
        }
        return new String(bytes, 0, length, usual(head, bytes, length));
    }

    private static Charset usual(String head, byte[] bytes, int length) {
        Matcher language = LANGUAGE.matcher(head);
        String name = language.find() ? USUAL.get(language.group(1).toLowerCase(Locale.ROOT)) : null;
        if (name == null) {
            name = mostlyCyrillic(bytes, length) ? "windows-1251" : "windows-1252";
        }
        return Charset.isSupported(name) ? Charset.forName(name) : StandardCharsets.ISO_8859_1;
    }

    /** In Cyrillic text nearly all letters are high bytes and most of those are lower case of windows-1251. */
    private static boolean mostlyCyrillic(byte[] bytes, int length) {
        int high = 0;
        int pairs = 0;
        for (int i = 1; i < length; i++) {
            if ((bytes[i] & 0xff) >= 0xc0) {
                high++;
                pairs += (bytes[i - 1] & 0xff) >= 0xc0 ? 1 : 0;
            }
        }
        return high > 200 && pairs > high * 0.6;
    }

    private static Optional<Charset> charset(String text) {
        Matcher m = DECLARED.matcher(text);
        if (!m.find()) {
            return Optional.empty();
        }
        String name = m.group(1).toLowerCase(Locale.ROOT);
        // What browsers read under these names holds more than the standards of the same name.
        String read = switch (name) {
            case "iso-8859-1", "latin1", "us-ascii", "ascii" -> "windows-1252";
            case "gb2312", "gbk" -> "GB18030";
            case "shift_jis", "shift-jis", "sjis", "x-sjis" -> "windows-31j";
            case "ks_c_5601-1987", "euc-kr" -> "x-windows-949";
            default -> name;
        };
        try {
            return Optional.of(Charset.forName(Charset.isSupported(read) ? read : name));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return Optional.empty();
        }
    }

    private static String withoutMark(String text) {
        return text.startsWith("\ufeff") ? text.substring(1) : text;
    }

    /** Whether hardly any of the bytes beyond ASCII are wrong as UTF-8: no other encoding passes that by chance. */
    private static boolean readsAsUtf8(String text, byte[] bytes, int length) {
        if (text.indexOf('\ufffd') < 0) {
            return true;
        }
        int broken = 0;
        int whole = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\ufffd') {
                broken++;
            } else if (c > '\u007f') {
                whole++;
            }
        }
        for (int i = 0; broken > 0 && i + 2 < length; i++) {
            if (bytes[i] == (byte) 0xef && bytes[i + 1] == (byte) 0xbf && bytes[i + 2] == (byte) 0xbd) {
                broken--; // a replacement character that somebody else has put there
            }
        }
        return broken * 10 <= whole;
    }
}
