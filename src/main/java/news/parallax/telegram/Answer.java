package news.parallax.telegram;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.Serializable;
import java.time.Duration;
import java.util.Optional;

/**
 * An answer of the Bot API, whatever it says.
 *
 * @param ok whether the call did what was asked
 * @param result what it gave; missing where it failed
 * @param code Telegram's error code; 0 where it did not fail
 * @param description Telegram's words for the error, or empty
 * @param retryAfter seconds to wait, where Telegram asks for that, else 0
 * @param migratedTo the number that the chat has now, where it moved, else 0
 */
record Answer(boolean ok, JsonNode result, int code, String description, int retryAfter, long migratedTo)
        implements Outcome, Serializable {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    /** Reads the body of an answer; one that is no JSON, such as a proxy's page, counts as a server's error. */
    static Answer read(String body) {
        try {
            JsonNode json = MAPPER.readTree(body);
            if (json != null && json.path("ok").isBoolean()) {
                JsonNode parameters = json.path("parameters");
                return new Answer(
                        json.path("ok").booleanValue(),
                        json.path("result"),
                        json.path("error_code").asInt(),
                        json.path("description").asText(""),
                        parameters.path("retry_after").asInt(),
                        parameters.path("migrate_to_chat_id").asLong());
            }
        } catch (JsonProcessingException e) {
            // told below
        }
        return new Answer(false, MissingNode.getInstance(), 502, "the answer is not the Bot API's", 0, 0);
    }

    /** The same with other words for the error. */
    Answer saying(String words) {
        return new Answer(ok, result, code, words, retryAfter, migratedTo);
    }

    /** Whether the error is Telegram's word for a request with this in it. */
    boolean says(String words) {
        return !ok && description.contains(words);
    }

    /** Whether the server itself failed, so that nobody knows what it did. */
    boolean serverFailed() {
        return !ok && code >= 500;
    }

    /** How long Telegram asks to wait, if it does. */
    Optional<Duration> wait429() {
        return code == 429 ? Optional.of(Duration.ofSeconds(Math.max(1, retryAfter))) : Optional.empty();
    }
}
