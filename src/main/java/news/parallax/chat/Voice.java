package news.parallax.chat;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a chat is spoken to. Our words lie in resource bundles, one for each area of the interface: the key's part before
 * its first dot names the bundle. Patterns are those of ICU's MessageFormat, with its plurals. Immutable.
 *
 * @param language the language of our words
 * @param zone the zone that times are told in
 * @param plain whether to do without bars and signs, for those who listen to a screen reader
 */
public record Voice(Language language, ZoneId zone, boolean plain) {
    private static final String BUNDLES = "news.parallax.chat.wording.";
    // English stands in the bundles without a language; the machine's own language is never asked
    private static final ResourceBundle.Control CONTROL =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
    // a place for a value with markup; the cleaning of foreign words removes these, so none can be smuggled in
    private static final char FIRST_PLACE = '\uE000';
    private static final Pattern PLACE = Pattern.compile("[\uE000-\uE01F]");
    private static final int MOST_VALUES = 32;
    private static final String ISOLATE = "\u2068";
    private static final String END = "\u2069";

    /** An offset is named as both the reader and ICU know it: UTC, GMT+02:00. */
    public Voice {
        if (zone instanceof ZoneOffset offset) {
            zone = ZoneId.ofOffset(offset.getTotalSeconds() == 0 ? "UTC" : "GMT", offset);
        }
    }

    /** English with no wishes, in this zone. */
    public static Voice english(ZoneId zone) {
        return new Voice(Language.ENGLISH, zone, false);
    }

    /** The same in another zone. */
    public Voice in(ZoneId other) {
        return new Voice(language, other, plain);
    }

    /**
     * Our words for a key. A value that is a number is written as the language does; strings go in as they are, so they
     * must be ours.
     *
     * @throws MissingResourceException where there is no such key in English, which is a mistake of ours
     */
    public String say(String key, Object... values) {
        return format(key, values);
    }

    /**
     * {@link #say}, as a text. A value that is a {@link Text} keeps its markup; one that is a string is taken for foreign
     * words and tamed.
     */
    public Text tell(String key, Object... values) {
        if (values.length > MOST_VALUES) {
            throw new IllegalArgumentException("at most " + MOST_VALUES + " values");
        }
        Object[] places = values.clone();
        for (int i = 0; i < values.length; i++) {
            if (values[i] instanceof Text || values[i] instanceof String) {
                places[i] = String.valueOf((char) (FIRST_PLACE + i));
            }
        }
        String words = format(key, places);
        Text.Builder text = Text.builder();
        Matcher place = PLACE.matcher(words);
        int from = 0;
        while (place.find()) {
            text.words(words.substring(from, place.start()));
            put(text, values[place.group().charAt(0) - FIRST_PLACE]);
            from = place.end();
        }
        return text.words(words.substring(from)).build();
    }

    /** A number as the language writes it. */
    public String number(long number) {
        return Patterns.number(number, language.locale());
    }

    /** Foreign words inside ours: tamed, and kept from turning the direction of what stands around them. */
    public Text foreign(String words) {
        Text.Builder text = Text.builder();
        put(text, words);
        return text.build();
    }

    private void put(Text.Builder text, Object value) {
        Text inner = value instanceof Text given
                ? given
                : Text.builder().foreign((String) value).build();
        if (language.rightToLeft()) {
            text.words(ISOLATE).add(inner).words(END);
        } else {
            text.add(inner);
        }
    }

    private String format(String key, Object... values) {
        ResourceBundle words = ResourceBundle.getBundle(
                BUNDLES + key.substring(0, key.indexOf('.')), bundleLocale(), Voice.class.getClassLoader(), CONTROL);
        return Patterns.words(words.getString(key), language.locale(), values);
    }

    private Locale bundleLocale() {
        return language == Language.ENGLISH ? Locale.ROOT : Locale.forLanguageTag(language.tag());
    }
}
