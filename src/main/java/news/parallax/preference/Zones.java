package news.parallax.preference;

import com.ibm.icu.text.TimeZoneNames;
import com.ibm.icu.util.TimeZone;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import news.parallax.chat.Language;
import org.jspecify.annotations.Nullable;

/**
 * Time zones by the names people give them: the zone's own, its city in any language of the interface (Unicode CLDR), a
 * country that has but one, and some large cities more ({@code cities.txt}). Safe for several threads.
 */
public final class Zones {
    // a third of a second, which nobody should wait for at every start
    private @Nullable Map<String, ZoneId> byName;
    private final Set<String> countries = new HashSet<>();

    private synchronized Map<String, ZoneId> byName() {
        Map<String, ZoneId> read = byName;
        if (read == null) {
            read = read();
            byName = read;
        }
        return read;
    }

    private Map<String, ZoneId> read() {
        Map<String, ZoneId> byName = new HashMap<>();
        Set<String> known = ZoneId.getAvailableZoneIds();
        for (String id : new TreeSet<>(known)) {
            if (id.startsWith("Etc/") || id.startsWith("SystemV/") || !id.contains("/")) {
                continue;
            }
            byName.putIfAbsent(key(id.substring(id.lastIndexOf('/') + 1)), ZoneId.of(id));
        }
        for (Language language : Language.values()) {
            TimeZoneNames names = TimeZoneNames.getInstance(language.locale());
            for (String id : TimeZone.getAvailableIDs(TimeZone.SystemTimeZoneType.CANONICAL_LOCATION, null, null)) {
                String city = names.getExemplarLocationName(id);
                if (city != null && known.contains(id)) {
                    byName.put(key(city), ZoneId.of(id));
                }
            }
            countries(language, known, byName);
        }
        more(known, byName);
        byName.put("utc", ZoneId.of("UTC"));
        byName.put("gmt", ZoneId.of("UTC"));
        return byName;
    }

    private void countries(Language language, Set<String> known, Map<String, ZoneId> byName) {
        for (String country : Locale.getISOCountries()) {
            Set<String> zones = TimeZone.getAvailableIDs(TimeZone.SystemTimeZoneType.CANONICAL_LOCATION, country, null);
            if (zones.size() == 1 && known.contains(zones.iterator().next())) {
                String name = new Locale("", country).getDisplayCountry(language.locale());
                if (byName.putIfAbsent(key(name), ZoneId.of(zones.iterator().next())) == null) {
                    countries.add(key(name));
                }
            }
        }
    }

    private static void more(Set<String> known, Map<String, ZoneId> byName) {
        try (InputStream in = Objects.requireNonNull(Zones.class.getResourceAsStream("cities.txt"))) {
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && line.contains(":"))
                    .forEach(line -> {
                        String zone = line.substring(0, line.indexOf(':')).strip();
                        for (String city : line.substring(line.indexOf(':') + 1).split(",")) {
                            if (known.contains(zone)) {
                                byName.put(key(city), ZoneId.of(zone));
                            }
                        }
                    });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The zone of a city of this name; a country's name is none, which may be meant as a topic. */
    public Optional<ZoneId> city(String words) {
        return find(words).filter(zone -> !countries.contains(key(words)));
    }

    /** The zone that somebody calls so. */
    public Optional<ZoneId> find(String words) {
        String typed = words.strip();
        if (typed.length() > 60) {
            return Optional.empty();
        }
        for (String id : ZoneId.getAvailableZoneIds()) {
            if (id.equalsIgnoreCase(typed) && (id.contains("/") || id.equals("UTC"))) {
                return Optional.of(ZoneId.of(id));
            }
        }
        return Optional.ofNullable(byName().get(key(typed)));
    }

    private static String key(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^\\p{L}\\p{N}]+", "")
                .toLowerCase(Locale.ROOT);
    }
}
