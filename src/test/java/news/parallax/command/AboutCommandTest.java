package news.parallax.command;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import news.parallax.chat.ChatId;
import news.parallax.chat.Request;
import news.parallax.outlet.Outlet;
import news.parallax.outlet.Outlets;
import org.junit.jupiter.api.Test;

class AboutCommandTest {
    private final Outlets outlets = new Outlets(List.of(Outlet.unknown("one.example")), List.of());
    private final AboutCommand about = new AboutCommand(outlets);

    private String said() {
        ChatId chat = new ChatId(7);
        return about.answer(new Ask(Request.typed(chat, 7, "/about"), ChatState.unknown(chat), ""))
                .message()
                .orElseThrow()
                .text()
                .plain();
    }

    @Test
    void tellsOfTheCatalogAsItIsNow() {
        assertTrue(said().contains("1 outlet"), said());
        outlets.become(new Outlets(List.of(Outlet.unknown("one.example"), Outlet.unknown("two.example")), List.of()));
        assertTrue(said().contains("2 outlets"), said());
    }
}
