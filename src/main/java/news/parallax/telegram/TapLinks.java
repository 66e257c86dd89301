package news.parallax.telegram;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import news.parallax.chat.ChatId;

/**
 * A tap on a button that asks, as the start parameter of a link: it opens the private chat of the person who tapped and asks
 * the same there. Sealed for that person, so that a link made by anybody else gives nothing.
 */
final class TapLinks {
    private static final Pattern LINE = Pattern.compile("/start\\s+t_([A-Za-z0-9_-]{8,62})\\s*");
    private static final int LONGEST = 62;

    private TapLinks() {}

    /**
     * The start parameter; empty where the button changes something, or asks for more than fits.
     *
     * @param tapped the data that the tap brought, with its seal
     * @param user who tapped
     */
    static Optional<String> start(Seals seals, String tapped, long user) {
        if (!Seals.asks(tapped) || user == 0) {
            return Optional.empty();
        }
        String own = seals.asking(new ChatId(user), Seals.data(tapped));
        String packed = Base64.getUrlEncoder().withoutPadding().encodeToString(own.getBytes(StandardCharsets.UTF_8));
        return packed.length() > LONGEST ? Optional.empty() : Optional.of("t_" + packed);
    }

    /** The data of the button that a line asks for again; empty where it is no such line, or not for this chat. */
    static Optional<String> data(Seals seals, ChatId chat, String line, Instant now) {
        Matcher start = LINE.matcher(line);
        if (!start.matches()) {
            return Optional.empty();
        }
        try {
            String sealed = new String(Base64.getUrlDecoder().decode(start.group(1)), StandardCharsets.UTF_8);
            return Seals.asks(sealed) && seals.open(chat, 0, sealed, now) instanceof Seals.Opened.Data data
                    ? Optional.of(data.data())
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
