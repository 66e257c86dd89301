package news.parallax.article;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/** The scripts that tell something about the language of a text. */
enum Script {
    NONE("", ""),
    LATIN("", ""),
    CYRILLIC("", "ru uk bg sr mk be kk ky mn tg"),
    ARABIC("ar", "ar fa ur ps ckb ug"),
    HAN("zh", "zh ja"),
    KANA("ja", "ja"),
    HANGUL("ko", "ko"),
    HEBREW("he", "he yi"),
    GREEK("el", "el"),
    DEVANAGARI("hi", "hi mr ne"),
    THAI("th", "th"),
    OTHER("", "");

    private static final Set<String> NEVER_LATIN =
            Set.of("ru", "uk", "bg", "be", "mk", "ar", "fa", "ur", "zh", "ja", "ko", "he", "el", "hi", "th");

    private final String usual;
    private final String languages;

    Script(String usual, String languages) {
        this.usual = usual;
        this.languages = " " + languages + " ";
    }

    /** The language that nearly all texts of the script are in; empty if there are several. */
    String usual() {
        return usual;
    }

    /** Whether a language is written in it. */
    boolean writes(String language) {
        if (this == LATIN) {
            return !NEVER_LATIN.contains(language);
        }
        return this == NONE || this == OTHER || languages.contains(" " + language + " ");
    }

    /** Whether more than half of a text's first signs are letters of ASCII: no other script can have as many. Looks no further than it must. */
    static boolean mostlyAscii(String title, String lead, int signs) {
        int length = Math.min(signs, title.length() + 1 + lead.length());
        int first = Math.min(length, title.length());
        int missing = length / 2 + 1;
        missing -= ascii(title, first, missing);
        return missing <= 0 || length > first && ascii(lead, length - first - 1, missing) >= missing;
    }

    /** How many letters of ASCII a text has among so many signs, counted up to a bound. */
    private static int ascii(String text, int signs, int enough) {
        int count = 0;
        for (int i = 0; i < signs && count < enough; i++) {
            int lower = text.charAt(i) | 0x20;
            count += lower >= 'a' && lower <= 'z' ? 1 : 0;
        }
        return count;
    }

    /** The script of most letters. */
    static Script of(String text) {
        Map<Script, Integer> counts = new EnumMap<>(Script.class);
        int ascii = 0;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (c < 0x80) {
                int lower = c | 0x20;
                ascii += lower >= 'a' && lower <= 'z' ? 1 : 0;
            } else if (Character.isLetter(c)) {
                counts.merge(ofLetter(c), 1, Integer::sum);
            }
        }
        if (ascii > 0) {
            counts.merge(LATIN, ascii, Integer::sum);
        }
        int kana = counts.getOrDefault(KANA, 0);
        if (kana * 5 > counts.getOrDefault(HAN, 0)) {
            counts.merge(KANA, counts.getOrDefault(HAN, 0), Integer::sum);
        }
        Script most = NONE;
        for (Script script : values()) {
            most = counts.getOrDefault(script, 0) > counts.getOrDefault(most, 0) ? script : most;
        }
        return most;
    }

    /** The script of a letter. */
    static Script ofLetter(int c) {
        return switch (Character.UnicodeScript.of(c)) {
            case LATIN -> LATIN;
            case CYRILLIC -> CYRILLIC;
            case ARABIC -> ARABIC;
            case HAN -> HAN;
            case HIRAGANA, KATAKANA -> KANA;
            case HANGUL -> HANGUL;
            case HEBREW -> HEBREW;
            case GREEK -> GREEK;
            case DEVANAGARI -> DEVANAGARI;
            case THAI -> THAI;
            default -> OTHER;
        };
    }
}
