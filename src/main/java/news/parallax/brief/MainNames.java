package news.parallax.brief;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The names that most reports of a story begin with: whom or what it is about. */
final class MainNames {
    /** How many sentences of a report are looked at. */
    private static final int BEGINNING = 3;
    /** Share of the most told name's reports that a main name has. */
    private static final double MOST_TOLD = 0.5;

    private static final int SHORTEST = 3;
    /** What begins like a name and only points: "The 68-year-old will stay", "The club said". */
    private static final Pattern POINTS =
            Pattern.compile("^(?:The|That|This|These|Those|Its?|A|An)\\s+[\\p{Ll}\\p{Nd}].*");
    /** The same with where somebody is from: "The Belgian midfielder has admitted". */
    private static final Pattern POINTS_FROM = Pattern.compile(
            "^The\\s+\\p{Lu}[\\p{L}]+(?:an|ish|ese|ch|ic|n|international|-based|-born)?(?:’s|'s)?\\s+\\p{Ll}[\\p{L}-]{3,}(?<!ed|es|aid|ays|will|have|were|been)\\s.*");
    /** How far from its beginning a sentence names somebody that it only pointed to. */
    private static final int NEAR = 60;

    private final Set<String> names;

    MainNames(Material material) {
        Map<String, Set<Integer>> told = new HashMap<>();
        for (Sentence sentence : material.sentences()) {
            if (sentence.place() < BEGINNING) {
                for (String word : named(sentence.text())) {
                    told.computeIfAbsent(word, absent -> new HashSet<>()).add(material.report(sentence.source()));
                }
            }
        }
        int most = told.values().stream().mapToInt(Set::size).max().orElse(0);
        names = told.entrySet().stream()
                .filter(entry -> entry.getValue().size() >= MOST_TOLD * most)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** Whether the sentence says whom it is about, and does not open on somebody whom it only points to. */
    boolean introduced(Sentence sentence) {
        return (names.isEmpty() || Words.of(sentence.text()).stream().anyMatch(names::contains)) && !points(sentence);
    }

    /** Whether the sentence opens on somebody whom it only points to. */
    boolean points(Sentence sentence) {
        String text = sentence.text();
        boolean points =
                POINTS.matcher(text).matches() || POINTS_FROM.matcher(text).matches();
        return points
                && named(text.substring(0, Math.min(NEAR, text.length()))).stream()
                        .noneMatch(names::contains);
    }

    private static List<String> named(String text) {
        return Facts.names(text).stream()
                .flatMap(name -> Words.of(name).stream())
                .filter(word -> word.length() >= SHORTEST && !Words.isEmpty(word))
                .toList();
    }
}
