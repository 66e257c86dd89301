package news.parallax.chat;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Words with markup, our own or foreign; written out plainly, or as HTML in which they are escaped. Immutable. */
public final class Text {
    /** No outlet needs more in one piece, and one that sends more must not push out the others. */
    private static final int LONGEST_FOREIGN = 700;

    private final List<Span> spans;
    // written out at most once or twice: a text that many ask for is sent many times
    private @Nullable String plain;
    private @Nullable String html;

    private Text(List<Span> spans) {
        this.spans = List.copyOf(spans);
    }

    /** Starts a text. */
    public static Builder builder() {
        return new Builder();
    }

    /** Our own words, with no markup. */
    public static Text of(String words) {
        return builder().words(words).build();
    }

    /** A text of these spans. */
    static Text of(List<Span> spans) {
        return new Text(spans);
    }

    /** What it is made of. */
    List<Span> spans() {
        return spans;
    }

    /** The words alone, as a terminal shows them. */
    public String plain() {
        String written = plain;
        if (written == null) {
            written = writePlain();
            plain = written;
        }
        return written;
    }

    private String writePlain() {
        StringBuilder out = new StringBuilder();
        for (Span span : spans) {
            if (span instanceof Span.Words words) {
                out.append(words.words());
            } else if (span instanceof Span.Styled styled) {
                out.append(styled.inner().plain());
            } else if (span instanceof Span.Linked linked) {
                out.append(linked.inner().plain());
            } else if (span instanceof Span.Moment moment) {
                out.append(moment.words());
            }
        }
        return out.toString();
    }

    /** The text in the subset of HTML that Telegram reads. */
    public String html() {
        String written = html;
        if (written == null) {
            written = Html.of(spans);
            html = written;
        }
        return written;
    }

    /** Length of {@link #plain} in UTF-16 units, which is how Telegram counts. */
    public int length() {
        return plain().length();
    }

    /** How many pieces of markup there are; Telegram keeps the first hundred. */
    public int entities() {
        int count = 0;
        for (Span span : spans) {
            if (span instanceof Span.Styled styled) {
                count += 1 + styled.inner().entities();
            } else if (span instanceof Span.Linked linked) {
                count += 1 + linked.inner().entities();
            } else if (span instanceof Span.Moment) {
                count++;
            }
        }
        return count;
    }

    /**
     * The text with other words in the place of some, wherever they stand within one piece of it.
     *
     * @param was the words; nothing is changed where they are empty
     */
    public Text replacing(String was, Text is) {
        if (was.isEmpty()) {
            return this;
        }
        Builder text = builder();
        for (Span span : spans) {
            if (span instanceof Span.Words words) {
                String[] parts = words.words().split(Pattern.quote(was), -1);
                for (int i = 0; i < parts.length; i++) {
                    text.add(i == 0 ? of("") : is).words(parts[i]);
                }
            } else if (span instanceof Span.Styled styled) {
                text.styled(styled.style(), styled.inner().replacing(was, is));
            } else if (span instanceof Span.Linked linked) {
                text.spans.add(new Span.Linked(linked.url(), linked.inner().replacing(was, is)));
            } else {
                text.spans.add(span);
            }
        }
        return text.build();
    }

    /**
     * The text, cut where it is longer: never within a grapheme, with all markup closed.
     *
     * @param units UTF-16 units at most
     * @param entities pieces of markup at most; words in further ones lose it
     */
    public Text within(int units, int entities) {
        return Within.of(this, units, entities);
    }

    @Override
    public String toString() {
        return plain();
    }

    /** Puts a text together. */
    public static final class Builder {
        private final List<Span> spans = new ArrayList<>();

        private Builder() {}

        /** Our own words: commands and names in them stay alive. */
        public Builder words(String words) {
            if (!words.isEmpty()) {
                spans.add(new Span.Words(words));
            }
            return this;
        }

        /** Words that came from outside: cleaned, and with nothing in them that a chat would make alive. */
        public Builder foreign(String words) {
            return words(ForeignWords.tame(ForeignWords.shorten(words, LONGEST_FOREIGN)));
        }

        /** Another text. */
        public Builder add(Text text) {
            spans.addAll(text.spans);
            return this;
        }

        /** Our own words in bold. */
        public Builder bold(String words) {
            return styled(Span.Style.BOLD, of(words));
        }

        /** Words from outside, in bold. */
        public Builder foreignBold(String words) {
            return styled(Span.Style.BOLD, builder().foreign(words).build());
        }

        /** A text in italics. */
        public Builder italic(Text text) {
            return styled(Span.Style.ITALIC, text);
        }

        /** Words that are copied on a tap, such as an id. */
        public Builder code(String words) {
            return styled(Span.Style.CODE, of(ForeignWords.shorten(ForeignWords.clean(words), LONGEST_FOREIGN)));
        }

        /** Lines in letters of one width. */
        public Builder pre(String lines) {
            return styled(Span.Style.PRE, of(lines));
        }

        /** A quotation; a folded one opens on a tap. */
        public Builder quote(Text text, boolean folded) {
            return styled(folded ? Span.Style.FOLDED : Span.Style.QUOTE, text);
        }

        /** A link; only http and https live, anything else leaves the words alone. */
        public Builder link(Text words, String url) {
            if (!linkable(url)) {
                return add(words);
            }
            spans.add(new Span.Linked(url, words));
            return this;
        }

        /**
         * An instant in the reader's own zone where the client can show it.
         *
         * @param format Telegram's letters: t or T time, d or D date, w or W weekday, r alone for relative
         * @param words what other clients show
         */
        public Builder moment(Instant instant, String format, String words) {
            spans.add(new Span.Moment(instant, format, words));
            return this;
        }

        /** Ends the line. */
        public Builder line() {
            return words("\n");
        }

        /** The text. */
        public Text build() {
            return new Text(spans);
        }

        private Builder styled(Span.Style style, Text inner) {
            if (!inner.plain().isEmpty()) {
                spans.add(new Span.Styled(style, inner));
            }
            return this;
        }

        private static boolean linkable(String url) {
            try {
                URI uri = new URI(url);
                return ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()))
                        && uri.getHost() != null
                        && url.length() <= 2048;
            } catch (URISyntaxException e) {
                return false;
            }
        }
    }
}
