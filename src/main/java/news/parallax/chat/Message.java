package news.parallax.chat;

import java.util.List;

/**
 * What the bot says.
 *
 * @param text the words with their markup
 * @param buttons rows of buttons under it; may be empty
 * @param preview whether the first link may be shown as a preview
 */
public record Message(Text text, List<List<Button>> buttons, boolean preview) {
    /** Copies the rows. */
    public Message {
        buttons = buttons.stream().map(List::copyOf).toList();
    }

    /** A message without buttons. */
    public static Message of(Text text) {
        return new Message(text, List.of(), false);
    }

    /** The same words over other buttons. */
    public Message with(List<List<Button>> rows) {
        return new Message(text, rows, preview);
    }
}
