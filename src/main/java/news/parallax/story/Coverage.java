package news.parallax.story;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import news.parallax.outlet.Bias;
import news.parallax.outlet.Factuality;
import news.parallax.outlet.Outlet;
import news.parallax.outlet.Side;

/**
 * Who covers a story. Every count but {@code articles} and {@code independent} is of outlets, and an outlet counts once
 * however many articles it has. The order of the articles changes nothing.
 *
 * @param articles articles of the story
 * @param outlets outlets of the story
 * @param independent independent reports: outlets that have an article of their own, and each text that is only there in
 *     copies once
 * @param split outlets by side
 * @param withoutReprints outlets with an article of their own, by side
 * @param steps outlets on each of the seven steps
 * @param factuality outlets on each of the six steps, and unknown
 * @param ownership outlets by group of owners, most first; last {@value #UNKNOWN}, where nobody has told
 * @param countries outlets by country, most first; last {@value #UNKNOWN}, where nobody has told
 * @param languages outlets by language, most first; last {@value #UNKNOWN}, where nobody has told
 * @param reliable independent reports of outlets whose factuality is mixed or better
 * @param first the first report; empty only without articles
 */
public record Coverage(
        int articles,
        int outlets,
        int independent,
        Split split,
        Split withoutReprints,
        Map<Bias, Integer> steps,
        Map<Factuality, Integer> factuality,
        Map<String, Integer> ownership,
        Map<String, Integer> countries,
        Map<String, Integer> languages,
        int reliable,
        Optional<FirstReport> first) {
    /** The word for a country, a language or an owner that is not known. */
    public static final String UNKNOWN = "unknown";

    /** The coverage by these articles. */
    public static Coverage of(Collection<CoveredArticle> articles) {
        Map<String, Outlet> outlets = byDomain(articles.stream());
        Map<String, Outlet> own =
                byDomain(articles.stream().filter(article -> article.reprintOf().isEmpty()));
        Map<Bias, Integer> steps = zeroes(Bias.steps(), Bias.class);
        Map<Factuality, Integer> factuality = zeroes(List.of(Factuality.values()), Factuality.class);
        for (Outlet outlet : outlets.values()) {
            steps.computeIfPresent(outlet.bias(), (step, count) -> count + 1);
            factuality.merge(outlet.factuality(), 1, Integer::sum);
        }
        return new Coverage(
                articles.size(),
                outlets.size(),
                own.size() + onlyCopied(articles),
                Split.of(outlets.values()),
                Split.of(own.values()),
                steps,
                factuality,
                count(outlets, Outlet::ownership),
                count(outlets, Outlet::country),
                count(outlets, Outlet::language),
                (int) own.values().stream()
                        .filter(outlet -> outlet.factuality().atLeast(Factuality.MIXED))
                        .count(),
                first(articles));
    }

    /** Outlets that have a rating. */
    public int rated() {
        return split.rated();
    }

    /** Percentages of the rated outlets, or empty where they are too few. */
    public Optional<Percentages> percentages() {
        return split.percentages();
    }

    private static Map<String, Outlet> byDomain(Stream<CoveredArticle> articles) {
        return articles.map(CoveredArticle::outlet)
                .collect(Collectors.toMap(Outlet::domain, Function.identity(), (one, same) -> one, TreeMap::new));
    }

    /** Texts whose original is not among the articles: each is one report, however often it is copied. */
    private static int onlyCopied(Collection<CoveredArticle> articles) {
        Set<String> there = articles.stream().map(CoveredArticle::articleId).collect(Collectors.toSet());
        Set<String> missing = new HashSet<>();
        articles.forEach(
                article -> article.reprintOf().filter(id -> !there.contains(id)).ifPresent(missing::add));
        return missing.size();
    }

    private static <E extends Enum<E>> Map<E, Integer> zeroes(List<E> keys, Class<E> type) {
        Map<E, Integer> counts = new EnumMap<>(type);
        keys.forEach(key -> counts.put(key, 0));
        return counts;
    }

    private static Map<String, Integer> count(Map<String, Outlet> outlets, Function<Outlet, String> what) {
        Map<String, Integer> counts = new TreeMap<>();
        for (Outlet outlet : outlets.values()) {
            String value = what.apply(outlet);
            counts.merge(value.isEmpty() ? UNKNOWN : value, 1, Integer::sum);
        }
        Map<String, Integer> mostFirst = new LinkedHashMap<>();
        List<Map.Entry<String, Integer>> entries = new ArrayList<>(counts.entrySet());
        entries.sort(Comparator.comparing(
                        (Map.Entry<String, Integer> entry) -> entry.getKey().equals(UNKNOWN))
                .thenComparing(Map.Entry.<String, Integer>comparingByValue().reversed())
                .thenComparing(Map.Entry.comparingByKey()));
        entries.forEach(entry -> mostFirst.put(entry.getKey(), entry.getValue()));
        return mostFirst;
    }

    private static Optional<FirstReport> first(Collection<CoveredArticle> articles) {
        List<CoveredArticle> inOrder = articles.stream()
                .sorted(Comparator.comparing(CoveredArticle::published).thenComparing(CoveredArticle::articleId))
                .toList();
        if (inOrder.isEmpty()) {
            return Optional.empty();
        }
        CoveredArticle first = inOrder.get(0);
        Map<Side, Duration> sideLag = new EnumMap<>(Side.class);
        Map<String, Duration> countryLag = new TreeMap<>();
        for (CoveredArticle article : inOrder) {
            Duration lag = Duration.between(first.published(), article.published());
            sideLag.putIfAbsent(article.outlet().side(), lag);
            if (!article.outlet().country().isEmpty()) {
                countryLag.putIfAbsent(article.outlet().country(), lag);
            }
        }
        return Optional.of(new FirstReport(first.articleId(), first.outlet(), first.published(), sideLag, countryLag));
    }
}
