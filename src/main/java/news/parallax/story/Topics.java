package news.parallax.story;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The topics and the words that speak of each ({@code topics.txt}), in the languages of the interface. Immutable, safe
 * for several threads.
 */
public final class Topics {
    private static final int SHORTEST_BEGINNING = 2;

    private final Set<String> names = new LinkedHashSet<>();
    private final Map<String, Set<String>> exact = new HashMap<>();
    private final Map<String, Set<String>> beginnings = new HashMap<>();
    private final Map<String, String> calledBy = new HashMap<>();

    /** Reads the list. */
    public Topics() {
        for (Map.Entry<String, List<String>> line : WordList.read(Topics.class, "topics.txt")) {
            String topic = line.getKey();
            names.add(topic);
            calledBy.put(topic, topic);
            calledBy.putIfAbsent(line.getValue().get(0).replace("*", ""), topic);
            for (String word : line.getValue()) {
                boolean beginning = word.endsWith("*");
                (beginning ? beginnings : exact)
                        .computeIfAbsent(
                                beginning ? word.substring(0, word.length() - 1) : word, key -> new HashSet<>())
                        .add(topic);
            }
        }
    }

    /** The topics, in the order of the list. */
    public List<String> names() {
        return List.copyOf(names);
    }

    /** The topic that a reader calls so, in any language of the interface: {@code climate}, {@code Klima}. */
    public Optional<String> called(String words) {
        return Optional.ofNullable(calledBy.get(words.strip().toLowerCase(Locale.ROOT)));
    }

    /** How many different words of a text speak of each topic. */
    Map<String, Integer> in(Set<String> words) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (String word : words) {
            for (String topic : of(word)) {
                counts.merge(topic, 1, Integer::sum);
            }
        }
        return counts;
    }

    private Set<String> of(String word) {
        Set<String> found = exact.get(word);
        if (found != null) {
            return found;
        }
        for (int end = word.length(); end >= SHORTEST_BEGINNING; end--) {
            found = beginnings.get(word.substring(0, end));
            if (found != null) {
                return found;
            }
        }
        return Set.of();
    }
}
