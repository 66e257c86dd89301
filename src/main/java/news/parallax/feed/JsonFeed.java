package news.parallax.feed;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import news.parallax.web.WebAddress;

/** Reads JSON Feed 1.0 and 1.1. Safe for several threads. */
final class JsonFeed {
    private static final int DEEPEST = 64;
    private final ObjectMapper json = new ObjectMapper(JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxNumberLength(50)
                    .build())
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .build());

    ParsedFeed read(String text, String address, int most) throws UnreadableFeedException {
        JsonNode root;
        try {
            root = json.readTree(text);
        } catch (JsonProcessingException broken) {
            throw new UnreadableFeedException("is JSON that cannot be read");
        }
        String version = root.path("version").asText("");
        if (!root.isObject() || !root.path("items").isArray()) {
            throw new UnreadableFeedException("is JSON, but no JSON Feed");
        }
        String language = PlainText.clean(root.path("language").asText(""), 20);
        List<Entry> entries = new ArrayList<>();
        for (JsonNode item : root.path("items")) {
            if (item.isObject() && entries.size() < most) {
                entries.add(entry(item, root, address, language));
            }
        }
        String number = version.substring(version.lastIndexOf('/') + 1);
        return new ParsedFeed(
                "json-" + (number.matches("[\\d.]{1,5}") ? number : "1.0"),
                words(root, EntryReader.TITLE, "title"),
                language,
                Optional.empty(),
                Set.of(),
                Set.of(),
                EntryIds.apart(entries),
                List.of());
    }

    private static Entry entry(JsonNode item, JsonNode feed, String address, String language) {
        String title = words(item, EntryReader.TITLE, "title");
        String summary = words(item, EntryReader.SUMMARY, "summary", "content_text");
        if (summary.isEmpty()) {
            summary = PlainText.ofHtml(item.path("content_html").asText(""), EntryReader.SUMMARY);
        }
        String url = WebAddress.resolve(address, item.path("url").asText("")).orElse("");
        String id = words(item, EntryReader.SUMMARY, "id");
        if (url.isEmpty()) {
            url = WebAddress.resolve(address, item.path("external_url").asText(""))
                    .orElse("");
        }
        if (url.isEmpty() && id.startsWith("http")) {
            url = WebAddress.resolve(address, id).orElse("");
        }
        String own = PlainText.clean(item.path("language").asText(""), 20);
        return new Entry(
                id.isEmpty() ? EntryIds.of(url, title, summary) : EntryIds.bounded(id),
                title,
                url,
                published(item),
                summary,
                authors(item, feed),
                categories(item),
                own.isEmpty() ? language : own);
    }

    private static Optional<Instant> published(JsonNode item) {
        Optional<Instant> published =
                FeedDates.parse(item.path("date_published").asText(""));
        return published.isPresent()
                ? published
                : FeedDates.parse(item.path("date_modified").asText(""));
    }

    private static List<String> authors(JsonNode item, JsonNode feed) {
        Set<String> names = new LinkedHashSet<>();
        for (JsonNode owner : List.of(item, feed)) {
            owner.path("authors").forEach(author -> names.add(words(author, EntryReader.NAME, "name")));
            names.add(words(owner.path("author"), EntryReader.NAME, "name"));
            names.remove("");
            if (!names.isEmpty()) {
                break;
            }
        }
        return names.stream().limit(EntryReader.NAMES).toList();
    }

    private static List<String> categories(JsonNode item) {
        List<String> tags = new ArrayList<>();
        for (JsonNode tag : item.path("tags")) {
            String clean = PlainText.clean(tag.asText(""), EntryReader.NAME);
            if (!clean.isEmpty() && tags.size() < EntryReader.NAMES) {
                tags.add(clean);
            }
        }
        return tags;
    }

    private static String words(JsonNode node, int longest, String... names) {
        for (String name : names) {
            String words = PlainText.clean(node.path(name).asText(""), longest);
            if (!words.isEmpty()) {
                return words;
            }
        }
        return "";
    }
}
