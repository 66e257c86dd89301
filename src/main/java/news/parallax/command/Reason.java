package news.parallax.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Why an article is in a story, as the clusterer recorded it. What is not recorded is not told.
 *
 * @param first whether the story began with it
 * @param likeness its likeness to the story with its parts, if it was measured
 * @param hours hours between it and the story's nearest article
 * @param nearest id of the article that it was like most, or empty
 * @param shared words that both have, heaviest first
 */
record Reason(boolean first, Optional<Likeness> likeness, double hours, String nearest, List<String> shared) {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Reason NONE = new Reason(false, Optional.empty(), 0, "", List.of());

    record Likeness(double score, double needed, double meaning, double words) {}

    static Reason of(String evidence) {
        try {
            JsonNode json = evidence.isBlank() ? JSON.createObjectNode() : JSON.readTree(evidence);
            if (json.path("first").asBoolean()) {
                return new Reason(true, Optional.empty(), 0, "", List.of());
            }
            List<String> shared = new ArrayList<>();
            json.path("shared").forEach(word -> shared.add(word.asText()));
            return new Reason(
                    false,
                    json.has("score")
                            ? Optional.of(new Likeness(
                                    json.path("score").asDouble(),
                                    json.path("needed").asDouble(),
                                    json.path("meaning").asDouble(),
                                    json.path("words").asDouble()))
                            : Optional.empty(),
                    json.path("hours").asDouble(),
                    json.path("nearest").asText(""),
                    List.copyOf(shared));
        } catch (JsonProcessingException e) {
            return NONE;
        }
    }
}
