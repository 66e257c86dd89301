package news.parallax.story;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Turns texts into TF-IDF vectors of unit length, with document frequencies learned from the stream as it comes. Words of
 * scripts that are written without spaces are taken as pairs of signs. For one thread.
 */
final class Terms {
    private static final int MOST_CHARACTERS = 1_200;
    private static final int MOST_TERMS = 120;
    private static final int LONGEST = 40;
    private static final double TITLE_WEIGHT = 2.0;
    private static final double CAPITAL_WEIGHT = 1.3;

    private final Map<String, Integer> ids = new HashMap<>();
    private final List<String> words = new ArrayList<>();
    private int[] documents = new int[1 << 12];
    private int seen;

    /** The vector of a text, which is counted as one more document. */
    TermVector learn(String title, String lead) {
        Map<Integer, Double> counts = new TreeMap<>();
        collect(title, TITLE_WEIGHT, counts);
        collect(lead.length() > MOST_CHARACTERS ? lead.substring(0, MOST_CHARACTERS) : lead, 1.0, counts);
        seen++;
        counts.keySet().forEach(id -> documents[id]++);
        int[] terms = new int[counts.size()];
        float[] weights = new float[counts.size()];
        double norm = 0;
        int i = 0;
        for (Map.Entry<Integer, Double> term : counts.entrySet()) {
            terms[i] = term.getKey();
            weights[i] = (float) (Math.log1p(term.getValue()) * rarity(term.getKey()));
            norm += (double) weights[i] * weights[i];
            i++;
        }
        float scale = norm == 0 ? 0 : (float) (1 / Math.sqrt(norm));
        for (int j = 0; j < weights.length; j++) {
            weights[j] *= scale;
        }
        return new TermVector(terms, weights);
    }

    /** How rare a term is, its idf: ln(1 + documents / documents with it). */
    double rarity(int id) {
        return Math.log1p((double) seen / Math.max(1, documents[id]));
    }

    /** How many documents have a term. */
    int documentsWith(int id) {
        return documents[id];
    }

    /** The word of a term. */
    String word(int id) {
        return words.get(id);
    }

    private void collect(String text, double weight, Map<Integer, Double> counts) {
        String bounded = text.length() > MOST_CHARACTERS ? text.substring(0, MOST_CHARACTERS) : text;
        String plain = Normalizer.normalize(bounded, Normalizer.Form.NFKC);
        int length = plain.length();
        for (int i = 0; i < length && counts.size() < MOST_TERMS; ) {
            int c = plain.codePointAt(i);
            int size = Character.charCount(c);
            if (!Character.isLetterOrDigit(c)) {
                i += size;
            } else if (unspaced(c)) {
                int next = i + size;
                if (next < length && unspaced(plain.codePointAt(next))) {
                    add(plain.substring(i, next + Character.charCount(plain.codePointAt(next))), weight, counts);
                }
                i = next;
            } else {
                int end = i;
                while (end < length && wordly(plain, end)) {
                    end += Character.charCount(plain.codePointAt(end));
                }
                boolean capital = Character.isUpperCase(c) || Character.isDigit(c);
                addWord(plain.substring(i, end), capital ? weight * CAPITAL_WEIGHT : weight, counts);
                i = end;
            }
        }
    }

    private void addWord(String word, double weight, Map<Integer, Double> counts) {
        String folded = word.toLowerCase(Locale.ROOT);
        if (folded.length() < 2 && !Character.isDigit(folded.charAt(0)) || folded.length() > LONGEST) {
            return;
        }
        add(stem(folded), weight, counts);
    }

    private void add(String term, double weight, Map<Integer, Double> counts) {
        Integer id = ids.get(term);
        if (id == null) {
            id = words.size();
            ids.put(term, id);
            words.add(term);
            if (id >= documents.length) {
                documents = java.util.Arrays.copyOf(documents, documents.length * 2);
            }
        }
        counts.merge(id, weight, Double::sum);
    }

    /** Drops the commonest endings of plural and possession; more would join words that differ. */
    private static String stem(String word) {
        int length = word.length();
        if (length > 4 && word.endsWith("ies")) {
            return word.substring(0, length - 3) + "y";
        }
        if (length > 3 && word.endsWith("s") && !word.endsWith("ss") && !word.endsWith("us") && !word.endsWith("is")) {
            return word.substring(0, length - 1);
        }
        return word;
    }

    private static boolean wordly(String text, int at) {
        int c = text.codePointAt(at);
        if (Character.isLetterOrDigit(c) && !unspaced(c) || Character.getType(c) == Character.NON_SPACING_MARK) {
            return true;
        }
        // 1,200 and 3.5 are one word
        return (c == '.' || c == ',')
                && at > 0
                && at + 1 < text.length()
                && Character.isDigit(text.charAt(at - 1))
                && Character.isDigit(text.charAt(at + 1));
    }

    private static boolean unspaced(int c) {
        if (c < 0x0e00) {
            return false;
        }
        Character.UnicodeScript script = Character.UnicodeScript.of(c);
        return script == Character.UnicodeScript.HAN
                || script == Character.UnicodeScript.HIRAGANA
                || script == Character.UnicodeScript.KATAKANA
                || script == Character.UnicodeScript.THAI;
    }
}
