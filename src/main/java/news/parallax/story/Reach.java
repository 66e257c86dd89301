package news.parallax.story;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import news.parallax.outlet.Outlet;

/**
 * How near the outlets of a story stand to where it happens. An outlet of the story's country counts as national unless it
 * is known to serve one place only.
 *
 * @param home the country that the story names most (ISO 3166); empty where none is named, and then nothing is near or far
 * @param local outlets of that country that serve one place
 * @param national the other outlets of that country
 * @param foreign outlets of other countries
 * @param unknown outlets whose country nobody has told, and all outlets where the story names no country
 */
public record Reach(String home, int local, int national, int foreign, int unknown) {
    /** How near one outlet stands. */
    public enum Distance {
        LOCAL,
        NATIONAL,
        FOREIGN,
        UNKNOWN
    }

    /** The reach of these outlets, each counted as often as it is given. */
    public static Reach of(Collection<Outlet> outlets, String home) {
        Map<Distance, Integer> counts = new EnumMap<>(Distance.class);
        outlets.forEach(outlet -> counts.merge(distance(outlet, home), 1, Integer::sum));
        return new Reach(
                home,
                counts.getOrDefault(Distance.LOCAL, 0),
                counts.getOrDefault(Distance.NATIONAL, 0),
                counts.getOrDefault(Distance.FOREIGN, 0),
                counts.getOrDefault(Distance.UNKNOWN, 0));
    }

    /** How near an outlet stands to a country. */
    public static Distance distance(Outlet outlet, String home) {
        if (home.isEmpty() || outlet.country().isEmpty()) {
            return Distance.UNKNOWN;
        }
        if (!outlet.country().equals(home)) {
            return Distance.FOREIGN;
        }
        return outlet.scope().equals("local") ? Distance.LOCAL : Distance.NATIONAL;
    }
}
