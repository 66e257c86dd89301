package news.parallax.brief;

import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Knows whether a reader of the lines told so far can tell whom a sentence points to: what "the club" means is named in the sentences before it in its
 * article, so one of those names must have been told. For one thread.
 */
final class Referents {
    /** How many sentences before it in its article can name what a sentence points to. */
    private static final int BEFORE = 2;

    private static final int SHORTEST = 3;
    /** Somebody who speaks and is only called by one name: "Hale said", "added Ms. Hale". */
    private static final Pattern SPEAKER = Pattern.compile(
            "(?:^|(?<![\\p{Lu}][\\p{L}.’'-]{0,20})[\\s”\"])(?:(?:Mr|Ms|Mrs|Dr)\\.? )?(\\p{Lu}[\\p{L}’'-]+) (?:said|says|told|added|wrote|noted|tweeted|explained)\\b"
                    + "|\\b(?:said|says|added|wrote|explained) (?:(?:Mr|Ms|Mrs|Dr)\\.? )?(\\p{Lu}[\\p{L}’'-]+)(?=[.,;]|\\s\\p{Ll}|$)");

    private final Map<Integer, Map<Integer, Sentence>> sentences = new HashMap<>();
    private final IdentityHashMap<Sentence, Boolean> known = new IdentityHashMap<>();
    private final Set<String> told = new HashSet<>();
    private final int[] toldStems;

    /** Those of this material, for a reader of these lines. */
    Referents(Material material, List<String> lines) {
        for (Sentence sentence : material.sentences()) {
            sentences
                    .computeIfAbsent(sentence.source().n(), absent -> new HashMap<>())
                    .put(sentence.place(), sentence);
        }
        lines.forEach(line -> told.addAll(Words.of(line)));
        toldStems = Stems.of(String.join(" ", lines));
    }

    /** Whether the sentence names what it is about, opens its article, or points to what was told. */
    boolean known(Sentence sentence) {
        return known.computeIfAbsent(sentence, this::look);
    }

    private boolean look(Sentence sentence) {
        if (sentence.place() == 0) {
            return true;
        }
        Matcher speaker = SPEAKER.matcher(sentence.text());
        while (speaker.find()) {
            String name = speaker.group(1) == null ? speaker.group(2) : speaker.group(1);
            if (Words.of(name).stream().noneMatch(told::contains)
                    && Words.of(sentence.text()).stream()
                                    .filter(Words.of(name).get(0)::equals)
                                    .count()
                            == 1) {
                return false;
            }
        }
        if (!Pointing.in(sentence.text())) {
            return true;
        }
        Map<Integer, Sentence> its = sentences.getOrDefault(sentence.source().n(), Map.of());
        for (int place = sentence.place() - 1; place >= 0 && place >= sentence.place() - BEFORE; place--) {
            Sentence before = its.get(place);
            Set<String> names = before == null ? Set.of() : Facts.names(before.text());
            if (!names.isEmpty()) {
                return names.stream().anyMatch(this::told);
            }
        }
        return false;
    }

    /** Whether a reader has met the name, with whatever ending. */
    private boolean told(String name) {
        return Words.of(name).stream().anyMatch(word -> word.length() >= SHORTEST && told.contains(word))
                || Stems.common(Stems.of(name), toldStems) > 0;
    }
}
