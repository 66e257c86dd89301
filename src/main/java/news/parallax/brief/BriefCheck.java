package news.parallax.brief;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The gate before the reader, the same for every writer: a bullet passes only if each of its names, numbers, dates and quotations is found in the
 * sentences of the articles that it cites, quotations word for word, and most of its words are found there too. Safe for several threads.
 */
public final class BriefCheck {
    private static final int EVIDENCE = 3;

    private final Map<Integer, Source> sources = new HashMap<>();
    private final Map<Integer, List<Said>> said = new ConcurrentHashMap<>();

    /** Checks against the words of these sources. */
    public BriefCheck(List<Source> sources) {
        for (Source source : sources) {
            this.sources.put(source.n(), source);
        }
    }

    /** Why a bullet must not be shown, or nothing if it may. */
    public Optional<String> refusal(Bullet bullet) {
        return bullet.citations().stream().allMatch(sources::containsKey)
                ? unsupported(bullet.text(), evidence(bullet))
                : Optional.of("it cites an article that is not in the story");
    }

    /** Share of a bullet's telling words that stand in the sentences it rests on. */
    double shared(Bullet bullet) {
        return shared(Words.of(bullet.text()), new HashSet<>(Words.of(evidence(bullet))));
    }

    /** The sentences that a bullet rests on: those of the cited articles that are nearest to it, by line. */
    String evidence(Bullet bullet) {
        StringBuilder evidence = new StringBuilder();
        for (int n : bullet.citations()) {
            Source source = sources.get(n);
            if (source != null) {
                nearest(bullet.text(), said(source))
                        .forEach(sentence -> evidence.append(sentence).append('\n'));
            }
        }
        return evidence.toString();
    }

    /** Whether a text says nothing that the evidence does not say: what it says beyond it, or nothing. */
    static Optional<String> unsupported(String text, String evidence) {
        return new CitedSentences(evidence).missing(Facts.of(text));
    }

    /** A sentence of a source, with its words. */
    private record Said(String sentence, Set<String> words, int length) {}

    private List<Said> said(Source source) {
        return said.computeIfAbsent(source.n(), absent -> {
            List<Said> its = new ArrayList<>();
            for (String paragraph : Material.paragraphs(source)) {
                for (String sentence : Sentences.of(paragraph)) {
                    List<String> words = Words.of(sentence);
                    its.add(new Said(sentence, new HashSet<>(words), words.size()));
                }
            }
            return its;
        });
    }

    private static List<String> nearest(String text, List<Said> said) {
        Set<String> words = new HashSet<>(Words.of(text));
        return said.stream()
                .map(its -> Map.entry(its.sentence(), nearness(words, its)))
                .filter(its -> its.getValue() > 0)
                .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
                .map(Map.Entry::getKey)
                .distinct()
                .limit(EVIDENCE)
                .toList();
    }

    private static double nearness(Set<String> words, Said said) {
        int common = 0;
        for (String word : words) {
            common += said.words().contains(word) ? 1 : 0;
        }
        return common / Math.sqrt(said.length() + 1.0);
    }

    /** Share of the telling words of the first that are among the second. */
    static double shared(List<String> words, Set<String> evidence) {
        long telling = words.stream().filter(word -> !Words.isEmpty(word)).count();
        long found = words.stream()
                .filter(word -> !Words.isEmpty(word) && evidence.contains(word))
                .count();
        return telling == 0 ? 1 : (double) found / telling;
    }
}
