package news.parallax.demo;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads the texts of the edition. An article begins with a line {@code @ outlet when id options}, where {@code when} is
 * {@code -13:20} for hours and minutes before the start or {@code +45} for seconds after it; then its headline, its lead,
 * and a paragraph a line. Options: {@code by=First_Last}, {@code opinion}, {@code paywall}, and {@code copy=ID}, which
 * repeats another article's text, {@code keep=N} paragraphs of it.
 */
final class EditionText {
    private static final String START = "@ ";

    private final Map<String, DemoArticle> byId = new LinkedHashMap<>();
    private final List<DemoArticle> articles = new ArrayList<>();

    /** Adds the articles of one text; copies must come after their original. */
    void add(String text) {
        List<String> block = new ArrayList<>();
        for (String line : text.split("\\R")) {
            if (line.startsWith(START)) {
                close(block);
            }
            if (!line.isBlank() && (!block.isEmpty() || line.startsWith(START))) {
                block.add(line.strip());
            }
        }
        close(block);
    }

    /** All articles, in the order of the texts. */
    List<DemoArticle> articles() {
        return articles;
    }

    private void close(List<String> block) {
        if (!block.isEmpty()) {
            DemoArticle article = article(block);
            articles.add(article);
            byId.put(article.id(), article);
            block.clear();
        }
    }

    private DemoArticle article(List<String> block) {
        if (block.size() < 3) {
            throw new IllegalArgumentException("headline or lead is missing: " + block);
        }
        List<String> words =
                Arrays.asList(block.get(0).substring(START.length()).split("\\s+"));
        Map<String, String> options = new LinkedHashMap<>();
        for (String option : words.subList(3, words.size())) {
            int equals = option.indexOf('=');
            options.put(
                    equals < 0 ? option : option.substring(0, equals),
                    equals < 0 ? "" : option.substring(equals + 1).replace('_', ' '));
        }
        List<String> paragraphs = new ArrayList<>(block.subList(3, block.size()));
        String copied = options.get("copy");
        if (copied != null) {
            DemoArticle original = byId.get(copied);
            if (original == null) {
                throw new IllegalArgumentException("copy of unknown article " + copied);
            }
            int keep = Integer.parseInt(options.getOrDefault("keep", "99"));
            paragraphs.add(original.lead());
            paragraphs.addAll(original.paragraphs()
                    .subList(0, Math.min(keep, original.paragraphs().size())));
        }
        return new DemoArticle(
                words.get(2),
                words.get(0),
                offset(words.get(1)),
                options.getOrDefault("by", ""),
                options.containsKey("opinion"),
                options.containsKey("paywall"),
                block.get(1),
                block.get(2),
                paragraphs);
    }

    private static Duration offset(String when) {
        if (when.startsWith("+")) {
            return Duration.ofSeconds(Long.parseLong(when.substring(1)));
        }
        int colon = when.indexOf(':');
        long hours = Long.parseLong(when.substring(1, colon));
        long minutes = Long.parseLong(when.substring(colon + 1));
        return Duration.ofHours(hours).plusMinutes(minutes).negated();
    }
}
