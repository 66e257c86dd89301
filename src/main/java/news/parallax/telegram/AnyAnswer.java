package news.parallax.telegram;

import com.fasterxml.jackson.annotation.JsonValue;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;
import org.telegram.telegrambots.meta.exceptions.TelegramApiValidationException;

/**
 * A method of the Bot API whose answer is taken as it comes: an error is a value, and a field that the library does not
 * know yet does not turn a success into a failure.
 */
final class AnyAnswer extends BotApiMethod<Answer> {
    private final BotApiMethod<?> method;

    AnyAnswer(BotApiMethod<?> method) {
        this.method = method;
    }

    /** What is sent. */
    @JsonValue
    BotApiMethod<?> body() {
        return method;
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
