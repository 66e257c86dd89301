package news.parallax.telegram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import news.parallax.chat.ChatId;
import news.parallax.chat.Message;
import news.parallax.chat.Sighting;
import news.parallax.chat.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Messages that no answer came to, and what Telegram says when one asks in a roundabout way whether they stand. */
class TracingTest {
    private static final ChatId ADA = new ChatId(7);
    private static final ChatId BEN = new ChatId(8);
    private static final Message BRIEF = Message.of(Text.of("Ferries run again"));
    private static final Message ANSWER = Message.of(Text.of("Harbor stories"));

    private final FakeTelegram telegram = new FakeTelegram().remembering();
    private Instant now = Instant.parse("2026-11-24T06:30:00Z");
    private final TelegramGateway gateway =
            new TelegramGateway(FakeTelegram.TOKEN, telegram.address(), () -> now = now.plusMillis(40));

    @AfterEach
    void close() {
        gateway.close();
        telegram.close();
    }

    private void post(ChatId chat, Message message) {
        gateway.post(chat, Optional.empty(), message, false);
    }

    private Sighting trace(long after, long before) {
        return gateway.trace(ADA, BRIEF, after, before, now);
    }

    @Test
    void aMessageThatStandsIsFoundByItsNumberAndNothingChanges() {
        post(BEN, ANSWER);
        assertEquals(Optional.of(1L), gateway.newest());
        telegram.cut("sendMessage");
        post(ADA, BRIEF);
        post(BEN, ANSWER);
        assertEquals(new Sighting.Stands(2), trace(1, 3));
        assertEquals(List.of("Ferries run again", "Ferries run again"), telegram.said(7), "sent, and asked for once");
        assertEquals(Optional.of("Ferries run again"), telegram.standing(7, 2));
    }

    @Test
    void oneThatNeverCameStandsNowhere() {
        post(BEN, ANSWER);
        post(BEN, ANSWER);
        assertEquals(new Sighting.Nowhere(), trace(0, 3));
        assertEquals(
                List.of(1, 2),
                telegram.calls("editMessageText").stream()
                        .map(call -> call.path("message_id").asInt())
                        .toList());
    }

    @Test
    void withoutANumberBetweenNothingIsAsked() {
        assertEquals(new Sighting.Nowhere(), trace(4, 5));
        assertEquals(List.of(), telegram.calls("editMessageText"));
    }

    @Test
    void anAnswerToTheSameChatIsNotOverwritten() {
        gateway.answer(To.all(ADA, Optional.empty()), ANSWER);
        assertInstanceOf(Sighting.Unclear.class, trace(0, 3));
        assertEquals(List.of(), telegram.calls("editMessageText"));
        assertEquals(Optional.of("Harbor stories"), telegram.standing(7, 1));
    }

    @Test
    void neitherIsOneByAnotherProcess() {
        Posted others = new Posted();
        gateway.share(others);
        others.toChat = 2;
        assertInstanceOf(Sighting.Unclear.class, trace(0, 3));
        others.toChat = 1;
        assertEquals(new Sighting.Nowhere(), trace(0, 3));
        assertInstanceOf(
                Sighting.Unclear.class,
                gateway.trace(ADA, BRIEF, 0, 3, now.minus(Duration.ofMinutes(1))),
                "what was sent before a minute is noted no more");
    }

    @Test
    void ofOtherProcessesOnlyAFreshNumberIsABound() {
        gateway.share(new Posted());
        post(BEN, ANSWER);
        assertEquals(Optional.of(1L), gateway.newest());
        now = now.plusSeconds(6);
        assertEquals(Optional.empty(), gateway.newest());
    }

    @Test
    void channelsNumberTheirOwnMessages() {
        post(new ChatId(-1_001_900_000_001L), ANSWER);
        assertEquals(Optional.empty(), gateway.newest());
    }

    @Test
    void tooManyNumbersAreNotGoneThrough() {
        assertInstanceOf(Sighting.Unclear.class, trace(0, 14));
        assertEquals(List.of(), telegram.calls("editMessageText"));
        assertEquals(new Sighting.Nowhere(), trace(0, 13));
    }

    @Test
    void whereTelegramDoesNotSayItIsAskedAgain() {
        telegram.error("editMessageText", 502, "Bad Gateway");
        assertInstanceOf(Sighting.Later.class, trace(0, 3));
        telegram.slow("editMessageText", 17);
        assertEquals(new Sighting.Later(Duration.ofSeconds(17)), trace(0, 3));
    }

    @Test
    void whatElseTelegramSaysTellsNothing() {
        telegram.error("editMessageText", 403, "Forbidden: bot was blocked by the user");
        assertInstanceOf(Sighting.Unclear.class, trace(0, 3));
    }

    /** What other processes noted. */
    private static final class Posted implements Postings {
        private int toChat;

        @Override
        public Taken take(ChatId chat, boolean edit, Rule rule) {
            return new Taken(Duration.ZERO, 1);
        }

        @Override
        public void answered(long number, Duration ago) {}

        @Override
        public int to(ChatId chat) {
            return toChat;
        }
    }
}
