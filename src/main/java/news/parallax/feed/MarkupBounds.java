package news.parallax.feed;

import org.jsoup.parser.Parser;

/** Refuses markup that is made to exhaust a reader, before a tree is built of it. */
final class MarkupBounds {
    private static final int DEEPEST = 200;
    private static final int MOST_ATTRIBUTES = 2_000;
    private static final int LONGEST_TEXT = 4 << 20;

    private MarkupBounds() {}

    static Parser parser() {
        return Parser.xmlParser();
    }

    /** Looks once over the tags: how deep they nest, how many attributes one has, how long the text between two is. */
    static void check(String text) throws UnreadableFeedException {
        int depth = 0;
        int from = 0;
        while (true) {
            int open = text.indexOf('<', from);
            if (open < 0) {
                return;
            }
            if (open - from > LONGEST_TEXT) {
                throw new UnreadableFeedException("the document has a text of more than 4 MiB");
            }
            if (text.startsWith("<![CDATA[", open)) {
                from = after(text, "]]>", open);
                continue;
            }
            if (text.startsWith("<!--", open)) {
                from = after(text, "-->", open);
                continue;
            }
            int close = text.indexOf('>', open);
            if (close < 0) {
                return;
            }
            if (text.startsWith("</", open)) {
                depth = Math.max(0, depth - 1);
            } else if (text.charAt(close - 1) != '/' && open + 1 < text.length() && Character.isLetter(text.charAt(open + 1))) {
                depth++;
            }
            if (depth > DEEPEST || text.substring(open, close).chars().filter(c -> c == '=').count() > MOST_ATTRIBUTES) {
                throw new UnreadableFeedException("the document nests too deep or has too many attributes");
            }
            from = close + 1;
        }
    }

    private static int after(String text, String end, int from) throws UnreadableFeedException {
        int at = text.indexOf(end, from);
        if ((at < 0 ? text.length() : at) - from > LONGEST_TEXT) {
            throw new UnreadableFeedException("the document has a text of more than 4 MiB");
        }
        return at < 0 ? text.length() : at + end.length();
    }
}
