package news.parallax.story;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** How common words are in news at large, so that the first articles of a stream are weighed rightly too. Immutable. */
final class CommonWords {
    private static final double UNKNOWN = 0.00025;

    private final Map<String, Float> shares;

    private CommonWords(Map<String, Float> shares) {
        this.shares = shares;
    }

    /** Knows nothing: every word is rare. */
    static CommonWords none() {
        return new CommonWords(Map.of());
    }

    /** The words that ship with the program: a line for each, the word, a tab and how many of 100,000 articles have it. */
    static CommonWords shipped() {
        Map<String, Float> shares = new HashMap<>();
        try (InputStream stream = CommonWords.class.getResourceAsStream("common-words.tsv")) {
            if (stream == null) {
                throw new IllegalStateException("common-words.tsv is missing from the program");
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                int tab = line.indexOf('\t');
                if (tab > 0) {
                    shares.put(line.substring(0, tab), Integer.parseInt(line.substring(tab + 1)) / 100_000f);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new CommonWords(shares);
    }

    /** The share of articles that have a word. */
    double share(String language, String word) {
        return Math.max(UNKNOWN, shares.getOrDefault(word, 0f));
    }
}
