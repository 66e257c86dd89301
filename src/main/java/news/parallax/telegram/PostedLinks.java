package news.parallax.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The addresses that a message holds, as Telegram marks them: in its words, behind them, or in a caption. */
final class PostedLinks {
    private static final int MOST = 10;
    private static final int LONGEST = 2_000;

    private PostedLinks() {}

    /** At most ten addresses of web pages, in their order. */
    static List<String> in(JsonNode message) {
        Set<String> links = new LinkedHashSet<>();
        collect(message.path("text").asText(""), message.path("entities"), links);
        collect(message.path("caption").asText(""), message.path("caption_entities"), links);
        return links.stream().limit(MOST).toList();
    }

    private static void collect(String text, JsonNode entities, Set<String> links) {
        for (JsonNode entity : entities) {
            String link = switch (entity.path("type").asText("")) {
                case "text_link" -> entity.path("url").asText("");
                case "url" ->
                    part(
                            text,
                            entity.path("offset").asInt(),
                            entity.path("length").asInt());
                default -> "";
            };
            if (!link.isEmpty() && link.length() <= LONGEST) {
                links.add(link.toLowerCase(Locale.ROOT).startsWith("http") ? link : "https://" + link);
            }
        }
    }

    /** Offsets are in UTF-16 units, as Java's are; what lies outside the text is nothing. */
    private static String part(String text, int offset, int length) {
        return offset < 0 || length <= 0 || offset > text.length() - length
                ? ""
                : text.substring(offset, offset + length);
    }
}
