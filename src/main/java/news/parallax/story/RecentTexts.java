package news.parallax.story;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Embeds a text that comes again once: wires are printed by many outlets word for word. It remembers the newest texts only.
 * Safe for several threads, which wait for each other.
 */
public final class RecentTexts implements Embedder {
    private static final int MOST = 4_096;
    private static final int LONGEST = 2_000;

    private final Embedder embedder;
    private final Map<String, float[]> vectors = new LinkedHashMap<>();

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
        List<String> unknown = texts.stream()
                .distinct()
                .filter(text -> !vectors.containsKey(text))
                .toList();
        Map<String, float[]> found = new LinkedHashMap<>();
        List<float[]> embedded = unknown.isEmpty() ? List.of() : embedder.embed(unknown);
        for (int i = 0; i < unknown.size(); i++) {
            found.put(unknown.get(i), embedded.get(i));
        }
        List<float[]> all = new ArrayList<>(texts.size());
        for (String text : texts) {
            float[] known = vectors.get(text);
            all.add(known == null ? found.get(text) : known);
        }
        found.forEach(this::remember);
        return all;
    }

    private void remember(String text, float[] vector) {
        if (text.length() <= LONGEST) {
            vectors.put(text, vector);
            if (vectors.size() > MOST) {
                vectors.remove(vectors.keySet().iterator().next());
            }
        }
    }

    @Override
    public void close() {
        embedder.close();
    }
}
