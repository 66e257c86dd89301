package news.parallax.brief;

import java.time.Instant;
import java.util.Optional;
import news.parallax.outlet.Factuality;
import news.parallax.outlet.Side;

/**
 * A document that a brief may be written from.
 *
 * @param n its number in citations, from 1
 * @param outlet name of the outlet, or empty
 * @param title headline, or empty
 * @param published when it was published, if that is known
 * @param url its address, or empty
 * @param text its words, paragraphs by line breaks; may be no more than a lead
 * @param side where its outlet stands
 * @param factuality how far its outlet can be relied on
 * @param opinion whether it is marked as opinion, and so never quoted
 * @param reprintOf the number of the document whose text it repeats, if it does
 */
public record Source(
        int n,
        String outlet,
        String title,
        Optional<Instant> published,
        String url,
        String text,
        Side side,
        Factuality factuality,
        boolean opinion,
        Optional<Integer> reprintOf) {
    /** The same source under another number, repeating nobody. */
    Source numbered(int number) {
        return new Source(number, outlet, title, published, url, text, side, factuality, opinion, Optional.empty());
    }

    /** The same source, taken for opinion. */
    Source asOpinion() {
        return new Source(n, outlet, title, published, url, text, side, factuality, true, reprintOf);
    }

    /** The same source with another headline and text. */
    public Source saying(String otherTitle, String otherText) {
        return new Source(n, outlet, otherTitle, published, url, otherText, side, factuality, opinion, reprintOf);
    }
}
