package news.parallax.clustering;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a headline says, without what many outlets put around it: their own name at the end, the name of a live page or of a
 * wire's update at the beginning. Two stories told under "The Latest:" are not one for that.
 */
final class Headline {
    private static final int LONGEST = 400;
    private static final int FEWEST_WORDS = 5;
    private static final int LONGEST_NAME = 5;
    private static final Pattern LABEL = Pattern.compile(
            "^(?:(?:\\p{L}+ )?(?:the |live |news |en )?"
                    + "(?:latest|live|updates?|live updates?|live blog|watch|video|photos|breaking|breaking news|exclusive|opinion"
                    + "|ap source|vivo|directo|última hora|ao vivo|urgente|direct|vidéo|vídeo|liveticker|live-ticker"
                    + "|newsticker|eilmeldung|онлайн|видео|срочно)\\s*(?::|\\||\\s-)\\s*"
                    + "|(?:reuters|afp|ap|dpa|efe)\\s*(?:-|:|\\|)\\s*"
                    + "|(?:update|wrapup|corrected)\\s*\\d*\\s*-\\s*)+",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private Headline() {}

    /** The headline's own words; all of it where too few would be left. */
    static String core(String title) {
        String bounded = title.length() > LONGEST ? title.substring(0, LONGEST) : title;
        String named = withoutName(bounded);
        String core = withoutLabel(named);
        return words(core) >= 3 ? core.strip() : bounded.strip();
    }

    private static String withoutLabel(String title) {
        // every label ends in one of these
        if (title.indexOf(':') < 0 && title.indexOf('|') < 0 && title.indexOf('-') < 0) {
            return title;
        }
        Matcher label = LABEL.matcher(title);
        return label.lookingAt() ? title.substring(label.end()) : title;
    }

    private static String withoutName(String title) {
        for (int i = title.indexOf(' ') + 1; i > 0 && i + 2 < title.length(); i = title.indexOf(' ', i) + 1) {
            char sign = title.charAt(i);
            // a bar or a hyphen parts, a dash may belong to the sentence
            boolean parts = sign == '|' || sign == '-' || sign == '·';
            boolean mayPart = sign == '–' || sign == '—' || sign == '»';
            if ((parts || mayPart)
                    && title.charAt(i + 1) == ' '
                    && words(title.substring(0, i)) >= FEWEST_WORDS
                    && (parts || name(title.substring(i + 1)))) {
                return title.substring(0, i);
            }
        }
        return title;
    }

    /** Whether a few words, all of which begin with a capital, could be an outlet's name. */
    private static boolean name(String words) {
        String[] each = words.strip().split(" ");
        boolean capitals = each.length <= LONGEST_NAME;
        for (int i = 0; i < each.length && capitals; i++) {
            capitals = each[i].isEmpty() || !Character.isLowerCase(each[i].codePointAt(0)) || each[i].indexOf('.') > 0;
        }
        return capitals;
    }

    private static int words(String text) {
        int words = 0;
        boolean inside = false;
        for (int i = 0; i < text.length(); i++) {
            boolean letter = Character.isLetterOrDigit(text.charAt(i));
            if (letter && (!inside || text.charAt(i) >= '\u2e80')) {
                words++;
            }
            inside = letter;
        }
        return words;
    }
}
