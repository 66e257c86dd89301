package news.parallax.brief;

/**
 * The beginnings of a text's longer words, by which sentences can be held against each other where endings change: "издания" and "изданием" begin alike.
 * A rough reading, without a dictionary of any language: short words, which mostly say nothing, are left out, and figures stand whole.
 */
final class Stems {
    private static final int SHORTEST = 4;
    private static final int BEGINNING = 6;
    /** Languages written so change their endings most. */
    private static final int BEGINNING_CYRILLIC = 5;

    private Stems() {}

    /** Those of a text as numbers, sorted, each once. */
    static int[] of(String text) {
        return Words.of(text).stream()
                .filter(word -> figure(word) || word.length() >= SHORTEST && !Words.isEmpty(word))
                .mapToInt(word -> of(word, word.charAt(0)))
                .sorted()
                .distinct()
                .toArray();
    }

    /** How many both have. */
    static int common(int[] a, int[] b) {
        int common = 0;
        for (int i = 0, j = 0; i < a.length && j < b.length; ) {
            int order = Integer.compare(a[i], b[j]);
            common += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        return common;
    }

    private static int of(String word, char first) {
        int length = figure(word)
                ? word.length()
                : Character.UnicodeScript.of(first) == Character.UnicodeScript.CYRILLIC
                        ? BEGINNING_CYRILLIC
                        : BEGINNING;
        return word.substring(0, Math.min(length, word.length())).hashCode();
    }

    private static boolean figure(String word) {
        return Character.isDigit(word.charAt(0));
    }
}
