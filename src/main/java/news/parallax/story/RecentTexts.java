package news.parallax.story;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Embeds a text that comes again once, and a text that nearly repeats another not at all: wires are printed by many outlets
 * word for word or with a word changed, and what a model would say of such a text is what it said of the first. It remembers
 * the newest texts only. Safe for several threads, which wait for each other.
 */
public final class RecentTexts implements Embedder {
    private static final int MOST = 4_096;
    private static final int LONGEST = 2_000;

    private final Embedder embedder;
    private final Map<String, float[]> vectors = new LinkedHashMap<>();
    private NearTexts near = new NearTexts();

    /** Nothing remembered yet. */
    public RecentTexts(Embedder embedder) {
        this.embedder = embedder;
    }

    @Override
    public int dimensions() {
        return embedder.dimensions();
    }

    @Override
    public synchronized List<float[]> embed(List<String> texts) {
        Map<String, String> standIns = new LinkedHashMap<>();
        List<String> unknown = new ArrayList<>();
        for (String text : texts) {
            if (!vectors.containsKey(text) && !standIns.containsKey(text)) {
                String same = text.length() <= LONGEST ? near.nearOrKeep(text) : null;
                standIns.put(text, same == null ? text : same);
                if (same == null) {
                    unknown.add(text);
                }
            }
        }
        Map<String, float[]> found = embedded(unknown);
        List<float[]> all = new ArrayList<>(texts.size());
        for (String text : texts) {
            String same = standIns.getOrDefault(text, text);
            float[] fresh = found.get(same);
            all.add(fresh == null ? vectors.get(same) : fresh);
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
                vectors.clear();
            }
        }
    }

    private void remember(String text, float[] vector) {
        if (text.length() <= LONGEST) {
            vectors.put(text, vector);
            if (vectors.size() > MOST) {
                String oldest = vectors.keySet().iterator().next();
                vectors.remove(oldest);
                near.forget(oldest);
            }
        }
    }

    @Override
    public void close() {
        embedder.close();
    }
}
