package news.parallax.telegram;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import news.parallax.chat.ChatEvents;
import news.parallax.chat.ChatId;
import news.parallax.chat.ChatKind;
import news.parallax.chat.Message;
import news.parallax.chat.Reply;
import news.parallax.chat.Request;
import news.parallax.chat.Text;
import news.parallax.chat.Voice;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** More is written in one chat than the bot can answer. */
class FullChatTest {
    private static final String SLOW = Voice.english(ZoneOffset.UTC).say("tap.slow");
    private static final long GROUP = -7;
    private static final long PERSON = 7;
    private static final int ROOM = 30;

    private final FakeTelegram telegram = new FakeTelegram();
    private final CountDownLatch answering = new CountDownLatch(1);
    private final List<String> moved = new CopyOnWriteArrayList<>();
    private final List<JsonNode> updates = new ArrayList<>();
    private final TelegramGateway gateway =
            new TelegramGateway(FakeTelegram.TOKEN, telegram.address(), InstantSource.system());
    private final Reception reception = new Reception(
            gateway,
            new ListedInbox(),
            this::answer,
            new ChatEvents() {
                @Override
                public void opened(ChatId chat, ChatKind kind, long by) {}

                @Override
                public void closed(ChatId chat, String reason) {}

                @Override
                public void moved(ChatId from, ChatId to) {
                    moved.add(from.value() + " to " + to.value());
                }

                @Override
                public void topicClosed(ChatId chat, int topic) {}

                @Override
                public void posted(ChatId chat, List<String> addresses) {}
            },
            InstantSource.system());

    @BeforeEach
    void introduce() {
        gateway.introduce();
    }

    @AfterEach
    void close() {
        answering.countDown();
        reception.close();
        gateway.close();
        telegram.close();
    }

    @Test
    void aPersonIsToldOnceFromWhichMessageOnSomeAreNotAnswered() {
        for (int n = 0; n < 200; n++) {
            writes(PERSON, PERSON, "/top");
        }
        reception.take(updates);
        await().until(() -> !telegram.said(PERSON).isEmpty());
        assertEquals(List.of(SLOW), telegram.said(PERSON));
        assertEquals(ROOM + 1, excused().get(0));
    }

    @Test
    void aGroupIsToldOnceAndOnlyOfWhatItAsked() {
        for (int n = 0; n < ROOM; n++) {
            writes(GROUP, PERSON, "/top");
        }
        for (int n = 0; n < 20; n++) {
            writes(GROUP, PERSON + n, "We tell each other what we had for lunch");
        }
        for (int n = 0; n < 20; n++) {
            writes(GROUP, PERSON + n, "/top");
        }
        writes(1, 1, "hello");
        reception.take(updates);
        await().until(() -> !telegram.said(GROUP).isEmpty() && !telegram.said(1).isEmpty());
        assertEquals(List.of(SLOW), telegram.said(GROUP));
        assertEquals(List.of(ROOM + 21), excused());
    }

    @Test
    void aGroupThatBecomesAnotherIsHeardHoweverMuchWaits() {
        for (int n = 0; n < 300; n++) {
            writes(GROUP, PERSON, "/top");
        }
        update(GROUP, PERSON, "\"migrate_to_chat_id\":-100");
        reception.take(updates);
        answering.countDown();
        await().until(() -> !moved.isEmpty());
        assertEquals(List.of("-7 to -100"), moved);
    }

    private Reply answer(Request request) {
        try {
            if (request.chat().value() != 1) {
                answering.await();
                return Reply.silence();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return Reply.of(Message.of(Text.of("You said " + request.text())));
    }

    /** The messages that excuses are replies to. */
    private List<Integer> excused() {
        return telegram.calls("sendMessage").stream()
                .filter(call -> call.path("text").asText().equals(SLOW))
                .map(call -> {
                    JsonNode answered = call.path("reply_parameters");
                    return (answered.isTextual() ? UpdateReader.parse(answered.asText()) : answered)
                            .path("message_id")
                            .asInt();
                })
                .toList();
    }

    private void writes(long chat, long person, String words) {
        update(chat, person, "\"text\":\"" + words + "\"");
    }

    /** Numbered from 1, the update like its message. */
    private void update(long chat, long person, String content) {
        int number = updates.size() + 1;
        updates.add(UpdateReader.parse("{\"update_id\":" + number + ",\"message\":{\"message_id\":" + number
                + ",\"from\":{\"id\":" + person + ",\"is_bot\":false},\"chat\":{\"id\":" + chat + ",\"type\":\""
                + (chat < 0 ? "supergroup" : "private") + "\"}," + content + "}}"));
    }
}
