package news.parallax.chat;

import java.util.ArrayList;
import java.util.List;

/** Cuts a text to what a network takes: whole graphemes, markup that closes, directions that end. For one use. */
final class Within {
    private static final int ROOM = 16;
    private static final String ISOLATES = "\u2066\u2067\u2068";
    private static final char END = '\u2069';

    private int units;
    private int entities;

    Within(int units, int entities) {
        this.units = units;
        this.entities = entities;
    }

    static Text of(Text text, int units, int entities) {
        return text.length() <= units && text.entities() <= entities
                ? text
                : closed(new Within(text.length() <= units ? units : units - ROOM, entities).cut(text));
    }

    private Text cut(Text text) {
        List<Span> kept = new ArrayList<>();
        for (Span span : text.spans()) {
            if (units <= 0) {
                break;
            }
            if (span instanceof Span.Words words) {
                kept.add(words(words));
            } else if (entities <= 0) {
                kept.addAll(
                        cut(Text.of(ForeignWords.shorten(plain(span), units))).spans());
            } else {
                entities--;
                kept.add(marked(span));
            }
        }
        return Text.of(kept);
    }

    private Span marked(Span span) {
        if (span instanceof Span.Styled styled) {
            return new Span.Styled(styled.style(), cut(styled.inner()));
        }
        if (span instanceof Span.Linked linked) {
            return new Span.Linked(linked.url(), cut(linked.inner()));
        }
        units -= plain(span).length();
        return span;
    }

    private Span.Words words(Span.Words words) {
        boolean whole = words.words().length() <= units;
        String cut = whole ? words.words() : ForeignWords.shorten(words.words(), units);
        units = whole ? units - cut.length() : 0;
        return new Span.Words(cut);
    }

    /** Ends the directions that were begun and whose end was cut away, wherever in the text they were begun. */
    private static Text closed(Text text) {
        String plain = text.plain();
        long open = plain.chars().filter(c -> ISOLATES.indexOf(c) >= 0).count()
                - plain.chars().filter(c -> c == END).count();
        int missing = (int) Math.max(0, Math.min(open, ROOM - 2));
        return missing == 0
                ? text
                : Text.builder()
                        .add(text)
                        .words(String.valueOf(END).repeat(missing))
                        .build();
    }

    private static String plain(Span span) {
        return Text.of(List.of(span)).plain();
    }
}
