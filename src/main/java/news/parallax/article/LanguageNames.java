package news.parallax.article;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** What languages are called beside their codes of two letters: codes of three, former codes, and names in English. */
final class LanguageNames {
    /** Codes of two letters that were given up, and what stands for them. */
    static final Map<String, String> FORMER = Map.of("iw", "he", "in", "id", "ji", "yi");

    /** Codes of three letters that ISO 639-2 has beside those that the JDK knows. */
    private static final Map<String, String> BIBLIOGRAPHIC = Map.of(
            "ger", "de", "fre", "fr", "dut", "nl", "cze", "cs", "gre", "el", "per", "fa", "chi", "zh", "rum", "ro",
            "slo", "sk", "alb", "sq");

    /** ISO 639-1 codes by all of these, in small letters. */
    static final Map<String, String> CODES = codes();

    private LanguageNames() {}

    private static Map<String, String> codes() {
        Map<String, String> codes = new HashMap<>(BIBLIOGRAPHIC);
        for (String code : Locale.getISOLanguages()) {
            if (!FORMER.containsKey(code)) {
                Locale language = Locale.forLanguageTag(code);
                codes.put(language.getISO3Language(), code);
                codes.put(language.getDisplayLanguage(Locale.ENGLISH).toLowerCase(Locale.ROOT), code);
            }
        }
        codes.putAll(FORMER);
        return Map.copyOf(codes);
    }
}
