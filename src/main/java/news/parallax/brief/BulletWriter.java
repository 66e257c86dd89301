package news.parallax.brief;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import news.parallax.outlet.Side;

/** Makes bullets of sentences: finds who else says the same, and writes who and when beside it. */
final class BulletWriter {
    private static final double SAME = 0.5;
    private static final int MOST_CITATIONS = 4;
    static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    private final Material material;

    /** What was held against a sentence already. */
    private final IdentityHashMap<Sentence, CitedSentences> read = new IdentityHashMap<>();

    BulletWriter(Material material) {
        this.material = material;
    }

    /** A bullet of this sentence, citing every independent report that says all its names and numbers, most alike first. */
    Bullet write(Sentence sentence) {
        return write(List.of(sentence), Balance.none()).get(0);
    }

    /**
     * Bullets of these sentences. Of the reports that say the same, those are cited with them that leave every side its share of the bullets: what one side's
     * outlets confirm more often than the others' would make of their number a weight.
     */
    List<Bullet> write(List<Sentence> sentences, Balance balance) {
        List<List<Source>> cited = sentences.stream().map(BulletWriter::quoted).toList();
        for (int i = 0; i < sentences.size(); i++) {
            for (Source source : supporting(sentences.get(i), cited.get(i))) {
                boolean citesSide = cites(cited.get(i), source.side());
                int citing = (int) cited.stream()
                        .filter(sources -> cites(sources, source.side()))
                        .count();
                if (cited.get(i).size() < MOST_CITATIONS
                        && (citesSide || balance.bears(source.side(), citing + 1, sentences.size()))) {
                    cited.get(i).add(source);
                }
            }
        }
        List<Bullet> bullets = new ArrayList<>();
        for (int i = 0; i < sentences.size(); i++) {
            bullets.add(bullet(sentences.get(i), cited.get(i)));
        }
        return bullets;
    }

    private static boolean cites(List<Source> sources, Side side) {
        return sources.stream().anyMatch(source -> source.side() == side);
    }

    /** The sources whose words these are, each once. */
    private static List<Source> quoted(Sentence sentence) {
        return Stream.concat(Stream.of(sentence), sentence.beside().stream())
                .map(Sentence::source)
                .distinct()
                .collect(Collectors.toCollection(ArrayList::new));
    }

    /** Other independent reports that say all names and numbers of a sentence, most alike first. */
    private List<Source> supporting(Sentence sentence, List<Source> cited) {
        Map<Source, Double> nearness = new HashMap<>();
        Facts facts = Facts.of(sentence.text());
        for (Sentence other : material.sentences()) {
            if (!cited.contains(other.source())
                    && other.source().reprintOf().isEmpty()
                    && !other.source().opinion()) {
                double overlap = overlap(sentence, other);
                if (overlap >= SAME
                        && overlap > nearness.getOrDefault(other.source(), 0.0)
                        && read.computeIfAbsent(other, its -> new CitedSentences(its.text()))
                                .missing(facts)
                                .isEmpty()) {
                    nearness.put(other.source(), overlap);
                }
            }
        }
        return nearness.entrySet().stream()
                .sorted(Comparator.comparingDouble((Map.Entry<Source, Double> entry) -> -entry.getValue())
                        .thenComparing(entry -> entry.getKey().n()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static Bullet bullet(Sentence sentence, List<Source> cited) {
        String attribution = cited.stream()
                .map(Source::outlet)
                .filter(outlet -> !outlet.isBlank())
                .distinct()
                .collect(Collectors.joining(", "));
        String date = RelativeDay.in(sentence)
                .or(() -> sentence.source().published().map(DAY::format))
                .orElse("");
        return new Bullet(sentence.text(), cited.stream().map(Source::n).toList(), attribution, date);
    }

    /** Share of the first sentence's telling words that the second has too. */
    static double overlap(Sentence a, Sentence b) {
        int common = 0;
        int i = 0;
        int j = 0;
        while (i < a.terms().length && j < b.terms().length) {
            int order = Integer.compare(a.terms()[i], b.terms()[j]);
            common += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        return a.terms().length == 0 ? 0 : (double) common / a.terms().length;
    }
}
