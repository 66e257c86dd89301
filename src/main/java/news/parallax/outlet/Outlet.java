package news.parallax.outlet;

import java.util.List;

/**
 * One that publishes news. A text that nobody has told is empty.
 *
 * @param domain its domain, lower case, without {@code www.}
 * @param name its name as readers know it
 * @param country ISO 3166 code of its home
 * @param language ISO 639-1 code of its main language
 * @param kind such as {@code newspaper} or {@code agency}
 * @param owner who owns it
 * @param ownership the group of owners it counts under, such as {@code public} or {@code nonprofit}
 * @param paywall whether a subscription may be needed
 * @param bias mean of its bias ratings
 * @param factuality mean of its factuality ratings
 * @param ratings the ratings that count, by subject, then rater
 * @param scope {@code local} where it serves one place, {@code national} or {@code international}
 */
public record Outlet(
        String domain,
        String name,
        String country,
        String language,
        String kind,
        String owner,
        String ownership,
        boolean paywall,
        Bias bias,
        Factuality factuality,
        List<Rating> ratings,
        String scope) {
    /** Copies the list of ratings. */
    public Outlet {
        ratings = List.copyOf(ratings);
    }

    /** An outlet of which nobody has told whom it serves. */
    public Outlet(
            String domain,
            String name,
            String country,
            String language,
            String kind,
            String owner,
            String ownership,
            boolean paywall,
            Bias bias,
            Factuality factuality,
            List<Rating> ratings) {
        this(domain, name, country, language, kind, owner, ownership, paywall, bias, factuality, ratings, "");
    }

    /** An outlet of which nothing is known but its domain, which is its name as well. */
    public static Outlet unknown(String domain) {
        return new Outlet(domain, domain, "", "", "", "", "", false, Bias.UNRATED, Factuality.UNKNOWN, List.of());
    }

    /** The same outlet with the given ratings, and with the means of them. */
    public Outlet ratedBy(List<Rating> counted) {
        Bias meanBias = Bias.mean(counted.stream()
                .filter(rating -> rating.subject() == Rating.Subject.BIAS)
                .flatMap(rating -> Bias.ofWord(rating.value()).stream())
                .toList());
        Factuality meanFactuality = Factuality.mean(counted.stream()
                .filter(rating -> rating.subject() == Rating.Subject.FACTUALITY)
                .flatMap(rating -> Factuality.ofWord(rating.value()).stream())
                .toList());
        return new Outlet(
                domain,
                name,
                country,
                language,
                kind,
                owner,
                ownership,
                paywall,
                meanBias,
                meanFactuality,
                counted,
                scope);
    }

    /** The side of its bias. */
    public Side side() {
        return bias.side();
    }
}
