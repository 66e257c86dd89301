package news.parallax.telegram;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import news.parallax.Overheard;
import news.parallax.chat.Attachment;
import news.parallax.chat.ChatId;
import news.parallax.chat.Message;
import news.parallax.chat.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whatever goes wrong between us and Telegram, the token stands in no log, no exception, no answer and no thread's name. */
class SecretsTest {
    private static final String SECRET = FakeTelegram.TOKEN.substring(FakeTelegram.TOKEN.indexOf(':') + 1);
    private static final ChatId CHAT = new ChatId(7);
    private static final Message MESSAGE = Message.of(Text.of("Ferries"));
    private static final Message PICTURE =
            MESSAGE.with(new Attachment(Attachment.Kind.PICTURE, "bias.png", new byte[] {1, 2, 3}));
    private static final List<String> METHODS =
            List.of("getMe", "sendMessage", "sendPhoto", "editMessageText", "getChat", "getUpdates", "getChatMember");
    private static final List<String> BROKEN =
            List.of("", "{", "[]", "null", "<html>bot" + FakeTelegram.TOKEN + "</html>");

    private final Overheard seen = new Overheard();

    @AfterEach
    void close() {
        seen.close();
    }

    @Test
    void failuresOfEveryKindKeepTheTokenToThemselves() {
        try (FakeTelegram telegram = new FakeTelegram();
                TelegramGateway gateway = gateway(telegram.address())) {
            seen.watchingThreads(() -> {
                for (int code : List.of(400, 401, 403, 404, 409, 500, 502)) {
                    METHODS.forEach(method -> telegram.error(
                            method, code, "url https://api.telegram.org/bot" + FakeTelegram.TOKEN + "/x"));
                    callEverything(gateway);
                }
                for (String body : BROKEN) {
                    METHODS.forEach(method -> telegram.next(method, body));
                    callEverything(gateway);
                }
                METHODS.forEach(telegram::cut);
                callEverything(gateway);
            });
        }
        try (TelegramGateway nobody = gateway(URI.create("http://127.0.0.1:1"))) {
            seen.watchingThreads(() -> callEverything(nobody));
        }
        seen.assertNothingOf(SECRET);
    }

    private static TelegramGateway gateway(URI server) {
        // each call comes a minute after the one before, so that none waits for its turn
        Instant[] now = {Instant.parse("2026-11-24T06:30:00Z")};
        return new TelegramGateway(FakeTelegram.TOKEN, server, () -> now[0] = now[0].plus(Duration.ofMinutes(1)));
    }

    private void callEverything(TelegramGateway gateway) {
        List<Consumer<TelegramGateway>> calls = List.of(
                each -> seen.add(String.valueOf(each.introduce())),
                each -> seen.add(
                        each.post(CHAT, Optional.empty(), MESSAGE, false).toString()),
                each -> seen.add(
                        each.post(CHAT, Optional.empty(), PICTURE, false).toString()),
                each -> seen.add(each.replace(CHAT, 5, MESSAGE).toString()),
                each -> seen.add(each.named("@harbor_news").toString()),
                each -> seen.add(String.valueOf(each.mayManage(new ChatId(-100), 7))));
        for (Consumer<TelegramGateway> call : calls) {
            try {
                call.accept(gateway);
            } catch (RuntimeException e) {
                seen.add(e);
            }
        }
    }
}
