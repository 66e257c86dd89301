package news.parallax.command;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** The word that somebody most likely meant: at most two letters inserted, left out or changed. */
final class Near {
    private static final int MOST = 2;

    private Near() {}

    static Optional<String> of(String word, Collection<String> words) {
        int most = word.length() <= 3 ? 1 : MOST;
        return words.stream()
                .filter(each -> Math.abs(each.length() - word.length()) <= most && distance(word, each) <= most)
                .min(Comparator.comparingInt((String each) -> distance(word, each))
                        .thenComparing(each -> each));
    }

    private static int distance(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int above = row[j];
                int change = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(change, 1 + Math.min(above, row[j - 1]));
                diagonal = above;
            }
        }
        return row[other.length()];
    }
}
