package news.parallax.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import news.parallax.chat.Button;
import news.parallax.chat.Message;

/** Whether a tapped message says already what it would be changed to; Telegram refuses a change that changes nothing. */
final class Shown {
    private Shown() {}

    /**
     * Whether words and buttons are the same.
     *
     * @param update an update with a tap
     */
    static boolean already(JsonNode update, Message message) {
        JsonNode shown = update.path("callback_query").path("message");
        return shown.path("text")
                        .asText("")
                        .strip()
                        .equals(message.text().plain().strip())
                && buttons(shown).equals(buttons(message));
    }

    private static List<String> buttons(JsonNode shown) {
        List<String> buttons = new ArrayList<>();
        for (JsonNode row : shown.path("reply_markup").path("inline_keyboard")) {
            for (JsonNode button : row) {
                buttons.add(button.path("text").asText("") + "\n"
                        + unsealed(button.path("callback_data").asText("")));
            }
        }
        return buttons;
    }

    private static boolean asks(Button button) {
        return button.kind() == Button.Kind.ASK || button.kind() == Button.Kind.CHANGE;
    }

    /** Seals of what changes something differ from hour to hour, which is no reason for a change. */
    private static String unsealed(String data) {
        return data.isEmpty() ? "" : Seals.data(data);
    }

    private static List<String> buttons(Message message) {
        return message.buttons().stream()
                .flatMap(List::stream)
                .map(button -> button.caption() + "\n" + (asks(button) ? button.value() : ""))
                .toList();
    }
}
