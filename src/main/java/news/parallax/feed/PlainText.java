package news.parallax.feed;

import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Entities;

/** Turns what feeds call text into plain text in one line. Linear in the length of its input. */
final class PlainText {
    private static final Set<String> UNSEEN = Set.of("script", "style", "noscript", "iframe", "svg", "template");
    private static final Set<String> INLINE = Set.of(
            "a", "abbr", "b", "bdi", "cite", "code", "em", "font", "i", "mark", "q", "s", "small", "span", "strong",
            "sub", "sup", "u");
    private static final int MARKS = 8;
    private static final int LONGEST_ENTITY = 32;

    private PlainText() {}

    /** One line without control characters and tricks: no bidi overrides, no zero-width or tag characters, few marks. */
    static String clean(String text, int longest) {
        int end = text.length();
        int from = 0;
        while (from < end && isPlain(text, from)) {
            from++;
        }
        if (from == end) {
            return cut(text.strip(), longest);
        }
        StringBuilder out = new StringBuilder(Math.min(end, longest + 16)).append(text, 0, from);
        int marks = 0;
        for (int i = from; i < end && out.length() <= longest; ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (isSpace(c)) {
                if (!out.isEmpty() && out.charAt(out.length() - 1) != ' ') {
                    out.append(' ');
                }
                continue;
            }
            if (isHidden(c)) {
                continue;
            }
            marks = isMark(c) ? marks + 1 : 0;
            if (marks <= MARKS) {
                out.appendCodePoint(c);
            }
        }
        return cut(out.toString().strip(), longest);
    }

    /** Plain text of HTML: tags, comments and what browsers never show are dropped, entities decoded. */
    static String ofHtml(String html, int longest) {
        if (html.indexOf('<') < 0 && html.indexOf('&') < 0) {
            return clean(html, longest);
        }
        StringBuilder out = new StringBuilder(Math.min(html.length(), 2 * longest + 64));
        int at = 0;
        while (at < html.length() && out.length() <= 2 * longest) {
            int open = html.indexOf('<', at);
            if (open < 0) {
                out.append(html, at, html.length());
                break;
            }
            out.append(html, at, open);
            at = skipMarkup(html, open, out);
        }
        return clean(decode(out.toString()), longest);
    }

    /** Decodes the entities of HTML; what is none is left as it is. Never expands anything declared elsewhere. */
    static String decode(String text) {
        int amp = text.indexOf('&');
        if (amp < 0) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        int from = 0;
        while (amp >= 0) {
            out.append(text, from, amp);
            from = entity(text, amp, out);
            amp = text.indexOf('&', from);
        }
        return out.append(text, from, text.length()).toString();
    }

    /** The text up to a length, never cut inside a character. */
    static String cut(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest;
        return text.substring(0, end).strip();
    }

    private static int skipMarkup(String html, int open, StringBuilder out) {
        if (html.startsWith("<!--", open)) {
            int end = html.indexOf("-->", open + 4);
            return end < 0 ? html.length() : end + 3;
        }
        char next = open + 1 < html.length() ? html.charAt(open + 1) : ' ';
        if (!isLetter(next) && next != '/' && next != '!' && next != '?') {
            out.append('<');
            return open + 1;
        }
        int close = html.indexOf('>', open);
        if (close < 0) {
            return html.length();
        }
        int start = next == '/' ? open + 2 : open + 1;
        int end = start;
        while (end < close && end - start < 12 && Character.isLetterOrDigit(html.charAt(end))) {
            end++;
        }
        String name = html.substring(start, end).toLowerCase(Locale.ROOT);
        if (!INLINE.contains(name)) {
            out.append(' ');
        }
        if (next != '/' && UNSEEN.contains(name)) {
            int over = html.indexOf("</" + html.substring(start, end), close);
            int after = over < 0 ? -1 : html.indexOf('>', over);
            return after < 0 ? html.length() : after + 1;
        }
        return close + 1;
    }

    private static int entity(String text, int amp, StringBuilder out) {
        int end = amp + 1;
        int limit = Math.min(text.length(), amp + LONGEST_ENTITY);
        while (end < limit && (Character.isLetterOrDigit(text.charAt(end)) || text.charAt(end) == '#')) {
            end++;
        }
        String name = text.substring(amp + 1, end);
        String value = name.startsWith("#") ? numeric(name) : Entities.getByName(name);
        boolean closed = end < text.length() && text.charAt(end) == ';';
        if (value.isEmpty() || !closed) {
            out.append('&');
            return amp + 1;
        }
        out.append(value);
        return end + 1;
    }

    private static String numeric(String name) {
        boolean hex = name.length() > 2 && (name.charAt(1) == 'x' || name.charAt(1) == 'X');
        try {
            int point = Integer.parseInt(name.substring(hex ? 2 : 1), hex ? 16 : 10);
            if (point >= 0x80 && point <= 0x9F) { // meant as windows-1252, as browsers read it
                return new String(new byte[] {(byte) point}, DocumentText.WINDOWS_1252);
            }
            boolean none = point == 0 || point > Character.MAX_CODE_POINT || (point >= 0xD800 && point <= 0xDFFF);
            return none ? "\uFFFD" : Character.toString(point);
        } catch (NumberFormatException notANumber) {
            return "";
        }
    }

    private static boolean isPlain(String text, int i) {
        char c = text.charAt(i);
        return (c > ' ' && c < 0x7F)
                || (c == ' ' && i > 0 && text.charAt(i - 1) != ' ')
                || (c >= 0xA1 && c < 0x300 && c != 0xAD);
    }

    private static boolean isSpace(int c) {
        return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f' || c == 0x85 || Character.isSpaceChar(c);
    }

    private static boolean isHidden(int c) {
        int type = Character.getType(c);
        if (type == Character.FORMAT) {
            return c != 0x200C && c != 0x200D && c != 0x200E && c != 0x200F && c != 0x61C && (c < 0x600 || c > 0x605);
        }
        return type == Character.CONTROL || type == Character.SURROGATE || (c & 0xFFFE) == 0xFFFE;
    }

    private static boolean isMark(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }
}
