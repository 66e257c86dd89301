package news.parallax.brief;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import news.parallax.article.TextLanguage;

/** Keeps a brief to one language, where a story is told in several: a reader of one need not read the others. */
final class Tongue {
    private static final int ENOUGH = 600;

    private Tongue() {}

    /** The sources in the language that most reports are in, of as many the one that came first; all of them where it cannot be told. */
    static List<Source> ofMost(List<Source> sources) {
        Map<Integer, String> tongues = new HashMap<>();
        Map<String, Integer> reports = new HashMap<>();
        String most = "";
        for (Source source : sources) {
            String tongue = of(source);
            tongues.put(source.n(), tongue);
            if (!tongue.isEmpty() && !source.opinion() && source.reprintOf().isEmpty()) {
                reports.merge(tongue, 1, Integer::sum);
            }
        }
        for (Source source : sources) {
            String tongue = tongues.getOrDefault(source.n(), "");
            most = reports.getOrDefault(tongue, 0) > reports.getOrDefault(most, 0) ? tongue : most;
        }
        if (reports.size() < 2) {
            return sources;
        }
        String told = most;
        return sources.stream()
                .filter(source -> {
                    String tongue = tongues.getOrDefault(source.n(), "");
                    return tongue.isEmpty() || tongue.equals(told);
                })
                .toList();
    }

    private static String of(Source source) {
        String text = source.text().isBlank() ? source.title() : source.text();
        return TextLanguage.of("", "", text.length() > ENOUGH ? text.substring(0, ENOUGH) : text);
    }
}
