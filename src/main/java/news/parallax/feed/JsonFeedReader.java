package news.parallax.feed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads JSON Feed 1.0 and 1.1. */
final class JsonFeedReader {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MOST_ENTRIES = 5_000;

    private JsonFeedReader() {}

    static ParsedFeed read(String text, String baseUrl) throws UnreadableFeedException {
        JsonNode root;
        try {
            root = JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new UnreadableFeedException("this is JSON that cannot be read");
        }
        if (!root.path("items").isArray()) {
            throw new UnreadableFeedException("this is JSON, but not a feed");
        }
        List<Entry> entries = new ArrayList<>();
        for (JsonNode item : root.path("items")) {
            if (item.isObject() && entries.size() < MOST_ENTRIES) {
                entries.add(entry(item, baseUrl));
            }
        }
        return new ParsedFeed("json", XmlFeedReader.plain(root.path("title").asText("")), root.path("language").asText(""), Optional.empty(), entries);
    }

    private static Entry entry(JsonNode item, String baseUrl) {
        List<String> authors = new ArrayList<>();
        JsonNode named = item.has("authors") ? item.path("authors") : item.path("author");
        for (JsonNode author : named.isArray() ? named : List.of(named)) {
            String name = author.path("name").asText("").strip();
            if (!name.isEmpty()) {
                authors.add(name);
            }
        }
        List<String> tags = new ArrayList<>();
        item.path("tags").forEach(tag -> tags.add(tag.asText("")));
        String id = item.path("id").asText("");
        String link = text(item, "url", "external_url");
        return new Entry(
                id,
                XmlFeedReader.plain(item.path("title").asText("")),
                Links.resolve(baseUrl, link.isEmpty() && id.startsWith("http") ? id : link),
                FeedDates.parse(text(item, "date_published", "date_modified")),
                XmlFeedReader.plain(text(item, "summary", "content_text", "content_html")),
                authors,
                tags,
                item.path("language").asText(""));
    }

    private static String text(JsonNode item, String... names) {
        for (String name : names) {
            String words = item.path(name).asText("");
            if (!words.isBlank()) {
                return words;
            }
        }
        return "";
    }
}
