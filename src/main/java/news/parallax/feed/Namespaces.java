package news.parallax.feed;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Turns names with any prefix into names with the usual one: none for the feed's own format, {@code dc:} and so on. */
final class Namespaces {
    private record Undo(int depth, String prefix, String before) {}

    private static final int MOST = 5_000;
    private static final String UNSET = "\0";
    private static final Map<String, String> USUAL = Map.ofEntries(
            Map.entry("http://www.w3.org/2005/atom", "atom:"),
            Map.entry("http://purl.org/atom/ns#", "atom:"),
            Map.entry("http://www.w3.org/1999/02/22-rdf-syntax-ns#", "rdf:"),
            Map.entry("http://purl.org/dc/elements/1.1/", "dc:"),
            Map.entry("http://purl.org/dc/terms/", "dcterms:"),
            Map.entry("http://purl.org/rss/1.0/modules/content/", "content:"),
            Map.entry("http://search.yahoo.com/mrss/", "media:"),
            Map.entry("http://www.itunes.com/dtds/podcast-1.0.dtd", "itunes:"),
            Map.entry("http://www.google.com/schemas/sitemap-news/0.9", "news:"),
            Map.entry("http://www.w3.org/1999/xhtml", "xhtml:"));

    private final Map<String, String> scope = new HashMap<>();
    private final Map<String, String> names = new HashMap<>();
    private final Deque<Undo> undo = new ArrayDeque<>();
    private boolean atom;

    /** Takes in the declarations of an element that opens at a depth. */
    void open(int depth, List<String> attributes) {
        for (int i = 0; i < attributes.size(); i += 2) {
            String key = attributes.get(i);
            if (key.startsWith("xmlns") && (key.length() == 5 || key.charAt(5) == ':')) {
                String prefix = key.length() == 5 ? "" : key.substring(6);
                String before = scope.put(prefix, usual(prefix, attributes.get(i + 1)));
                undo.push(new Undo(depth, prefix, before == null ? UNSET : before));
                names.clear();
            }
        }
    }

    /** Forgets the declarations of the element that closes at a depth. */
    void close(int depth) {
        while (!undo.isEmpty() && undo.element().depth() == depth) {
            Undo last = undo.pop();
            if (last.before().equals(UNSET)) {
                scope.remove(last.prefix());
            } else {
                scope.put(last.prefix(), last.before());
            }
            names.clear();
        }
    }

    /** From now on names of Atom need no prefix. */
    void inAtom() {
        atom = true;
        names.clear();
    }

    String name(String raw) {
        if (names.size() > MOST) {
            names.clear();
        }
        return names.computeIfAbsent(raw, this::resolve);
    }

    private String resolve(String raw) {
        int colon = raw.indexOf(':');
        String prefix = colon < 0 ? "" : raw.substring(0, colon);
        String local = raw.substring(colon + 1);
        String usual = scope.getOrDefault(prefix, prefix.isEmpty() ? "" : usual(prefix, ""));
        return (atom && usual.equals("atom:") ? "" : usual) + local;
    }

    private static String usual(String prefix, String uri) {
        String known = uri.strip().toLowerCase(Locale.ROOT);
        String usual = USUAL.get(known);
        if (usual == null) {
            usual = USUAL.get(known + "/");
        }
        if (usual != null) {
            return usual;
        }
        // the formats' own namespaces, of which there are many, and wrong ones: a name without prefix is the format's
        boolean own = prefix.isEmpty()
                || (known.contains("purl.org/rss/1.0/") && !known.contains("modules"))
                || known.contains("my.netscape.com/rdf")
                || known.contains("channel.netscape.com/rdf")
                || known.contains("sitemaps.org/schemas")
                || known.contains("backend.userland.com");
        return own ? "" : prefix.toLowerCase(Locale.ROOT) + ":";
    }
}
