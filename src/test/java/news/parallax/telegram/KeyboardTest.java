package news.parallax.telegram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import news.parallax.chat.Button;
import org.junit.jupiter.api.Test;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardButton;

class KeyboardTest {
    private static List<InlineKeyboardButton> row(boolean inline, Button... buttons) {
        return Objects.requireNonNull(Keyboard.of(
                        List.of(List.of(buttons)),
                        inline,
                        start -> Optional.of("https://t.me/b?start=" + start),
                        Button::value))
                .getKeyboard()
                .get(0);
    }

    @Test
    void givesBackTheDataOfAnAskingButton() {
        assertEquals(
                "s:k7m2qd", row(false, Button.ask("Story", "s:k7m2qd")).get(0).getCallbackData());
    }

    @Test
    void leavesOutWhatTelegramWouldRefuse() {
        Button good = Button.ask("Good", "x".repeat(64));
        List<InlineKeyboardButton> left = row(
                false,
                Button.ask("Too long", "x".repeat(65)),
                Button.ask("Too long in bytes", "ü".repeat(33)),
                Button.ask("Empty", ""),
                Button.ask(" ", "blank"),
                Button.open("No host", "https:///path"),
                Button.open("No dot", "http://localhost/"),
                Button.open("Script", "javascript:alert(1)"),
                Button.open("Broken", "https://exa mple.org"),
                good);
        assertEquals(1, left.size());
        assertEquals("Good", left.get(0).getText());
    }

    @Test
    void hasNoKeyboardWithoutButtons() {
        assertNull(Keyboard.of(List.of(), true, start -> Optional.empty(), Button::value));
        assertNull(
                Keyboard.of(List.of(List.of(Button.ask("Empty", ""))), true, start -> Optional.empty(), Button::value));
    }

    @Test
    void sharesInlineWhereTheBotCan() {
        Button share = new Button("Share", Button.Kind.SHARE, "s_k7m2qd");
        assertEquals("s_k7m2qd", row(true, share).get(0).getSwitchInlineQuery());
    }

    @Test
    void sharesALinkWhereItCannot() {
        Button share = new Button("Share", Button.Kind.SHARE, "s_k7m2qd");
        assertEquals(
                "https://t.me/share/url?url=https%3A%2F%2Ft.me%2Fb%3Fstart%3Ds_k7m2qd",
                row(false, share).get(0).getUrl());
    }
}
