package news.parallax.article;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Knows how paragraphs begin that are about other pages, the site or the writer ({@code phrases.txt}). Immutable, safe for
 * several threads.
 */
final class Phrases {
    /** What a paragraph is about when it is not the story. */
    enum About {
        LINK,
        SITE,
        WRITER
    }

    private static final int KEY = 3;
    private static final int LONGEST_PHRASE = 60;
    private static final int LONGEST_CREDIT = 140;
    private static final Pattern CREDIT = Pattern.compile(
            "(?iu)\\b(?:image|photo|photograph|picture|foto|bild|credits?|crédit|bildrechte|quelle|source|fotograf|imago)\\s*:\\s*\\S.{0,80}$");
    private static final Pattern AGENCY = Pattern.compile(
            "(?iu)[/(|,]\\s*(?:[\\p{L} ]{0,20})(?:getty images|getty|shutterstock|reuters|afp|imago|picture.alliance|epa|ap photo|ap|istock|dpa)\\)?.{0,12}$");

    /** By their first letters. */
    private final Map<About, Map<String, List<String>>> beginnings = new EnumMap<>(About.class);

    private final Set<String> whole = new HashSet<>();

    Phrases() {
        for (String line : NameWords.lines("phrases.txt")) {
            int colon = line.indexOf(':');
            About about = About.valueOf(line.substring(0, colon).toUpperCase(Locale.ROOT));
            Map<String, List<String>> set = beginnings.computeIfAbsent(about, a -> new HashMap<>());
            for (String phrase : line.substring(colon + 1).split("\\|")) {
                String plain = phrase.stripLeading().toLowerCase(Locale.ROOT);
                if (plain.strip().length() >= KEY) {
                    set.computeIfAbsent(plain.substring(0, KEY), key -> new ArrayList<>())
                            .add(plain);
                }
                whole.add(PageHeadline.plain(plain));
            }
        }
    }

    /** What the text's beginning says it is about; empty for a story. */
    List<About> abouts(String text) {
        String start =
                text.substring(0, Math.min(text.length(), LONGEST_PHRASE)).toLowerCase(Locale.ROOT);
        List<About> abouts = new ArrayList<>();
        for (Map.Entry<About, Map<String, List<String>>> entry : beginnings.entrySet()) {
            for (String at :
                    entry.getValue().getOrDefault(start.substring(0, Math.min(KEY, start.length())), List.of())) {
                if (start.startsWith(at)) {
                    abouts.add(entry.getKey());
                    break;
                }
            }
        }
        return abouts;
    }

    /** Whether the text is one of the phrases and nothing more. */
    boolean isWhole(String text) {
        return text.length() <= LONGEST_PHRASE && whole.contains(PageHeadline.plain(text));
    }

    /** Whether a short text that is no sentence ends as the caption of a picture does, with who took it. */
    static boolean endsInCredit(String text) {
        if (text.length() >= 400) {
            return false;
        }
        int from = Math.max(0, text.length() - LONGEST_CREDIT);
        return (text.indexOf(':', from) >= 0 && finds(CREDIT, text, from)) || finds(AGENCY, text, from);
    }

    private static boolean finds(Pattern pattern, String text, int from) {
        return pattern.matcher(text)
                .region(from, text.length())
                .useTransparentBounds(true)
                .find();
    }
}
