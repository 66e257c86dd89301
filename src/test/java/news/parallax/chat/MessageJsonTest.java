package news.parallax.chat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessageJsonTest {
    private static final Text INNER = Text.builder()
            .foreignBold("Ferries & <b>docks</b>")
            .italic(Text.of("said @nobody"))
            .code("k7m2qd")
            .build();
    private static final Message MESSAGE = new Message(
            Text.builder()
                    .words("Morning brief · \"7\" \uD83D\uDD76 \u0627\u0644\u0639\n")
                    .add(INNER)
                    .pre("Left  14\nRight  5")
                    .quote(
                            Text.builder()
                                    .link(INNER, "https://example.org/a?b=1&c=\"2\"")
                                    .build(),
                            true)
                    .quote(Text.of("plain"), false)
                    .link(Text.of("[1]"), "https://example.org/1")
                    .moment(Instant.ofEpochSecond(1_795_334_400), "wDt", "Sun 22 Nov")
                    .build(),
            List.of(
                    List.of(Button.ask("Next", "t:top:1"), Button.open("Read", "https://example.org")),
                    List.of(new Button("Share", Button.Kind.SHARE, "s_k7m2qd"))),
            true);

    @Test
    void losesNothingOfAMessage() {
        Message back = MessageJson.read(MessageJson.write(MESSAGE));
        assertEquals(MESSAGE.text().html(), back.text().html());
        assertEquals(MESSAGE.text().plain(), back.text().plain());
        assertEquals(MESSAGE.text().entities(), back.text().entities());
        assertEquals(MESSAGE.buttons(), back.buttons());
        assertEquals(MESSAGE.preview(), back.preview());
    }

    @Test
    void keepsTheFileThatAMessageBrings() {
        Attachment file =
                new Attachment(Attachment.Kind.PICTURE, "bias.png", new byte[] {(byte) 0x89, 'P', 'N', 'G', 0});

        assertEquals(
                Optional.of(file),
                MessageJson.read(MessageJson.write(MESSAGE.with(file))).attachment());
    }

    @Test
    void writesTheSameAgain() {
        String json = MessageJson.write(MESSAGE);
        assertEquals(json, MessageJson.write(MessageJson.read(json)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "{}", "[]", "null", "{\"text\":[\"a\"],\"buttons\":[[{}]],\"preview\":true}"})
    void refusesWhatIsNoMessage(String json) {
        assertThrows(IllegalArgumentException.class, () -> MessageJson.read(json));
    }
}
