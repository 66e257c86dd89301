package news.parallax.telegram;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import news.parallax.chat.Button;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardButton;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardRow;

/** Buttons in Telegram's form. One that Telegram would refuse is left out, so that the message itself gets through. */
final class Keyboard {
    private static final Logger LOG = LoggerFactory.getLogger(Keyboard.class);
    private static final int DATA_BYTES = 64;

    private Keyboard() {}

    /**
     * The keyboard, or null where there are no buttons.
     *
     * @param inline whether the bot can be called in other chats, which sharing needs
     * @param link the link that opens the bot with a start parameter, for sharing without that
     * @param sealed the data that a button carries
     */
    static @Nullable InlineKeyboardMarkup of(
            List<List<Button>> rows,
            boolean inline,
            Function<String, Optional<String>> link,
            Function<Button, String> sealed) {
        List<InlineKeyboardRow> keyboard = new ArrayList<>();
        for (List<Button> row : rows) {
            InlineKeyboardRow cells = new InlineKeyboardRow();
            for (Button button : row) {
                Optional<InlineKeyboardButton> cell =
                        button.caption().isBlank() ? Optional.empty() : cell(button, inline, link, sealed);
                cell.ifPresentOrElse(
                        cells::add, () -> LOG.warn("left out a button that Telegram would refuse: {}", button));
            }
            if (!cells.isEmpty()) {
                keyboard.add(cells);
            }
        }
        return keyboard.isEmpty() ? null : new InlineKeyboardMarkup(keyboard);
    }

    /** Only those buttons that open an address: elsewhere the bot sees no taps. */
    static @Nullable InlineKeyboardMarkup opening(List<List<Button>> rows) {
        List<List<Button>> opening = rows.stream()
                .map(row -> row.stream()
                        .filter(button -> button.kind() == Button.Kind.OPEN)
                        .toList())
                .filter(row -> !row.isEmpty())
                .toList();
        return of(opening, false, start -> Optional.empty(), Button::value);
    }

    private static Optional<InlineKeyboardButton> cell(
            Button button, boolean inline, Function<String, Optional<String>> link, Function<Button, String> sealed) {
        InlineKeyboardButton cell = new InlineKeyboardButton(button.caption());
        switch (button.kind()) {
            case ASK, CHANGE -> {
                String data = sealed.apply(button);
                int bytes = data.getBytes(StandardCharsets.UTF_8).length;
                if (button.value().isEmpty() || bytes > DATA_BYTES) {
                    return Optional.empty();
                }
                cell.setCallbackData(data);
            }
            case OPEN -> {
                if (!opens(button.value())) {
                    return Optional.empty();
                }
                cell.setUrl(button.value());
            }
            case SHARE -> {
                if (inline) {
                    cell.setSwitchInlineQuery(button.value());
                } else {
                    Optional<String> target = link.apply(button.value());
                    if (target.isEmpty()) {
                        return Optional.empty();
                    }
                    cell.setUrl(
                            "https://t.me/share/url?url=" + URLEncoder.encode(target.get(), StandardCharsets.UTF_8));
                }
            }
        }
        return Optional.of(cell);
    }

    private static boolean opens(String url) {
        try {
            URI uri = URI.create(url);
            String scheme = uri.getScheme();
            return ("http".equals(scheme) || "https".equals(scheme) || "tg".equals(scheme))
                    && uri.getHost() != null
                    && ("tg".equals(scheme) || uri.getHost().contains("."));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
