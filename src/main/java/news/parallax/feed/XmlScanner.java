package news.parallax.feed;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Reads XML, and what was meant as XML, from front to back in linear time. It forgives what feeds get wrong: bare
 * ampersands, entities of HTML, unquoted attributes, words before the document. It never fetches, includes or expands
 * anything: a document type is skipped. One document, one thread.
 */
final class XmlScanner {
    /** What was read. */
    enum Event {
        START,
        END,
        TEXT,
        OVER
    }

    private static final int ATTRIBUTES = 64;
    private final String in;
    private final Map<String, String> names = new HashMap<>();
    private final List<String> attributes = new ArrayList<>();
    private int at;
    private String name = "";
    private String text = "";
    private boolean empty;
    private boolean declaresOutside;
    private boolean openComment;
    private boolean openInstruction;

    XmlScanner(String in) {
        this.in = in;
    }

    /** The next event; for START and END see {@link #name}, for START {@link #attributes}, for TEXT {@link #text}. */
    Event next() {
        if (empty) {
            empty = false;
            return Event.END;
        }
        while (at < in.length()) {
            if (in.charAt(at) != '<') {
                return words();
            }
            char c = at + 1 < in.length() ? in.charAt(at + 1) : ' ';
            if (c == '/') {
                return end();
            } else if (c == '!') {
                if (in.startsWith("<![CDATA[", at)) {
                    return verbatim();
                }
                skipDeclaration();
            } else if (c == '?') {
                skipInstruction();
            } else if (isNameStart(c)) {
                return start();
            } else {
                text = "<";
                at++;
                return Event.TEXT;
            }
        }
        return Event.OVER;
    }

    /** The name with its prefix, in lower case. */
    String name() {
        return name;
    }

    /** Names (in lower case) and values in turn; those past a bound are left out. */
    List<String> attributes() {
        return attributes;
    }

    String text() {
        return text;
    }

    /** Whether a document type was met that declares entities that lie elsewhere, or are made of others. */
    boolean declaresOutside() {
        return declaresOutside;
    }

    private Event words() {
        int end = in.indexOf('<', at);
        end = end < 0 ? in.length() : end;
        text = PlainText.decode(in.substring(at, end));
        at = end;
        return Event.TEXT;
    }

    private Event verbatim() {
        int from = at + 9;
        int end = in.indexOf("]]>", from);
        text = in.substring(from, end < 0 ? in.length() : end);
        at = end < 0 ? in.length() : end + 3;
        return Event.TEXT;
    }

    private Event end() {
        int from = at + 2;
        int end = from;
        while (end < in.length() && in.charAt(end) != '>' && in.charAt(end) != '<') {
            end++; // to the nearer of the two: to search for each would be to read the rest for every tag
        }
        name = known(in.substring(from, Math.min(end, from + 200)).strip());
        at = end < in.length() && in.charAt(end) == '>' ? end + 1 : end;
        return Event.END;
    }

    private Event start() {
        int from = at + 1;
        at = endOfName(from);
        name = known(in.substring(from, at));
        attributes.clear();
        while (at < in.length()) {
            char c = in.charAt(at);
            if (c == '>') {
                at++;
                return Event.START;
            } else if (c == '<') {
                return Event.START;
            } else if (c == '/' && at + 1 < in.length() && in.charAt(at + 1) == '>') {
                at += 2;
                empty = true;
                return Event.START;
            } else if (c <= ' ' || c == '/' || c == '=' || c == '"' || c == '\'') {
                at++;
            } else {
                attribute();
            }
        }
        return Event.OVER; // cut within a tag
    }

    private void attribute() {
        int from = at;
        at = endOfName(at + 1);
        String key = in.substring(from, at);
        skipSpace();
        String value = "";
        if (at < in.length() && in.charAt(at) == '=') {
            at++;
            skipSpace();
            value = value();
        }
        if (attributes.size() < 2 * ATTRIBUTES) {
            attributes.add(known(key));
            attributes.add(value);
        }
    }

    private String value() {
        char quote = at < in.length() ? in.charAt(at) : ' ';
        if (quote == '"' || quote == '\'') {
            int end = in.indexOf(quote, at + 1);
            if (end >= 0) {
                String value = PlainText.decode(in.substring(at + 1, end));
                at = end + 1;
                return value;
            }
        }
        int from = at;
        while (at < in.length() && in.charAt(at) > ' ' && in.charAt(at) != '>') {
            at++;
        }
        return PlainText.decode(in.substring(from, at));
    }

    private void skipDeclaration() {
        if (in.startsWith("<!--", at)) {
            int end = openComment ? -1 : in.indexOf("-->", at + 4);
            openComment = end < 0;
            at = end < 0 ? after('>') : end + 3;
            return;
        }
        int from = at;
        int depth = 0;
        while (at < in.length()) {
            char c = in.charAt(at++);
            if (c == '<') {
                depth++;
            } else if (c == '>' && --depth == 0) {
                break;
            } else if (c == '"' || c == '\'') {
                int end = in.indexOf(c, at);
                at = end < 0 ? at : end + 1;
            }
        }
        if (at - from > Declarations.SHORTEST) {
            declaresOutside |= Declarations.lieOutside(in.substring(from, at));
        }
    }

    private void skipInstruction() {
        int end = openInstruction ? -1 : in.indexOf("?>", at + 2);
        openInstruction = end < 0; // searched once, or a document of them would take for ever
        at = end < 0 ? after('>') : end + 2;
    }

    private int after(char c) {
        int end = in.indexOf(c, at);
        return end < 0 ? in.length() : end + 1;
    }

    private void skipSpace() {
        while (at < in.length() && in.charAt(at) <= ' ') {
            at++;
        }
    }

    private int endOfName(int from) {
        int end = from;
        while (end < in.length()) {
            char c = in.charAt(end);
            if (c <= ' ' || c == '>' || c == '/' || c == '=' || c == '<') {
                break;
            }
            end++;
        }
        return end;
    }

    private String known(String raw) {
        String known = names.get(raw);
        if (known == null) {
            known = raw.toLowerCase(Locale.ROOT);
            if (names.size() < 10_000) {
                names.put(raw, known);
            }
        }
        return known;
    }

    private static boolean isNameStart(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == ':' || c >= 0x80;
    }
}
