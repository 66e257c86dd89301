package news.parallax.article;

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
    private final Set<String> languages;

    Script(String usual, String languages) {
        this.usual = usual;
        this.languages = Set.of(languages.split(" "));
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
        return this == NONE || this == OTHER || languages.contains(language);
    }

    /** The script of most letters. */
    static Script of(String text) {
        int[] counts = new int[OTHER.ordinal() + 1];
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (Character.isLetter(c)) {
                Script script = c < 0x80 ? LATIN : of(c);
                counts[script.ordinal()]++;
            }
        }
        if (counts[KANA.ordinal()] * 5 > counts[HAN.ordinal()]) {
            counts[KANA.ordinal()] += counts[HAN.ordinal()];
        }
        Script most = NONE;
        for (Script script : values()) {
            most = counts[script.ordinal()] > counts[most.ordinal()] ? script : most;
        }
        return most;
    }

    private static Script of(int c) {
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
