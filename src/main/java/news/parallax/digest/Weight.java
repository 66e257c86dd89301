package news.parallax.digest;

import java.time.Instant;
import news.parallax.story.Coverage;
import news.parallax.story.CoveredStory;
import news.parallax.story.Rank;

/**
 * What a story weighs in a chat's digest, with the parts that make it so: its {@link Rank} (independent reports, sides,
 * freshness), a sixteenth more for each country beyond the first whose outlets report it (three at most), half as much
 * again where the chat follows what it is about, and twice as much in the digest's own edition.
 *
 * @param rank where it stands among others
 * @param countries factor of at least 1
 * @param interest 1, or 1.5 where the chat follows what it is about
 * @param edition 1, or 2 where the edition's country reports it or is what it is about
 */
record Weight(Rank rank, double countries, double interest, double edition) {
    private static final int MOST_COUNTRIES = 3;
    private static final int OWN_OUTLETS = 2;

    /** What a story weighs. */
    static Weight of(CoveredStory covered, boolean followed, boolean aboutEdition, String edition, Instant now) {
        Coverage coverage = covered.coverage();
        long known = coverage.countries().keySet().stream()
                .filter(country -> !country.equals(Coverage.UNKNOWN))
                .count();
        boolean own =
                !edition.isEmpty() && (aboutEdition || coverage.countries().getOrDefault(edition, 0) >= OWN_OUTLETS);
        return new Weight(
                Rank.of(covered, now),
                1 + Math.min(MOST_COUNTRIES, Math.max(0, known - 1)) / 16.0,
                followed ? 1.5 : 1,
                own ? 2 : 1);
    }

    /** The product of the parts. */
    double score() {
        return rank.score() * countries * interest * edition;
    }
}
