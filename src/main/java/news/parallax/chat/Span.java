package news.parallax.chat;

import java.time.Instant;

/** A piece of a text: words, or a text inside markup. */
sealed interface Span {
    /** Words as they are. */
    record Words(String words) implements Span {}

    /** A text in a style. */
    record Styled(Style style, Text inner) implements Span {}

    /** A text that links to an address. */
    record Linked(String url, Text inner) implements Span {}

    /** An instant, shown in the reader's own zone where the client can; {@code words} elsewhere. */
    record Moment(Instant instant, String format, String words) implements Span {}

    /** The styles that chats know. */
    enum Style {
        BOLD("b"),
        ITALIC("i"),
        CODE("code"),
        PRE("pre"),
        QUOTE("blockquote"),
        FOLDED("blockquote expandable");

        final String tag;

        Style(String tag) {
            this.tag = tag;
        }
    }
}
