package news.parallax.picture;

import com.ibm.icu.text.Transliterator;
import java.awt.Font;
import java.awt.GraphicsEnvironment;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Finds, for any words, a font of this machine that has all their letters. Words that no font has are written in Latin
 * letters instead, so that no picture shows empty boxes. Safe for several threads.
 */
final class Typeface {
    private static final List<String> FAVORITES = List.of("Noto Sans", "DejaVu Sans", "Liberation Sans", "SansSerif");

    private final List<Font> fonts;
    private final Map<Character.UnicodeScript, Optional<Font>> byScript = new ConcurrentHashMap<>();

    /** Looks at the fonts of this machine once. */
    Typeface() {
        List<Font> all =
                Arrays.asList(GraphicsEnvironment.getLocalGraphicsEnvironment().getAllFonts());
        fonts = all.stream()
                .filter(font -> font.getStyle() == Font.PLAIN
                        && !font.getName().matches(".*(Bold|Italic|Oblique|Mono|Math|Serif|Condensed|Light).*"))
                .sorted((one, other) -> Integer.compare(place(one), place(other)))
                .toList();
        if (all.isEmpty()) {
            throw new IllegalStateException("this machine has no fonts");
        }
    }

    private static int place(Font font) {
        int place = FAVORITES.indexOf(font.getFamily());
        return place < 0 ? FAVORITES.size() : place;
    }

    /** Words and the font they can be drawn in. */
    record Set(String words, Font font) {}

    /** The words as they can be drawn. */
    Set of(String words, int style, float size) {
        Font first = new Font(Font.SANS_SERIF, style, 1);
        if (first.canDisplayUpTo(words) < 0) {
            return new Set(words, first.deriveFont(size));
        }
        int missing = words.codePointAt(first.canDisplayUpTo(words));
        Optional<Font> other = byScript.computeIfAbsent(
                Character.UnicodeScript.of(missing),
                script ->
                        fonts.stream().filter(font -> font.canDisplay(missing)).findFirst());
        if (other.isPresent() && other.get().canDisplayUpTo(words) < 0) {
            return new Set(words, other.get().deriveFont(style, size));
        }
        String latin =
                Transliterator.getInstance("Any-Latin; NFC; [:Cn:] Remove").transliterate(words);
        StringBuilder shown = new StringBuilder();
        latin.codePoints().filter(first::canDisplay).forEach(shown::appendCodePoint);
        return new Set(shown.toString(), first.deriveFont(size));
    }
}
