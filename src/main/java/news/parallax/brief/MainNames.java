package news.parallax.brief;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The names that most reports of a story begin with: whom or what it is about. */
final class MainNames {
    /** How many sentences of a report are looked at. */
    private static final int BEGINNING = 3;
    /** Share of the most told name's reports that a main name has. */
    private static final double MOST_TOLD = 0.5;

    private static final int SHORTEST = 3;
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
        return (names.isEmpty() || Words.of(sentence.text()).stream().anyMatch(names::contains))
                && !Pointing.in(sentence.text());
    }

    private static List<String> named(String text) {
        return Facts.names(text).stream()
                .flatMap(name -> Words.of(name).stream())
                .filter(word -> word.length() >= SHORTEST && !Words.isEmpty(word))
                .toList();
    }
}
