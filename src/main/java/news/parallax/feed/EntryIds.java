package news.parallax.feed;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/** What tells entries apart, where feeds give no identifier or the same one to several. */
final class EntryIds {
    private static final int LONGEST = 500;

    private EntryIds() {}

    /** The address, or a hash of the words where there is none. */
    static String of(String url, String title, String summary) {
        return url.isEmpty() ? "sha256:" + hash(title + "\n" + summary) : bounded(url);
    }

    /** The identifier, or a hash of it where it is too long to keep. */
    static String bounded(String id) {
        return id.length() <= LONGEST ? id : "sha256:" + hash(id);
    }

    /** The same entries without true repeats, and with different identifiers for those that differ. */
    static List<Entry> apart(List<Entry> entries) {
        Map<String, Integer> uses = new HashMap<>();
        entries.forEach(entry -> uses.merge(entry.id(), 1, Integer::sum));
        if (uses.size() == entries.size()) {
            return entries;
        }
        List<Entry> apart = new ArrayList<>(entries.size());
        for (Entry entry : entries) {
            apart.add(uses.getOrDefault(entry.id(), 1) == 1 ? entry : withOwnId(entry));
        }
        return apart;
    }

    static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java has SHA-256", missing);
        }
    }

    private static Entry withOwnId(Entry entry) {
        String id = bounded(entry.id() + " " + of(entry.url(), entry.title(), entry.summary()));
        return new Entry(
                id,
                entry.title(),
                entry.url(),
                entry.published(),
                entry.summary(),
                entry.authors(),
                entry.categories(),
                entry.language());
    }
}
