package news.parallax.brief;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The figures that reports give for one thing, as groups of those that agree. Left out is what counts something else: parts of
 * one vote, figures that one and the same outlet gives side by side, what is said of an earlier time, what only grew later,
 * and what is too far apart to be meant for the same.
 */
final class Rivals {
    /** How many times the smaller the larger may be; what is further apart counts different things. */
    private static final int FARTHEST = 4;

    /** Telling words that both have around the figure. */
    private static final int SHARED_AROUND = 2;

    private static final Duration LATER = Duration.ofHours(1);
    private static final Pattern EARLIER = Pattern.compile(
            "(?i)\\b(?:previous(?:ly)?|prior|earlier|formerly|last (?:year|month|week|quarter|season|time)|a (?:year|week|month) (?:ago|earlier)|compared (?:with|to)|(?:up|down) from)\\b");
    private static final Pattern YEAR = Pattern.compile("(?<!\\d)(?:19|20)\\d\\d(?!\\d)");
    private static final String NUMBER = "(\\d{1,4}|(?i:" + QuantityReader.SPELLED + "))";
    private static final Pattern SCORE = Pattern.compile(
            "(?<![\\p{L}\\d.,])" + NUMBER + "(?:\\s?[–-]\\s?|(?:\\s\\p{Ll}{3,12})?\\s(?:to|of the|of|against)\\s)"
                    + NUMBER + "(?![\\p{L}]|[\\d.,]*\\d)");
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    private static final Comparator<List<Conflicts.Counted>> MOST_OUTLETS =
            Comparator.comparingInt(group -> -outlets(group).size());

    private final Conflicts conflicts;
    private final Set<String> parts;

    /** Rivals among the sentences of a story. */
    Rivals(Material material, Conflicts conflicts) {
        this.conflicts = conflicts;
        this.parts = parts(material);
    }

    /**
     * The groups that stand against each other.
     *
     * @param first the sentence that the others tell the same as
     * @param told what sentences about the same thing count of the same unit
     * @return two or more groups, the one most outlets give first; or none
     */
    List<List<Conflicts.Counted>> among(Sentence first, List<Conflicts.Counted> told) {
        List<Conflicts.Counted> same = told.stream()
                .filter(counted -> onlyOne(counted)
                        && !bounded(counted)
                        && !EARLIER.matcher(counted.sentence().text()).find()
                        && years(counted.sentence()).equals(years(first)))
                .toList();
        List<List<Conflicts.Counted>> rivals = new ArrayList<>();
        for (List<Conflicts.Counted> group : agreeing(same)) {
            if (rivals.stream().allMatch(other -> against(other, group))) {
                rivals.add(group);
            }
        }
        return rivals.size() < 2 ? List.of() : rivals;
    }

    /** Those that agree together, around the value that most outlets give. */
    private static List<List<Conflicts.Counted>> agreeing(List<Conflicts.Counted> told) {
        Map<String, List<Conflicts.Counted>> exact = new LinkedHashMap<>();
        for (Conflicts.Counted counted : told) {
            exact.computeIfAbsent(counted.quantity().value(), value -> new ArrayList<>())
                    .add(counted);
        }
        List<List<Conflicts.Counted>> groups = new ArrayList<>();
        exact.values().stream()
                .sorted(MOST_OUTLETS)
                .forEach(its -> groups.stream()
                        .filter(group ->
                                group.get(0).quantity().agrees(its.get(0).quantity()))
                        .findFirst()
                        .ifPresentOrElse(group -> group.addAll(its), () -> groups.add(its)));
        groups.sort(MOST_OUTLETS);
        return groups;
    }

    /** Whether its sentence counts nothing else of that unit: of several figures none can tell which is meant elsewhere. */
    private static boolean onlyOne(Conflicts.Counted counted) {
        return QuantityReader.in(counted.sentence().text()).stream()
                        .filter(quantity ->
                                quantity.unit().equals(counted.quantity().unit()))
                        .count()
                == 1;
    }

    private static boolean bounded(Conflicts.Counted counted) {
        String text = counted.sentence().text();
        return QuantityWords.bounded(
                text.substring(0, Math.max(0, text.indexOf(counted.quantity().written()))));
    }

    private boolean against(List<Conflicts.Counted> one, List<Conflicts.Counted> other) {
        Quantity a = one.get(0).quantity();
        Quantity b = other.get(0).quantity();
        return !(parts.contains(a.value()) && parts.contains(b.value()))
                && near(a, b)
                && one.stream().anyMatch(mine -> other.stream().anyMatch(its -> likeAround(mine, its)))
                && apart(outlets(conflicts.giving(a)), outlets(conflicts.giving(b)))
                && !grew(one, other)
                && !grew(other, one);
    }

    private static boolean apart(Set<String> one, Set<String> other) {
        return one.stream().noneMatch(other::contains);
    }

    private static boolean near(Quantity one, Quantity other) {
        if (one.value().contains("–") || other.value().contains("–")) {
            return score(one.value()) && score(other.value());
        }
        BigDecimal a = new BigDecimal(one.value());
        BigDecimal b = new BigDecimal(other.value());
        boolean complements = one.unit().equals("%") && a.add(b).compareTo(WHOLE) == 0;
        return !complements && a.max(b).compareTo(a.min(b).multiply(BigDecimal.valueOf(FARTHEST))) <= 0;
    }

    /** "28–23" is the outcome of a vote; "4–11" is a range, within which others may be right too. */
    private static boolean score(String value) {
        int dash = value.indexOf('–');
        return dash > 0
                && new BigDecimal(value.substring(0, dash)).compareTo(new BigDecimal(value.substring(dash + 1))) > 0;
    }

    /** Whether the larger figure was given only later: news of a count that goes on, not a dispute. */
    private static boolean grew(List<Conflicts.Counted> smaller, List<Conflicts.Counted> larger) {
        if (smaller.get(0).quantity().value().contains("–")
                || new BigDecimal(smaller.get(0).quantity().value())
                                .compareTo(
                                        new BigDecimal(larger.get(0).quantity().value()))
                        >= 0) {
            return false;
        }
        List<Instant> before = times(smaller);
        List<Instant> after = times(larger);
        return !before.isEmpty()
                && !after.isEmpty()
                && before.get(before.size() - 1).plus(LATER).isBefore(after.get(0));
    }

    private static List<Instant> times(List<Conflicts.Counted> group) {
        return group.stream()
                .flatMap(counted -> counted.sentence().source().published().stream())
                .sorted()
                .toList();
    }

    private static boolean likeAround(Conflicts.Counted one, Conflicts.Counted other) {
        Set<String> mine = new HashSet<>(Around.words(one));
        mine.retainAll(Around.words(other));
        return mine.size() >= SHARED_AROUND;
    }

    private static Set<String> outlets(List<Conflicts.Counted> group) {
        Set<String> outlets = new HashSet<>();
        for (Conflicts.Counted counted : group) {
            Source source = counted.sentence().source();
            outlets.add(source.outlet().isEmpty() ? String.valueOf(source.n()) : source.outlet());
        }
        return outlets;
    }

    private static Set<String> years(Sentence sentence) {
        Set<String> years = new HashSet<>();
        Matcher found = YEAR.matcher(sentence.text());
        while (found.find()) {
            years.add(found.group());
        }
        return years;
    }

    /** What the votes and scores of a story are made of: both parts, their sum and their difference, and the whole. */
    private static Set<String> parts(Material material) {
        Set<String> parts = new HashSet<>();
        for (Sentence sentence : material.sentences()) {
            Matcher found = SCORE.matcher(sentence.text());
            while (found.find()) {
                int a = QuantityReader.whole(found.group(1));
                int b = QuantityReader.whole(found.group(2));
                List.of(a, b, a + b, Math.abs(a - b)).forEach(part -> parts.add(String.valueOf(part)));
            }
        }
        return parts;
    }
}
