package news.parallax.command;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import news.parallax.chat.Voice;
import news.parallax.outlet.Outlet;
import news.parallax.outlet.Outlets;
import news.parallax.story.CoveredStory;
import news.parallax.story.FrontPage;

/**
 * The front page as a country sees it. A story belongs to a country's edition where its headlines name the country, or
 * where at least a third of its outlets are at home there; those come first, the rest of the world follows.
 */
public final class Editions {
    private static final int SHARE = 3;

    private final FrontPage front;
    private final List<String> countries;

    /** Editions for the countries that outlets come from. */
    public Editions(FrontPage front, Outlets outlets) {
        this.front = front;
        Map<String, Integer> counts = new HashMap<>();
        for (Outlet outlet : outlets.all()) {
            if (outlet.country().length() == 2) {
                counts.merge(outlet.country().toUpperCase(Locale.ROOT), 1, Integer::sum);
            }
        }
        countries = counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The countries with an edition, those with most outlets first. */
    public List<String> countries() {
        return countries;
    }

    /** The stories with those of a country first; as they are for the world. */
    public List<CoveredStory> of(List<CoveredStory> ranked, String country) {
        if (country.isEmpty()) {
            return ranked;
        }
        Map<Boolean, List<CoveredStory>> parts = ranked.stream()
                .collect(java.util.stream.Collectors.partitioningBy(covered -> belongs(covered, country)));
        return Stream.of(true, false)
                .flatMap(own -> parts.getOrDefault(own, List.of()).stream())
                .toList();
    }

    /** What an edition is called. */
    public String name(Voice voice, String country) {
        return country.isEmpty()
                ? voice.say("lists.world")
                : new Locale("", country).getDisplayCountry(voice.language().locale());
    }

    private boolean belongs(CoveredStory covered, String country) {
        if (front.tags(covered.story()).countries().contains(country)) {
            return true;
        }
        int home = covered.coverage().countries().entrySet().stream()
                .filter(entry -> entry.getKey().equalsIgnoreCase(country))
                .mapToInt(Map.Entry::getValue)
                .sum();
        return home * SHARE >= covered.coverage().outlets() && home > 0;
    }
}
