package news.parallax.article;

import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.io.Reader;
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
    /** So many characters beyond ASCII tell whether a page is UTF-8. */
    private static final int ENOUGH = 2_000;

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

    /**
     * The text of a page, decoded while it is read: a page as one string would be several times as long as its bytes.
     *
     * @param length how many of the bytes to read
     * @param contentType the Content-Type header, if there was one
     */
    static Reader reader(byte[] bytes, int length, Optional<String> contentType) {
        if (startsWith(bytes, length, 0xfe, 0xff)) {
            return reader(bytes, 2, length, StandardCharsets.UTF_16BE);
        }
        if (startsWith(bytes, length, 0xff, 0xfe)) {
            return reader(bytes, 2, length, StandardCharsets.UTF_16LE);
        }
        String head = new String(bytes, 0, Math.min(length, HEAD), StandardCharsets.ISO_8859_1);
        if (head.indexOf('\u001b') < 0 && head.indexOf('\0') < 0 && readsAsUtf8(bytes, length)) {
            return reader(bytes, startsWith(bytes, length, 0xef, 0xbb, 0xbf) ? 3 : 0, length, StandardCharsets.UTF_8);
        }
        Charset charset = contentType
                .flatMap(PageText::charset)
                .or(() -> charset(head))
                .filter(declared -> !declared.equals(StandardCharsets.UTF_8))
                .orElseGet(() -> usual(head, bytes, length));
        return reader(bytes, 0, length, charset);
    }

    private static Reader reader(byte[] bytes, int from, int length, Charset charset) {
        return new InputStreamReader(new ByteArrayInputStream(bytes, from, length - from), charset);
    }

    private static boolean startsWith(byte[] bytes, int length, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= length || (bytes[i] & 0xff) != mark[i]) {
                return false;
            }
        }
        return true;
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

    /** Whether hardly any of the characters beyond ASCII are wrong as UTF-8: no other encoding passes that by chance. */
    private static boolean readsAsUtf8(byte[] bytes, int length) {
        int broken = 0;
        int whole = 0;
        int awaited = 0;
        for (int i = 0; i < length; i++) {
            byte next = bytes[i];
            if (next >= 0 && awaited == 0) {
                continue; // ASCII, most of every page
            }
            boolean goesOn = (next & 0xc0) == 0x80;
            if (goesOn && awaited > 0) {
                awaited--;
                whole += awaited == 0 ? 1 : 0;
            } else {
                broken += awaited > 0 || goesOn ? 1 : 0;
                awaited = following(next);
            }
            if (broken + whole >= ENOUGH) {
                break;
            }
        }
        return broken * 10 <= whole;
    }

    /** How many bytes follow the first one of a character in UTF-8. */
    private static int following(byte first) {
        int value = first & 0xff;
        return value < 0xc0 ? 0 : value < 0xe0 ? 1 : value < 0xf0 ? 2 : 3;
    }
}
