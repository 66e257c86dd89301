package news.parallax.brief;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Chooses whole sentences of the sources: those that say what several independent reports say, stand early in them, and
 * repeat nothing chosen before (maximal marginal relevance, Carbonell and Goldstein 1998, over a centroid with support
 * from other documents). No network, no model. Safe for several threads.
 */
public final class ExtractiveSummarizer implements Summarizer {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
    private static final Pattern UNRESOLVED = Pattern.compile(
            "^[\"“„«]?(?:But|And|So|However|Meanwhile|Then|Also|Still|Yet|Instead|He|She|It|They|His|Her|Their|Its|This|That|These|Those|We|I|You|There|Er|Sie|Es|Il|Elle|Ils|Él|Ella)\\b.*",
            Pattern.DOTALL);
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH).withZone(ZoneOffset.UTC);
    private static final int HEADLINE = 90;
    private static final int STANDFIRST = 200;
    private static final int MOST_SENTENCES = 40;
    private static final double REDUNDANT = 0.5;

    @Override
    public Brief summarize(List<Source> sources, BriefLength length) {
        List<Sentence> sentences = new ArrayList<>();
        for (Source source : sources) {
            if (!source.opinion() && source.reprintOf().isEmpty()) {
                collect(source, sentences);
            }
        }
        weigh(sentences);
        List<Sentence> ranked = rank(sentences);
        List<Bullet> bullets = new ArrayList<>();
        List<Sentence> chosen = new ArrayList<>();
        int words = 0;
        int withheld = 0;
        Optional<Sentence> standfirst = Optional.empty();
        for (Sentence sentence : ranked) {
            boolean fits = sentence.text.length() <= length.bulletCharacters()
                    && words + sentence.count() <= length.words()
                    && bullets.size() < length.bullets();
            if (repeats(sentence, chosen)) {
                continue;
            }
            if (standfirst.isEmpty() && sentence.text.length() <= STANDFIRST && length.bullets() < 100) {
                standfirst = Optional.of(sentence);
                chosen.add(sentence);
                continue;
            }
            if (!fits) {
                continue;
            }
            Bullet bullet = bullet(sentence);
            if (!BriefCheck.holds(bullet, sources)) {
                withheld++;
                continue;
            }
            bullets.add(bullet);
            chosen.add(sentence);
            words += sentence.count();
        }
        if (bullets.isEmpty() && standfirst.isPresent()) {
            bullets.add(bullet(standfirst.get()));
            standfirst = Optional.empty();
        }
        return new Brief(
                headline(sources), standfirst.map(sentence -> sentence.text).orElse(""), bullets, List.of(), withheld);
    }

    private static void collect(Source source, List<Sentence> sentences) {
        List<String> texts = Sentences.of(source.text());
        for (int i = 0; i < Math.min(MOST_SENTENCES, texts.size()); i++) {
            String text = texts.get(i);
            Map<String, Double> counts = new TreeMap<>();
            int words = 0;
            for (Matcher word = WORD.matcher(text.toLowerCase(Locale.ROOT)); word.find(); words++) {
                counts.merge(word.group(), 1.0, Double::sum);
            }
            boolean whole = text.matches("(?s).*[.!?。！？][\"”’»)]?$");
            if (words >= 6 && words <= 60 && whole && !UNRESOLVED.matcher(text).matches()) {
                sentences.add(new Sentence(source, i, text, counts));
            }
        }
    }

    private static void weigh(List<Sentence> sentences) {
        Map<String, Integer> frequency = new HashMap<>();
        sentences.forEach(
                sentence -> sentence.weights.keySet().forEach(word -> frequency.merge(word, 1, Integer::sum)));
        for (Sentence sentence : sentences) {
            sentence.weights.replaceAll(
                    (word, count) -> count * Math.log(1 + (double) sentences.size() / frequency.getOrDefault(word, 1)));
            double norm = Math.sqrt(sentence.weights.values().stream()
                    .mapToDouble(weight -> weight * weight)
                    .sum());
            sentence.weights.replaceAll((word, weight) -> weight / norm);
        }
    }

    private static List<Sentence> rank(List<Sentence> sentences) {
        Map<String, Double> center = new TreeMap<>();
        sentences.forEach(
                sentence -> sentence.weights.forEach((word, weight) -> center.merge(word, weight, Double::sum)));
        double norm = Math.sqrt(
                center.values().stream().mapToDouble(weight -> weight * weight).sum());
        Set<Integer> documents = new HashSet<>();
        sentences.forEach(sentence -> documents.add(sentence.source.n()));
        for (Sentence sentence : sentences) {
            Map<Integer, Double> support = new HashMap<>();
            for (Sentence other : sentences) {
                if (other.source.n() != sentence.source.n()) {
                    double alike = sentence.like(other);
                    support.merge(other.source.n(), alike, Math::max);
                    if (alike > REDUNDANT) {
                        sentence.agreeing.add(other.source.n());
                    }
                }
            }
            double mean =
                    support.values().stream().mapToDouble(alike -> alike).sum() / Math.max(1, documents.size() - 1);
            sentence.score =
                    dot(sentence.weights, center) / Math.max(1e-9, norm) + 0.35 * mean + 0.25 / (1 + sentence.place);
        }
        return sentences.stream()
                .sorted(Comparator.comparingDouble((Sentence sentence) -> -sentence.score)
                        .thenComparing(sentence -> sentence.source.n())
                        .thenComparing(sentence -> sentence.place))
                .toList();
    }

    private static boolean repeats(Sentence sentence, List<Sentence> chosen) {
        return chosen.stream().anyMatch(before -> before.like(sentence) > REDUNDANT);
    }

    private static Bullet bullet(Sentence sentence) {
        Source source = sentence.source;
        String day = source.published()
                .filter(date -> date.isAfter(Instant.EPOCH))
                .map(DAY::format)
                .orElse("");
        return new Bullet(sentence.text, List.of(source.n()), source.outlet(), day);
    }

    private static String headline(List<Source> sources) {
        Map<String, Integer> count = new HashMap<>();
        for (Source source : sources) {
            Set<String> words = new HashSet<>();
            for (Matcher word = WORD.matcher(source.title().toLowerCase(Locale.ROOT)); word.find(); ) {
                words.add(word.group());
            }
            words.forEach(word -> count.merge(word, 1, Integer::sum));
        }
        String best = "";
        double bestScore = -1;
        for (Source source : sources) {
            String title = source.title().replaceAll("\\s+", " ").strip();
            if (title.isEmpty() || source.opinion() || source.reprintOf().isPresent()) {
                continue;
            }
            double sum = 0;
            int words = 0;
            for (Matcher word = WORD.matcher(title.toLowerCase(Locale.ROOT)); word.find(); words++) {
                sum += count.getOrDefault(word.group(), 0);
            }
            double score = words == 0 ? 0 : sum / Math.sqrt(words) * (title.length() <= HEADLINE ? 1 : 0.5);
            if (score > bestScore) {
                bestScore = score;
                best = title;
            }
        }
        if (best.isEmpty() && !sources.isEmpty()) {
            best = sources.get(0).title().replaceAll("\\s+", " ").strip();
        }
        return cut(best);
    }

    private static String cut(String title) {
        if (title.length() <= HEADLINE) {
            return title;
        }
        int space = title.lastIndexOf(' ', HEADLINE - 1);
        int end = space > HEADLINE / 2 ? space : HEADLINE - 1;
        return title.substring(0, Character.isHighSurrogate(title.charAt(end - 1)) ? end - 1 : end)
                        .strip() + "…";
    }

    private static double dot(Map<String, Double> a, Map<String, Double> b) {
        double sum = 0;
        for (Map.Entry<String, Double> entry : a.entrySet()) {
            sum += entry.getValue() * b.getOrDefault(entry.getKey(), 0.0);
        }
        return sum;
    }

    private static final class Sentence {
        private final Source source;
        private final int place;
        private final String text;
        private final Map<String, Double> weights;
        private final Set<Integer> agreeing = new HashSet<>();
        private double score;

        Sentence(Source source, int place, String text, Map<String, Double> weights) {
            this.source = source;
            this.place = place;
            this.text = text;
            this.weights = weights;
        }

        int count() {
            return text.split("\\s+").length;
        }

        double like(Sentence other) {
            return dot(weights, other.weights);
        }
    }
}
