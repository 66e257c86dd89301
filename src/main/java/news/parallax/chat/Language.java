package news.parallax.chat;

import java.util.Locale;
import java.util.Optional;

/** A language that the interface speaks. What outlets write stays in theirs. */
public enum Language {
    /** English. */
    ENGLISH("en", "English", Locale.UK, false),
    /** German. */
    GERMAN("de", "Deutsch", Locale.GERMANY, false),
    /** Spanish. */
    SPANISH("es", "Español", Locale.forLanguageTag("es-ES"), false),
    /** French. */
    FRENCH("fr", "Français", Locale.FRANCE, false),
    /** Portuguese. */
    PORTUGUESE("pt", "Português", Locale.forLanguageTag("pt-BR"), false),
    /** Russian. */
    RUSSIAN("ru", "Русский", Locale.forLanguageTag("ru-RU"), false),
    /** Ukrainian. */
    UKRAINIAN("uk", "Українська", Locale.forLanguageTag("uk-UA"), false),
    /** Arabic, with the digits that all of the interface uses. */
    ARABIC("ar", "العربية", Locale.forLanguageTag("ar-u-nu-latn"), true);

    private final String tag;
    private final String ownName;
    private final Locale locale;
    private final boolean rightToLeft;

    Language(String tag, String ownName, Locale locale, boolean rightToLeft) {
        this.tag = tag;
        this.ownName = ownName;
        this.locale = locale;
        this.rightToLeft = rightToLeft;
    }

    /** Its IETF tag, two letters. */
    public String tag() {
        return tag;
    }

    /** What its speakers call it. */
    public String ownName() {
        return ownName;
    }

    /** How dates, numbers and plurals are written in it. */
    public Locale locale() {
        return locale;
    }

    /** Whether it is written from right to left. */
    public boolean rightToLeft() {
        return rightToLeft;
    }

    /** The language of an IETF tag such as {@code de-AT}, if the interface speaks it. */
    public static Optional<Language> of(String tag) {
        String primary = tag.toLowerCase(Locale.ROOT).split("[-_]", 2)[0];
        for (Language language : values()) {
            if (language.tag.equals(primary)) {
                return Optional.of(language);
            }
        }
        return Optional.empty();
    }
}
