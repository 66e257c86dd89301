package news.parallax.clustering;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import news.parallax.story.Embedder;

/**
 * Embeds a text that comes again once, and a text that nearly repeats another not at all: wires are printed by many outlets
 * word for word or with a word changed, and what a model would say of such a text is what it said of the first. It remembers
 * the newest texts of a day only. Safe for several threads, which wait for each other.
 */
public final class RecentTexts implements Embedder {
    private static final int MOST = 4_096;
    private static final int LONGEST = 2_000;
    // a wire is reprinted within hours
    private static final Duration AGE = Duration.ofDays(1);

    private final Embedder embedder;
    private final InstantSource clock;
    private final Map<String, Known> texts = new LinkedHashMap<>();
    private NearTexts near = new NearTexts();

    private record Known(float[] vector, Instant at) {}

    /**
     * Nothing remembered yet.
     *
     * @param clock says how old a text is
     */
    public RecentTexts(Embedder embedder, InstantSource clock) {
        this.embedder = embedder;
        this.clock = clock;
    }

    @Override
    public int dimensions() {
        return embedder.dimensions();
    }

    @Override
    public synchronized List<float[]> embed(List<String> wanted) {
        forget(clock.instant().minus(AGE));
        Map<String, String> standIns = new LinkedHashMap<>();
        List<String> unknown = new ArrayList<>();
        for (String text : wanted) {
            if (!texts.containsKey(text) && !standIns.containsKey(text)) {
                String same = text.length() <= LONGEST ? near.nearOrKeep(text) : null;
                standIns.put(text, same == null ? text : same);
                if (same == null) {
                    unknown.add(text);
                }
            }
        }
        Map<String, float[]> found = embedded(unknown);
        List<float[]> all = new ArrayList<>(wanted.size());
        for (String text : wanted) {
            String same = standIns.getOrDefault(text, text);
            float[] fresh = found.get(same);
            all.add(fresh == null ? remembered(same) : fresh);
        }
        found.forEach(this::remember);
        return all;
    }

    private Map<String, float[]> embedded(List<String> unknown) {
        Map<String, float[]> found = new LinkedHashMap<>();
        boolean done = false;
        try {
            List<float[]> embedded = unknown.isEmpty() ? List.of() : embedder.embed(unknown);
            for (int i = 0; i < unknown.size(); i++) {
                found.put(unknown.get(i), embedded.get(i));
            }
            done = true;
            return found;
        } finally {
            if (!done) {
                // texts without vectors must not stand for others
                near = new NearTexts();
                texts.clear();
            }
        }
    }

    private void remember(String text, float[] vector) {
        if (text.length() <= LONGEST) {
            texts.put(text, new Known(vector, clock.instant()));
            if (texts.size() > MOST) {
                forget(texts.keySet().iterator().next());
            }
        }
    }

    private float[] remembered(String text) {
        Known known = texts.get(text);
        if (known == null) {
            throw new IllegalStateException("a text was forgotten while others were embedded");
        }
        return known.vector();
    }

    private void forget(Instant before) {
        List<String> old = new ArrayList<>();
        for (Map.Entry<String, Known> each : texts.entrySet()) {
            if (!each.getValue().at().isBefore(before)) {
                break;
            }
            old.add(each.getKey());
        }
        old.forEach(this::forget);
    }

    private void forget(String text) {
        texts.remove(text);
        near.forget(text);
    }

    @Override
    public void close() {
        embedder.close();
    }
}
