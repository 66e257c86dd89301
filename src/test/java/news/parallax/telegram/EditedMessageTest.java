package news.parallax.telegram;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import news.parallax.chat.ChatEvents;
import news.parallax.chat.ChatId;
import news.parallax.chat.ChatKind;
import news.parallax.chat.Conversation;
import news.parallax.chat.Reply;
import news.parallax.chat.Request;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EditedMessageTest {
    private static final String CHAT = "\"from\":{\"id\":7},\"chat\":{\"id\":7,\"type\":\"private\"}";
    private static final String GROUP = "\"from\":{\"id\":7},\"chat\":{\"id\":-100,\"type\":\"group\"}";

    private final List<String> asked = new ArrayList<>();
    private final InstantSource clock = InstantSource.fixed(Instant.parse("2026-11-24T06:30:00Z"));
    private final FakeTelegram telegram = new FakeTelegram();
    private final TelegramGateway gateway = new TelegramGateway(FakeTelegram.TOKEN, telegram.address(), clock);
    private final Understanding understanding = new Understanding(gateway, new Bookkeeper(), new NoEvents(), clock);
    private long updates;

    private final class Bookkeeper implements Conversation {
        @Override
        public Reply answer(Request request) {
            asked.add(request.text());
            return Reply.silence();
        }

        @Override
        public boolean understands(Request request) {
            return request.text().startsWith("/story");
        }
    }

    private static final class NoEvents implements ChatEvents {
        @Override
        public void opened(ChatId chat, ChatKind kind, long by) {}

        @Override
        public void closed(ChatId chat, String reason) {}

        @Override
        public void moved(ChatId from, ChatId to) {}

        @Override
        public void topicClosed(ChatId chat, int topic) {}

        @Override
        public void posted(ChatId chat, List<String> addresses) {}
    }

    @AfterEach
    void close() {
        gateway.close();
        telegram.close();
    }

    private void update(long id, String json) {
        understanding.of(
                id, UpdateReader.parse("{\"update_id\":" + id + "," + json + "}"), new TapAnswer(gateway, true));
    }

    private void sent(String where, String text) {
        update(++updates, "\"message\":{\"message_id\":5,\"date\":1000," + where + ",\"text\":\"" + text + "\"}");
    }

    private void edited(String where, String text, int seconds) {
        update(++updates, edit(where, text, seconds));
    }

    private static String edit(String where, String text, int seconds) {
        return "\"edited_message\":{\"message_id\":5,\"date\":1000,\"edit_date\":" + (1000 + seconds) + "," + where
                + ",\"text\":\"" + text + "\"}";
    }

    @Test
    void answersACorrectedCommandOnce() {
        sent(CHAT, "/stroy 1");
        edited(CHAT, "/stori 1", 20);
        edited(CHAT, "/story 1", 30);
        edited(CHAT, "/story 2", 40);
        assertEquals(List.of("/stroy 1", "/story 1"), asked);
    }

    @Test
    void answersTheSameEditAgainWhereThatFailed() {
        sent(CHAT, "/stroy 1");
        update(2, edit(CHAT, "/story 1", 30));
        update(2, edit(CHAT, "/story 1", 30));
        assertEquals(List.of("/stroy 1", "/story 1", "/story 1"), asked);
    }

    @Test
    void doesNothingTwice() {
        sent(CHAT, "/story 1");
        edited(CHAT, "/story 1", 1);
        edited(CHAT, "/story 2", 2);
        assertEquals(List.of("/story 1"), asked);
    }

    @Test
    void leavesALateEditAndOneOfAMessageItHasNotSeen() {
        edited(CHAT, "/story 1", 5);
        sent(CHAT, "/stroy 1");
        edited(CHAT, "/story 1", 121);
        assertEquals(List.of("/stroy 1"), asked);
    }

    @Test
    void takesFromAGroupOnlyWhatBecomesACommand() {
        sent(GROUP, "story 1");
        edited(GROUP, "story 2", 5);
        edited(GROUP, "/story 1", 10);
        assertEquals(List.of("/story 1"), asked);
    }
}
