package news.parallax.brief;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import news.parallax.outlet.Side;

/**
 * Keeps the sides' shares of the bullets near their shares of the coverage: of so many bullets a side has its share, one more or one less at most. Every
 * side is held to the same rule, and so are the outlets that nobody has rated. Knows too where bullets crowd on one outlet.
 */
final class Balance {
    private static final int MOST_OF_ONE = 2;

    private final Map<Side, Double> shares = new EnumMap<>(Side.class);

    private Balance() {}

    /** Any choice will do. */
    static Balance none() {
        return new Balance();
    }

    /** The shares of the outlets of these sources. */
    static Balance of(List<Source> sources) {
        Balance balance = new Balance();
        Set<String> outlets = new HashSet<>();
        for (Source source : sources) {
            if (outlets.add(outlet(source))) {
                balance.shares.merge(source.side(), 1.0, Double::sum);
            }
        }
        balance.shares.replaceAll((side, count) -> count / outlets.size());
        return balance;
    }

    /** Whether one more from the side of this sentence is not too many, as far as can be seen before the last is chosen. */
    boolean admits(Sentence sentence, List<Sentence> chosen) {
        if (shares.isEmpty()) {
            return true;
        }
        List<Sentence> then = new ArrayList<>(chosen);
        then.add(sentence);
        // the last bullets can still even out what is one too many now, so the bound is that of a full brief
        return Stream.of(Side.values())
                .filter(side -> quotes(sentence, side))
                .allMatch(side ->
                        count(side, then) <= share(side) * Math.max(then.size(), BriefLength.CHAT.bullets()) + 1);
    }

    /** Whether so many of so many bullets may cite a side. */
    boolean bears(Side side, int citing, int bullets) {
        return shares.isEmpty() || citing <= share(side) * bullets + 1 + 1e-9;
    }

    boolean offends(List<Sentence> chosen) {
        return offense(chosen) > 1e-9;
    }

    /** By how many bullets in all the sides are out of bounds. */
    double offense(List<Sentence> chosen) {
        double offense = 0;
        for (Side side : shares.keySet()) {
            double off = Math.abs(count(side, chosen) - share(side) * chosen.size());
            offense += Math.max(0, off - 1);
        }
        return offense;
    }

    /** By how many bullets outlets have more than a brief should rest on one of them. */
    int crowding(List<Sentence> chosen) {
        if (shares.isEmpty()) {
            return 0;
        }
        Map<String, Integer> bullets = new HashMap<>();
        chosen.forEach(sentence -> bullets.merge(outlet(sentence.source()), 1, Integer::sum));
        return bullets.values().stream()
                .mapToInt(count -> Math.max(0, count - MOST_OF_ONE))
                .sum();
    }

    private static String outlet(Source source) {
        return source.outlet().isEmpty() ? "source " + source.n() : source.outlet();
    }

    private double share(Side side) {
        return shares.getOrDefault(side, 0.0);
    }

    private static boolean quotes(Sentence sentence, Side side) {
        return sentence.source().side() == side || sentence.beside().stream().anyMatch(other -> quotes(other, side));
    }

    private static int count(Side side, List<Sentence> chosen) {
        return (int) chosen.stream().filter(sentence -> quotes(sentence, side)).count();
    }
}
