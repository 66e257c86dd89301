package news.parallax.chat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The spans of a text as JSON and back. */
final class TextJson {
    private TextJson() {}

    static ArrayNode write(Text text, JsonMapper mapper) {
        ArrayNode out = mapper.createArrayNode();
        for (Span span : text.spans()) {
            if (span instanceof Span.Words words) {
                out.add(words.words());
            } else if (span instanceof Span.Styled styled) {
                out.addObject().put("style", styled.style().name()).set("in", write(styled.inner(), mapper));
            } else if (span instanceof Span.Linked linked) {
                out.addObject().put("url", linked.url()).set("in", write(linked.inner(), mapper));
            } else if (span instanceof Span.Moment moment) {
                out.addObject()
                        .put("unix", moment.instant().getEpochSecond())
                        .put("format", moment.format())
                        .put("words", moment.words());
            }
        }
        return out;
    }

    static Text read(JsonNode json) {
        List<Span> spans = new ArrayList<>();
        for (JsonNode span : json) {
            if (span.isTextual()) {
                spans.add(new Span.Words(span.textValue()));
            } else if (span.has("style")) {
                Span.Style style = Span.Style.valueOf(span.required("style").textValue());
                spans.add(new Span.Styled(style, read(span.required("in"))));
            } else if (span.has("url")) {
                spans.add(new Span.Linked(span.required("url").textValue(), read(span.required("in"))));
            } else {
                spans.add(new Span.Moment(
                        Instant.ofEpochSecond(span.required("unix").longValue()),
                        span.required("format").textValue(),
                        span.required("words").textValue()));
            }
        }
        return Text.of(spans);
    }
}
