package news.parallax.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.BiFunction;
import news.parallax.chat.ChatId;
import news.parallax.chat.Language;
import news.parallax.chat.Message;
import news.parallax.chat.PostResult;
import news.parallax.chat.Voice;

/** Tells somebody, as a reply to it, why a message is not answered, or not yet. */
final class Excuse {
    private static final int TRIES = 10;

    private final TelegramGateway gateway;
    private final To to;
    private final Voice voice;
    private final String key;
    private int tries;

    /**
     * @param message what somebody wrote, as Telegram tells it
     * @param key names the words
     */
    Excuse(TelegramGateway gateway, JsonNode message, String key) {
        this.gateway = gateway;
        this.key = key;
        int thread = message.path("is_topic_message").asBoolean()
                ? message.path("message_thread_id").asInt()
                : 0;
        to = new To(
                new ChatId(message.path("chat").path("id").asLong()),
                thread > 0 ? Optional.of(thread) : Optional.empty(),
                0,
                message.path("message_id").asLong());
        voice = new Voice(
                Language.of(message.path("from").path("language_code").asText(""))
                        .orElse(Language.ENGLISH),
                ZoneOffset.UTC,
                false);
    }

    /** Says it; where Telegram has no room now, a little later. */
    void tell(ChatLanes lanes) {
        tell(gateway::answer, lanes);
    }

    /** Says it without asking what other processes send: the store where they note it is away. */
    void tellAlone(ChatLanes lanes) {
        tell(gateway::answerAlone, lanes);
    }

    private void tell(BiFunction<To, Message, PostResult> gate, ChatLanes lanes) {
        PostResult result = gate.apply(to, Message.of(voice.tell(key)));
        if (result instanceof PostResult.Later later && ++tries < TRIES) {
            lanes.later(later.delay().plus(Duration.ofMillis(50)), () -> tell(gate, lanes));
        }
    }
}
