package news.parallax.preference;

import java.util.Optional;
import java.util.regex.Pattern;
import news.parallax.chat.ChatGateway;
import news.parallax.chat.ChatId;
import news.parallax.command.Ask;

/**
 * The chat that a line names before anything else, such as {@code @channel}, or the number of one that has no public name.
 *
 * @param name as typed; empty where none is named
 * @param chat the chat; empty where none is named, or the network does not show the bot one of this name
 * @param rest what stands behind it
 */
record Addressed(String name, Optional<ChatId> chat, String rest) {
    /** A group or channel by its number, as links name those without a public name. */
    private static final Pattern NUMBERED = Pattern.compile("-\\d{1,15}");

    /** Reads what stands behind a command's name. */
    static Addressed in(Ask ask, ChatGateway gateway) {
        String first = ask.request().tap() ? "" : ask.part(0, "");
        boolean numbered = NUMBERED.matcher(first).matches();
        if (!numbered && !first.startsWith("@")) {
            return new Addressed("", Optional.empty(), ask.words());
        }
        return new Addressed(
                first,
                numbered ? Optional.of(new ChatId(Long.parseLong(first))) : gateway.named(first),
                ask.words().strip().substring(first.length()).strip());
    }

    /** Whether a chat is named that the bot does not see. */
    boolean unseen() {
        return !name.isEmpty() && chat.isEmpty();
    }
}
