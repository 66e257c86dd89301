package news.parallax.story;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Names of countries in the languages of the interface, from the JDK's locale data (Unicode CLDR), with more names,
 * cities and states from {@code places.txt}. Immutable, safe for several threads.
 */
final class Gazetteer {
    /**
     * A place.
     *
     * @param country its country (ISO 3166)
     * @param within whether it is a place in that country, not the country itself
     */
    record Place(String country, boolean within) {}

    private static final List<String> LANGUAGES = List.of("en", "de", "es", "fr", "pt", "ru", "uk", "ar");
    private static final int SHORTEST_STEM = 4;
    private static final int LONGEST_ENDING = 4;

    private final Map<String, Place> exact = new HashMap<>();
    private final Map<String, Place> beginnings = new HashMap<>();
    private final Set<String> openings = new HashSet<>();

    Gazetteer() {
        for (String country : Locale.getISOCountries()) {
            for (String language : LANGUAGES) {
                add(
                        new Locale("", country).getDisplayCountry(Locale.forLanguageTag(language)),
                        new Place(country, false));
            }
        }
        for (Map.Entry<String, List<String>> line : WordList.read(Gazetteer.class, "places.txt")) {
            String code = line.getKey().replace("=", "");
            for (String word : line.getValue()) {
                String name = word.replace('-', ' ');
                if (code.equals("-")) {
                    exact.remove(name);
                } else {
                    add(name, new Place(code, line.getKey().endsWith("=")));
                }
            }
        }
    }

    private void add(String name, Place place) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.endsWith("*")) {
            beginnings.put(lower.substring(0, lower.length() - 1), place);
            return;
        }
        exact.put(lower, place);
        if (lower.indexOf(' ') > 0) {
            openings.add(lower.substring(0, lower.indexOf(' ')));
        }
        if (inflected(lower)) {
            // Russian and Ukrainian change the end of a name
            beginnings.putIfAbsent(lower.substring(0, lower.length() - 1), place);
        }
    }

    private static boolean inflected(String name) {
        return name.length() > SHORTEST_STEM
                && name.indexOf(' ') < 0
                && Character.UnicodeScript.of(name.codePointAt(0)) == Character.UnicodeScript.CYRILLIC;
    }

    /** Whether a name of several words begins with this one. */
    boolean opens(String word) {
        return openings.contains(word);
    }

    /** The place of a name in lower case, words parted by one space. */
    Optional<Place> of(String name) {
        Place place = exact.get(name);
        return place != null ? Optional.of(place) : Optional.ofNullable(byBeginning(name));
    }

    /** The country that a reader calls so: a code, or a name in any language of the interface. */
    Optional<String> country(String words) {
        String name = words.strip();
        if (name.length() == 2 && Set.of(Locale.getISOCountries()).contains(name.toUpperCase(Locale.ROOT))) {
            return Optional.of(name.toUpperCase(Locale.ROOT));
        }
        return Optional.ofNullable(exact.get(name.toLowerCase(Locale.ROOT)))
                .filter(place -> !place.within())
                .map(Place::country);
    }

    private @Nullable Place byBeginning(String name) {
        int shortest = Math.max(SHORTEST_STEM, name.length() - LONGEST_ENDING);
        for (int end = name.length(); end >= shortest; end--) {
            Place place = beginnings.get(name.substring(0, end));
            if (place != null) {
                return place;
            }
        }
        return null;
    }
}
