package news.parallax.chat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A message as JSON and back, with nothing lost, so that one that was composed can wait in a store. A text is a list of
 * spans: words are strings, {@code {"style","in"}}, {@code {"url","in"}} and {@code {"unix","format","words"}} the rest. A
 * file stands in it as Base64.
 */
public final class MessageJson {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private MessageJson() {}

    /** The message as JSON. */
    public static String write(Message message) {
        ObjectNode out = MAPPER.createObjectNode();
        out.set("text", TextJson.write(message.text(), MAPPER));
        ArrayNode rows = out.putArray("buttons");
        for (List<Button> row : message.buttons()) {
            ArrayNode cells = rows.addArray();
            for (Button button : row) {
                cells.addObject()
                        .put("caption", button.caption())
                        .put("kind", button.kind().name())
                        .put("value", button.value());
            }
        }
        message.attachment()
                .ifPresent(file -> out.putObject("attachment")
                        .put("kind", file.kind().name())
                        .put("name", file.name())
                        .put("bytes", file.bytes()));
        return out.put("preview", message.preview()).toString();
    }

    /**
     * The message that was written.
     *
     * @throws IllegalArgumentException if it is not what {@link #write} gives
     */
    public static Message read(String json) {
        try {
            JsonNode in = MAPPER.readTree(json);
            List<List<Button>> rows = new ArrayList<>();
            for (JsonNode row : in.required("buttons")) {
                List<Button> cells = new ArrayList<>();
                for (JsonNode cell : row) {
                    cells.add(new Button(
                            cell.required("caption").textValue(),
                            Button.Kind.valueOf(cell.required("kind").textValue()),
                            cell.required("value").textValue()));
                }
                rows.add(cells);
            }
            return new Message(
                    TextJson.read(in.required("text")),
                    rows,
                    in.required("preview").booleanValue(),
                    attachment(in));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not a message: " + e.getOriginalMessage(), e);
        } catch (IOException e) {
            throw new IllegalArgumentException("not a message: its file cannot be read", e);
        }
    }

    private static Optional<Attachment> attachment(JsonNode in) throws IOException {
        JsonNode file = in.path("attachment");
        if (!file.isObject()) {
            return Optional.empty();
        }
        return Optional.of(new Attachment(
                Attachment.Kind.valueOf(file.required("kind").textValue()),
                file.required("name").textValue(),
                file.required("bytes").binaryValue()));
    }
}
