package news.parallax.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import news.parallax.chat.ChatKind;

/** What a message says: its text or caption, and the addresses that hide behind its words. */
final class Writing {
    private static final List<String> WORDLESS = List.of(
            "sticker",
            "voice",
            "audio",
            "video",
            "video_note",
            "photo",
            "animation",
            "document",
            "location",
            "contact",
            "poll",
            "dice",
            "venue");

    private Writing() {}

    /**
     * The words; the empty line for something without words that a person sent to the bot itself, empty where there is
     * nothing to answer. A forwarded command is another person's, so it loses its slash.
     */
    static Optional<String> of(JsonNode message, ChatKind kind) {
        String text = message.path(message.has("text") ? "text" : "caption").asText("");
        boolean forwarded = message.has("forward_origin") || message.has("forward_date");
        if (kind != ChatKind.PRIVATE) {
            return text.isBlank() || forwarded || !message.has("text") ? Optional.empty() : Optional.of(text);
        }
        if (text.isBlank()) {
            return WORDLESS.stream().anyMatch(message::has) ? Optional.of("") : Optional.empty();
        }
        StringBuilder line = new StringBuilder(forwarded ? text.strip().replaceFirst("^[/\\s]+", "") : text);
        for (JsonNode entity : message.path(message.has("text") ? "entities" : "caption_entities")) {
            String url = entity.path("url").asText("");
            if (!url.isEmpty() && line.indexOf(url) < 0) {
                line.append('\n').append(url);
            }
        }
        return Optional.of(line.toString());
    }
}
