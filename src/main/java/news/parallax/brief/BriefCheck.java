package news.parallax.brief;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The gate that every bullet passes, whoever wrote it: each number, each capitalized name and each quotation in it is
 * found in the text of a source that it cites. Pure.
 */
public final class BriefCheck {
    private static final Pattern NUMBER = Pattern.compile("\\p{N}+(?:[.,]\\p{N}+)*");
    private static final Pattern NAME =
            Pattern.compile("\\p{Lu}[\\p{L}\\p{M}\\p{N}’'-]*(?:\\s+\\p{Lu}[\\p{L}\\p{M}\\p{N}’'-]*)*");
    private static final Pattern QUOTATION = Pattern.compile("[\"“„«]([^\"“”„«»]{3,})[\"”“»]");

    private BriefCheck() {}

    /** Whether everything that can be checked in a bullet stands in the sources that it cites. */
    public static boolean holds(Bullet bullet, List<Source> sources) {
        List<String> cited = new ArrayList<>();
        for (Source source : sources) {
            if (bullet.citations().contains(source.n())) {
                cited.add(folded(source.title() + "\n" + source.text()));
            }
        }
        if (cited.size() != bullet.citations().size()) {
            return false;
        }
        return all(NUMBER, 0, bullet.text(), cited)
                && all(NAME, 0, bullet.text(), cited)
                && all(QUOTATION, 1, bullet.text(), cited);
    }

    private static boolean all(Pattern pattern, int group, String text, List<String> cited) {
        for (Matcher found = pattern.matcher(text); found.find(); ) {
            String words = folded(found.group(group));
            if (!words.isEmpty() && cited.stream().noneMatch(source -> source.contains(words))) {
                return false;
            }
        }
        return true;
    }

    private static String folded(String words) {
        return Normalizer.normalize(words, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[’‘]", "'")
                .replaceAll("\\s+", " ")
                .strip();
    }
}
