package news.parallax.brief;

import java.util.Arrays;
import java.util.List;

/** Looks for many words in a text at once, in one pass. Immutable. */
final class Triggers {
    private static final int PLACES = 1 << 11;

    /** By the first two characters, the words that begin so and the bits of those who look for them. */
    private final Trigger[][] byStart = new Trigger[PLACES][];

    /**
     * Words of at least two characters, list by list.
     *
     * @param wanted at most 64 lists
     */
    Triggers(List<List<String>> wanted) {
        for (int i = 0; i < wanted.size(); i++) {
            for (String word : wanted.get(i)) {
                int place = place(word.charAt(0), word.charAt(1));
                Trigger[] before = byStart[place] == null ? new Trigger[0] : byStart[place];
                Trigger[] more = Arrays.copyOf(before, before.length + 1);
                more[before.length] = new Trigger(word, 1L << i);
                byStart[place] = more;
            }
        }
    }

    private record Trigger(String word, long bit) {}

    /** A bit for each list of which a word stands in the text. */
    long in(String text) {
        long found = 0;
        for (int i = 0; i + 1 < text.length(); i++) {
            Trigger[] begin = byStart[place(text.charAt(i), text.charAt(i + 1))];
            if (begin != null) {
                for (Trigger trigger : begin) {
                    if ((found & trigger.bit()) == 0 && text.startsWith(trigger.word(), i)) {
                        found |= trigger.bit();
                    }
                }
            }
        }
        return found;
    }

    private static int place(char first, char second) {
        return (first * 61 + second) & (PLACES - 1);
    }
}
