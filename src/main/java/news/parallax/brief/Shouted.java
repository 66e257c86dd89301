package news.parallax.brief;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Knows how the words are written that some outlets shout at the beginning of an article or title, "A CAR park", "LOVE Island's": as the other texts of
 * the story write them. What stands in capitals elsewhere too, such as NATO, is no shouting. For one thread.
 */
final class Shouted {
    private static final int SHORTEST = 3;
    /** How many words at a beginning can be shouted. */
    private static final int MOST = 5;

    private final List<Sentence> sentences;
    private boolean learned;
    private final Map<String, String> written = new HashMap<>();
    private final Set<String> initials = new HashSet<>();

    /** Learns from these sentences, once it has to. */
    Shouted(List<Sentence> sentences) {
        this.sentences = sentences;
    }

    /** Learns from a text how words are written; its beginning may be shouted. */
    private void learn(String text) {
        boolean opening = true;
        int start = 0;
        int count = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i < text.length() && Character.isLetterOrDigit(text.charAt(i))) {
                continue;
            }
            if (i > start) {
                String piece = text.substring(start, i);
                boolean capitals = capitals(piece);
                opening &= capitals && count < MOST;
                if (!opening && piece.length() >= SHORTEST) {
                    learn(piece, capitals, count > 0);
                }
                count++;
            }
            start = i + 1;
        }
    }

    private void learn(String piece, boolean capitals, boolean inside) {
        if (capitals) {
            initials.add(piece.toLowerCase(Locale.ROOT));
        } else if (inside) {
            String lower = piece.toLowerCase(Locale.ROOT);
            // where it is written small once, its capital is that of a name or title
            written.merge(lower, piece, (one, other) -> one.equals(lower) ? one : other);
        }
    }

    /** The text with its beginning in the usual letters, as far as they are known. */
    String quiet(String text) {
        if (!loud(text)) {
            return text;
        }
        if (!learned) {
            learned = true;
            sentences.forEach(sentence -> learn(sentence.text()));
        }
        StringBuilder quiet = new StringBuilder();
        int at = 0;
        for (int word = 0; word < MOST; word++) {
            int end = at;
            while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
                end++;
            }
            String piece = text.substring(at, end);
            String lower = piece.toLowerCase(Locale.ROOT);
            boolean article = word == 0 && (piece.equals("A") || piece.equals("AN") || piece.equals("THE"));
            String usual = article ? lower : written.get(lower);
            if (!capitals(piece) && !article
                    || usual == null
                    || !article && (piece.length() < SHORTEST || Words.isEmpty(lower) || initials.contains(lower))) {
                break;
            }
            quiet.append(word == 0 ? Character.toTitleCase(usual.charAt(0)) + usual.substring(1) : usual);
            at = end;
            while (at < text.length() && !Character.isLetterOrDigit(text.charAt(at))) {
                quiet.append(text.charAt(at++));
            }
        }
        return quiet.append(text.substring(at)).toString();
    }

    /** Whether two capitals stand at the beginning, maybe behind an article. */
    private static boolean loud(String text) {
        int start = text.startsWith("A ") ? 2 : 0;
        return text.length() > start + 1
                && Character.isUpperCase(text.charAt(start))
                && Character.isUpperCase(text.charAt(start + 1));
    }

    private static boolean capitals(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (!Character.isUpperCase(word.charAt(i)) && !Character.isDigit(word.charAt(i))) {
                return false;
            }
        }
        return !word.isEmpty();
    }
}
