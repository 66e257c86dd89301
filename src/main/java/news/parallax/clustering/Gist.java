package news.parallax.clustering;

import java.util.Locale;
import java.util.Set;

/**
 * The text that stands for an article when it is embedded. A model takes time for every word, and small words say little of
 * an event, so the lead is read without them. A headline is kept whole.
 */
final class Gist {
    private static final int LEAD = 200;
    private static final int LOOKED_AT = 600;
    private static final Set<String> SMALL =
            Set.of(("a about after also amid an and are as at be been but by could during for"
                            + " from had has have he her his i if in into is it its just more not of on or our over said says she so"
                            + " than that the their then there these they this those to us was we were when which while who will"
                            + " with would you")
                    .split(" "));

    private Gist() {}

    /** Headline, and the first part of the lead without the small words of English, for which the model was made. */
    static String of(String headline, String lead) {
        String rest = withoutSmall(lead.length() > LOOKED_AT ? lead.substring(0, LOOKED_AT) : lead);
        return rest.isEmpty() ? headline : headline + ". " + rest;
    }

    private static String withoutSmall(String text) {
        StringBuilder kept = new StringBuilder(LEAD);
        int length = text.length();
        int start = 0;
        while (start < length) {
            int end = start;
            while (end < length && !Character.isWhitespace(text.charAt(end))) {
                end++;
            }
            if (end > start && !small(text, start, end)) {
                if (kept.length() + end - start >= LEAD) {
                    // a text without spaces is one word
                    return kept.length() == 0 ? text.substring(start, Math.min(end, start + LEAD)) : kept.toString();
                }
                if (kept.length() > 0) {
                    kept.append(' ');
                }
                kept.append(text, start, end);
            }
            start = end + 1;
        }
        return kept.toString();
    }

    private static boolean small(String text, int start, int end) {
        return end - start <= 6 && SMALL.contains(text.substring(start, end).toLowerCase(Locale.ROOT));
    }
}
