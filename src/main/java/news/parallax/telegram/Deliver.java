package news.parallax.telegram;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethodBoolean;

/** Asks Telegram to deliver updates by itself; the library's own form of it can be sent with a certificate only. */
final class Deliver extends BotApiMethodBoolean {
    @JsonProperty
    final String url;

    @JsonProperty("secret_token")
    final String secret;

    @JsonProperty("allowed_updates")
    final List<String> kinds;

    @JsonProperty("max_connections")
    final int atATime;

    Deliver(String url, String secret, List<String> kinds, int atATime) {
        this.url = url;
        this.secret = secret;
        this.kinds = List.copyOf(kinds);
        this.atATime = atATime;
    }

    @Override
    public String getMethod() {
        return "setWebhook";
    }
}
