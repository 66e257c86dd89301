package news.parallax.brief;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Finds the days that the reports of a story name, and for each the sentence that says most. For one thread. */
final class Timeline {
    private static final int MOST = 8;

    private Timeline() {}

    /** The events in order of their days. */
    static List<Event> of(List<Source> all, Set<Integer> dropped) {
        List<Source> sources = all.stream()
                .filter(source -> !source.opinion() && !source.text().isBlank() && !dropped.contains(source.n()))
                .toList();
        Material material = new Material(sources);
        Conflicts conflicts = new Conflicts(material);
        ToldSoFar told = new ToldSoFar(material, new Expected(material));
        Map<LocalDate, Sentence> best = new TreeMap<>();
        Map<LocalDate, Double> worth = new HashMap<>();
        for (Sentence sentence : material.sentences()) {
            if (!Quotable.alone(sentence)) {
                continue;
            }
            Days.of(sentence).ifPresent(day -> {
                double gain = told.gain(sentence) / Math.sqrt(sentence.length());
                if (gain > worth.getOrDefault(day, 0.0)
                        && conflicts.othersFor(sentence).isEmpty()) {
                    worth.put(day, gain);
                    best.put(day, sentence);
                }
            });
        }
        BulletWriter writer = new BulletWriter(material);
        BriefCheck check = new BriefCheck(sources);
        List<LocalDate> days = best.keySet().stream()
                .sorted((a, b) -> Double.compare(worth.getOrDefault(b, 0.0), worth.getOrDefault(a, 0.0)))
                .limit(MOST)
                .sorted()
                .toList();
        List<Event> events = new ArrayList<>();
        for (LocalDate day : days) {
            Sentence sentence = best.get(day);
            if (sentence != null) {
                Bullet bullet = writer.write(sentence);
                if (check.refusal(bullet).isEmpty()) {
                    events.add(new Event(day, bullet));
                }
            }
        }
        return events;
    }
}
