package news.parallax.brief;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The sentences of some sources, and for each term how many sources tell it and how early. What is read of one source is bounded, so that no
 * text, however long, takes more than its share.
 */
final class Material {
    private static final int MOST_CHARACTERS = 16_000;
    /** What is read of all sources together: of many only the beginnings, where the news is. */
    private static final int MOST_IN_ALL = 60_000;

    private static final int LEAST_CHARACTERS = 1_200;
    private static final int MOST_SENTENCES = 80;
    private static final int LONGEST = 500;

    private final Terms terms;
    private final Shouted shouted;
    private final List<Sentence> sentences = new ArrayList<>();
    private final List<Source> sources;

    Material(List<Source> sources) {
        this.sources = List.copyOf(sources);
        this.terms = new Terms();
        this.shouted = new Shouted(sentences);
        int most = Math.max(LEAST_CHARACTERS, Math.min(MOST_CHARACTERS, MOST_IN_ALL / Math.max(1, sources.size())));
        for (Source source : sources) {
            read(source, most);
        }
        for (int i = 0; i < sentences.size(); i++) {
            if (sentences.get(i).place() == 0) {
                sentences.set(
                        i,
                        sentences.get(i).written(shouted.quiet(sentences.get(i).text())));
            }
        }
    }

    private Material(List<Source> sources, Material all) {
        this.sources = List.copyOf(sources);
        this.terms = all.terms;
        this.shouted = all.shouted;
        Set<Integer> kept = new HashSet<>();
        sources.forEach(source -> kept.add(source.n()));
        for (Sentence sentence : all.sentences) {
            if (kept.contains(sentence.source().n())) {
                sentences.add(sentence);
            }
        }
    }

    /** What is left with only these of its sources. */
    Material only(List<Source> some) {
        return some.equals(sources) ? this : new Material(some, this);
    }

    /** The sentences that can be weighed, source by source, in order. */
    List<Sentence> sentences() {
        return sentences;
    }

    List<Source> sources() {
        return sources;
    }

    /** A title without shouting, as far as the story shows how its words are written. */
    String quiet(String title) {
        return shouted.quiet(title);
    }

    /** Whether it holds sentences of this source. */
    boolean has(Source source) {
        return sources.stream().anyMatch(its -> its.n() == source.n());
    }

    /** The number of the report that a source tells: its own, or that of the article it reprints. */
    int report(Source source) {
        return source.reprintOf().orElse(source.n());
    }

    /** How many different terms there are; their numbers are below it. */
    int terms() {
        return terms.size();
    }

    /** The paragraphs of what may be read of a source, without orders to machines. */
    static List<String> paragraphs(Source source) {
        return paragraphs(source, MOST_CHARACTERS);
    }

    private static List<String> paragraphs(Source source, int most) {
        String text = source.text();
        List<String> paragraphs = new ArrayList<>();
        for (String paragraph :
                (text.length() > most ? text.substring(0, most) : text).split("[\\n\\r\\u2028\\u2029]+")) {
            paragraphs.add(Orders.before(paragraph));
        }
        return paragraphs;
    }

    private void read(Source source, int most) {
        int place = 0;
        for (String paragraph : paragraphs(source, most)) {
            Speech speech = new Speech();
            for (String sentence : Sentences.of(paragraph)) {
                boolean spoken = speech.goesOn(sentence);
                if (place == MOST_SENTENCES) {
                    return;
                }
                if (sentence.length() > LONGEST) {
                    place++;
                    continue;
                }
                sentences.add(sentence(source, place++, Trim.opening(sentence), spoken));
            }
        }
    }

    /** A text of a source, such as its headline, as a sentence that can be held against the others. */
    Sentence sentence(Source source, int place, String text) {
        return sentence(source, place, text, false);
    }

    private Sentence sentence(Source source, int place, String text, boolean spoken) {
        List<String> all = Words.of(text);
        int[] said = terms.of(all);
        int[] words = terms.telling(said);
        return new Sentence(
                source,
                place,
                1,
                Trim.shown(text, place == 0),
                Words.count(text),
                words,
                distinct(words),
                terms.withPairs(said),
                all.size(),
                runs(all),
                Leaning.test(text),
                spoken,
                List.of());
    }

    private static int[] distinct(int[] words) {
        int[] sorted = words.clone();
        Arrays.sort(sorted);
        int count = 0;
        for (int word : sorted) {
            if (count == 0 || sorted[count - 1] != word) {
                sorted[count++] = word;
            }
        }
        return Arrays.copyOf(sorted, count);
    }

    private static int[] runs(List<String> words) {
        int[] runs = new int[Math.max(0, words.size() - 2)];
        for (int i = 0; i < runs.length; i++) {
            runs[i] = (words.get(i).hashCode() * 31 + words.get(i + 1).hashCode()) * 31
                    + words.get(i + 2).hashCode();
        }
        return runs;
    }
}
