package news.parallax.outlet;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Reads ratings from the rows of a rater's own file, which an operator is licensed to use. What a row does not say in a way
 * that is known is left out, never guessed.
 */
public final class RatingsImport {
    private static final double MIDDLE = 6;
    private static final double SKEWED = 18;
    private static final double STRONG = 30;
    private static final double BAND = 8;
    private static final List<Factuality> FACTUALITY = List.of(
            Factuality.VERY_HIGH,
            Factuality.HIGH,
            Factuality.MOSTLY_FACTUAL,
            Factuality.MIXED,
            Factuality.LOW,
            Factuality.VERY_LOW);
    private static final List<String> DOMAIN =
            List.of("domain", "source_url", "homepage", "website", "news_source_url", "url");

    /** Whose file it is. */
    public enum Source {
        /** AllSides: a bias in words, on five steps. */
        ALLSIDES("AllSides"),
        /** Media Bias/Fact Check: a bias in words and a factuality. */
        MBFC("Media Bias/Fact Check"),
        /** Ad Fontes Media: bias from -42 to +42 and reliability from 0 to 64; of several rows of a domain the mean. */
        AD_FONTES("Ad Fontes Media");

        private final String rater;

        Source(String rater) {
            this.rater = rater;
        }

        /** The rater's name in the catalog. */
        public String rater() {
            return rater;
        }
    }

    private RatingsImport() {}

    /**
     * The ratings of these rows, by domain.
     *
     * @param rows values by column, columns in lower case with underscores
     * @param asOf when the ratings stood: day, month or year, or empty
     */
    public static List<Rating> ratings(Source source, Collection<Map<String, String>> rows, String asOf) {
        Map<String, List<Map<String, String>>> byDomain = new LinkedHashMap<>();
        rows.forEach(row -> domain(row)
                .ifPresent(domain -> byDomain.computeIfAbsent(domain, key -> new ArrayList<>())
                        .add(row)));
        List<Rating> ratings = new ArrayList<>();
        byDomain.forEach((domain, own) -> {
            Optional<Bias> bias = source == Source.AD_FONTES
                    ? mean(own, List.of("bias", "bias_score")).stream()
                            .mapToObj(RatingsImport::bias)
                            .findFirst()
                    : own.stream().flatMap(row -> bias(row).stream()).findFirst();
            bias.ifPresent(value -> ratings.add(rating(source, domain, Rating.Subject.BIAS, value.word(), asOf, own)));
            Optional<Factuality> factuality = switch (source) {
                case ALLSIDES -> Optional.empty();
                case MBFC ->
                    own.stream().flatMap(row -> factuality(row).stream()).findFirst();
                case AD_FONTES ->
                    mean(own, List.of("reliability", "quality", "reliability_score")).stream()
                            .mapToObj(RatingsImport::factuality)
                            .findFirst();
            };
            factuality.ifPresent(
                    value -> ratings.add(rating(source, domain, Rating.Subject.FACTUALITY, value.word(), asOf, own)));
        });
        return ratings;
    }

    private static Rating rating(
            Source source,
            String domain,
            Rating.Subject subject,
            String value,
            String asOf,
            List<Map<String, String>> rows) {
        String host = switch (source) {
            case ALLSIDES -> "allsides.com";
            case MBFC -> "mediabiasfactcheck.com";
            case AD_FONTES -> "adfontesmedia.com";
        };
        String page = rows.stream()
                .flatMap(row -> row.values().stream())
                .filter(cell -> host(cell).filter(found -> found.endsWith(host)).isPresent())
                .findFirst()
                .orElse("");
        return new Rating(domain, source.rater(), subject, value, asOf, page);
    }

    /** The domain that a row is about; a rater's own page is none. */
    static Optional<String> domain(Map<String, String> row) {
        return DOMAIN.stream()
                .map(column -> row.getOrDefault(column, ""))
                .filter(cell -> !cell.isBlank())
                .flatMap(cell -> host(cell.contains("://") ? cell : "https://" + cell).stream())
                .filter(host -> !host.endsWith("allsides.com")
                        && !host.endsWith("mediabiasfactcheck.com")
                        && !host.endsWith("adfontesmedia.com"))
                .findFirst();
    }

    private static Optional<String> host(String address) {
        try {
            String host = address.contains("://") ? new URI(address.strip()).getHost() : null;
            return Optional.ofNullable(host)
                    .map(found -> found.toLowerCase(Locale.ROOT).replaceFirst("^www\\.", ""))
                    .filter(found -> found.contains("."));
        } catch (URISyntaxException notAnAddress) {
            return Optional.empty();
        }
    }

    private static Optional<Bias> bias(Map<String, String> row) {
        return first(row, List.of("media_bias_rating", "allsides_bias", "bias_rating", "rating", "bias"))
                .flatMap(words -> switch (words) {
                    case "extreme left", "far left" -> Optional.of(Bias.FAR_LEFT);
                    case "left" -> Optional.of(Bias.LEFT);
                    case "lean left", "left center", "leftcenter" -> Optional.of(Bias.LEAN_LEFT);
                    case "center", "least biased", "leastbiased" -> Optional.of(Bias.CENTER);
                    case "lean right", "right center", "rightcenter" -> Optional.of(Bias.LEAN_RIGHT);
                    case "right" -> Optional.of(Bias.RIGHT);
                    case "extreme right", "far right" -> Optional.of(Bias.FAR_RIGHT);
                    default -> Optional.empty();
                });
    }

    private static Optional<Factuality> factuality(Map<String, String> row) {
        return first(row, List.of("factual_reporting", "reporting", "factual", "factuality"))
                .flatMap(words -> Factuality.ofWord(words.replace(' ', '-')));
    }

    private static Optional<String> first(Map<String, String> row, List<String> columns) {
        return columns.stream()
                .map(column -> row.getOrDefault(column, "").strip())
                .filter(cell -> !cell.isEmpty())
                .map(cell -> cell.toLowerCase(Locale.ROOT).replaceAll("[\\s_-]+", " "))
                .findFirst();
    }

    private static OptionalDouble mean(List<Map<String, String>> rows, List<String> columns) {
        return rows.stream()
                .flatMap(row -> first(row, columns).stream())
                .map(cell -> cell.startsWith(" ") ? "-" + cell.strip() : cell)
                .filter(cell -> cell.matches("-?\\d+(\\.\\d+)?"))
                .mapToDouble(Double::parseDouble)
                .average();
    }

    /** The middle band is 6 wide to each side, the next two 12 each; beyond them it is extreme. */
    static Bias bias(double score) {
        double far = Math.abs(score);
        int step = far <= MIDDLE ? 0 : far <= SKEWED ? 1 : far <= STRONG ? 2 : 3;
        return Bias.steps().get(3 + (score < 0 ? -step : step));
    }

    /** Six bands of 8 points, the best and the worst open. */
    static Factuality factuality(double reliability) {
        int band = (int) Math.max(0, Math.min(5, Math.floor(reliability / BAND) - 1));
        return FACTUALITY.get(5 - band);
    }
}
