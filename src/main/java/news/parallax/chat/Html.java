package news.parallax.chat;

import java.util.List;

/** Writes a text in the subset of HTML that Telegram reads: the one place where words are escaped for it. */
final class Html {
    private Html() {}

    static String of(List<Span> spans) {
        StringBuilder out = new StringBuilder();
        spans.forEach(span -> write(span, out));
        return out.toString();
    }

    private static void write(Span span, StringBuilder out) {
        if (span instanceof Span.Words words) {
            out.append(escape(words.words()));
        } else if (span instanceof Span.Styled styled) {
            String tag = styled.style().tag;
            int space = tag.indexOf(' ');
            out.append('<').append(tag).append('>').append(styled.inner().html());
            out.append("</").append(space < 0 ? tag : tag.substring(0, space)).append('>');
        } else if (span instanceof Span.Linked linked) {
            out.append("<a href=\"").append(escape(linked.url())).append("\">");
            out.append(linked.inner().html()).append("</a>");
        } else if (span instanceof Span.Moment moment) {
            out.append("<tg-time unix=\"").append(moment.instant().getEpochSecond());
            out.append("\" format=\"").append(moment.format()).append("\">");
            out.append(escape(moment.words())).append("</tg-time>");
        }
    }

    private static String escape(String words) {
        return words.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
