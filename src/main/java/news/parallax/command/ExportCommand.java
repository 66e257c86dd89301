package news.parallax.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import news.parallax.chat.Attachment;
import news.parallax.chat.Message;
import news.parallax.chat.Reply;
import news.parallax.chat.Voice;

/** {@code /export}: all that is kept of a person, as JSON. */
public final class ExportCommand implements Command {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final Traces traces;

    /** Gives out {@code traces}. */
    public ExportCommand(Traces traces) {
        this.traces = traces;
    }

    @Override
    public List<String> names() {
        return List.of("export");
    }

    @Override
    public String summary() {
        return "all that I keep of you, as a file";
    }

    @Override
    public Reply answer(Ask ask) {
        Voice voice = ask.voice();
        Map<String, List<Map<String, Object>>> found =
                new LinkedHashMap<>(traces.of(ask.request().user()));
        if (ask.request().chat().value() != ask.request().user()) {
            traces.of(ask.request().chat().value()).forEach(found::putIfAbsent);
        }
        if (found.isEmpty()) {
            return Reply.of(Message.of(voice.tell("personal.export.none")));
        }
        Attachment file = new Attachment(
                Attachment.Kind.JSON, "parallax-export.json", json(found).getBytes(StandardCharsets.UTF_8));
        return Reply.of(Message.of(voice.tell("personal.export")).with(file));
    }

    private static String json(Map<String, List<Map<String, Object>>> rows) {
        try {
            return JSON.writeValueAsString(rows);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("rows that are no JSON", e);
        }
    }
}
