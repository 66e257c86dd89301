package news.parallax.story;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import news.parallax.outlet.Outlets;

/**
 * What the sides' shares of a story are measured by: the coverage of the other current stories of its kind. The kind is as
 * narrow as there are enough of them: topic, country and language; then topic and language; country and language; language
 * alone. Where not even those are enough, the outlets of the catalog that write the language, and at last all that are
 * read. A story never counts in its own pool. Immutable.
 */
public final class Pools {
    /** Fewer other stories tell no usual share. */
    public static final int FEWEST_STORIES = 10;

    /** Fewer rated outlets in all of them together tell none either. */
    public static final int FEWEST_RATED = 100;

    /** Fewer rated outlets of the catalog tell none. */
    public static final int FEWEST_OUTLETS = 20;

    private final Map<Kind, Tally> tallies = new HashMap<>();
    private final Map<String, Member> members = new HashMap<>();
    private final Outlets outlets;
    private final Map<String, Pool> catalog = new HashMap<>();

    private record Kind(String topic, String country, String language) {}

    private record Tally(int stories, Split split) {
        static final Tally NONE = new Tally(0, new Split(0, 0, 0, 0));

        Tally with(Split other, int sign) {
            return new Tally(
                    stories + sign,
                    new Split(
                            split.left() + sign * other.left(),
                            split.center() + sign * other.center(),
                            split.right() + sign * other.right(),
                            split.unrated() + sign * other.unrated()));
        }
    }

    private record Member(CoveredStory covered, Tags tags, String language) {
        List<Kind> kinds() {
            List<String> topics = plusAny(tags.topics());
            List<String> countries = plusAny(tags.countries());
            return topics.stream()
                    .flatMap(topic -> countries.stream().map(country -> new Kind(topic, country, language)))
                    .toList();
        }

        private static List<String> plusAny(List<String> tags) {
            return Stream.concat(Stream.of(""), tags.stream()).distinct().toList();
        }
    }

    /**
     * Counts the pools of these stories.
     *
     * @param current the stories that are told now
     * @param tags what each is about
     * @param outlets the catalog
     */
    public Pools(Collection<CoveredStory> current, Function<Story, Tags> tags, Outlets outlets) {
        this.outlets = outlets;
        for (CoveredStory covered : current) {
            Member member = new Member(covered, tags.apply(covered.story()), language(covered));
            members.put(covered.story().id(), member);
            for (Kind kind : member.kinds()) {
                tallies.merge(
                        kind,
                        Tally.NONE.with(covered.coverage().split(), 1),
                        (all, one) -> all.with(covered.coverage().split(), 1));
            }
        }
        Stream.concat(Stream.of(""), outlets.all().stream().map(outlet -> outlet.language()))
                .distinct()
                .forEach(language -> catalog.put(language, Pool.of(outlets, language)));
    }

    /** The pool that a story is measured by. */
    public Pool of(CoveredStory covered, Tags tags) {
        String language = language(covered);
        String topic = tags.topics().isEmpty() ? "" : tags.topics().get(0);
        String country = tags.countries().isEmpty() ? "" : tags.countries().get(0);
        return Stream.of(
                        new Kind(topic, country, language),
                        new Kind(topic, "", language),
                        new Kind("", country, language),
                        new Kind("", "", language))
                .distinct()
                .map(kind -> pool(kind, covered))
                .filter(pool -> pool.stories() >= FEWEST_STORIES && pool.split().rated() >= FEWEST_RATED)
                .findFirst()
                .orElseGet(() -> ofCatalog(language));
    }

    private Pool pool(Kind kind, CoveredStory covered) {
        Tally tally = tallies.getOrDefault(kind, Tally.NONE);
        Member own = members.get(covered.story().id());
        if (own != null && own.kinds().contains(kind)) {
            tally = tally.with(own.covered().coverage().split(), -1);
        }
        return new Pool(kind.topic(), kind.country(), kind.language(), tally.stories(), tally.split());
    }

    private Pool ofCatalog(String language) {
        Pool same = catalog.get(language);
        return same != null && same.split().rated() >= FEWEST_OUTLETS
                ? same
                : catalog.getOrDefault("", Pool.of(outlets));
    }

    /** The other stories that a pool was counted from, by id; none where it is of the catalog's outlets. */
    public List<CoveredStory> stories(Pool pool, Story story) {
        if (pool.stories() == 0) {
            return List.of();
        }
        Kind kind = new Kind(pool.topic(), pool.country(), pool.language());
        return members.values().stream()
                .filter(member -> !member.covered().story().id().equals(story.id())
                        && member.kinds().contains(kind))
                .map(Member::covered)
                .sorted(Comparator.comparing(covered -> covered.story().id()))
                .toList();
    }

    /** The language that most of a story's articles are written in; of several the first by code. */
    static String language(CoveredStory covered) {
        Map<String, Integer> counts = new HashMap<>();
        covered.story()
                .members()
                .forEach(member -> counts.merge(member.article().language(), 1, Integer::sum));
        return counts.entrySet().stream()
                .min(Map.Entry.<String, Integer>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse("");
    }
}
