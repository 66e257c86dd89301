package news.parallax.telegram;

import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;
import org.telegram.telegrambots.meta.exceptions.TelegramApiValidationException;

/**
 * A method of the Bot API whose answer is taken as it comes: an error is a value, and a field that the library does not
 * know yet does not turn a success into a failure.
 */
final class AnyAnswer extends BotApiMethod<Answer> {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final BotApiMethod<?> method;
    private final Map<String, ? extends Object> beyond;

    AnyAnswer(BotApiMethod<?> method) {
        this(method, Map.of());
    }

    /**
     * @param beyond fields that the library does not know yet
     */
    AnyAnswer(BotApiMethod<?> method, Map<String, ? extends Object> beyond) {
        this.method = method;
        this.beyond = beyond;
    }

    /** What is sent. */
    @JsonValue
    Object body() {
        if (beyond.isEmpty()) {
            return method;
        }
        ObjectNode body = MAPPER.valueToTree(method);
        beyond.forEach((name, value) -> body.set(name, MAPPER.valueToTree(value)));
        return body;
    }

    @Override
    public String getMethod() {
        return method.getMethod();
    }

    @Override
    public Answer deserializeResponse(String body) {
        return Answer.read(body);
    }

    @Override
    public void validate() throws TelegramApiValidationException {
        method.validate();
    }
}
