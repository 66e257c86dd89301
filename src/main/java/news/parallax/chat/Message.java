package news.parallax.chat;

import java.util.List;
import java.util.Optional;

/**
 * What the bot says.
 *
 * @param text the words with their markup; beside an attachment at most 1024 characters, which tell what it shows
 * @param buttons rows of buttons under it; may be empty
 * @param preview whether the first link may be shown as a preview
 * @param attachment a file that it brings along
 */
public record Message(Text text, List<List<Button>> buttons, boolean preview, Optional<Attachment> attachment) {
    /** Copies the rows. */
    public Message {
        buttons = buttons.stream().map(List::copyOf).toList();
    }

    /** A message without a file. */
    public Message(Text text, List<List<Button>> buttons, boolean preview) {
        this(text, buttons, preview, Optional.empty());
    }

    /** A message without buttons. */
    public static Message of(Text text) {
        return new Message(text, List.of(), false);
    }

    /** The same words over other buttons. */
    public Message with(List<List<Button>> rows) {
        return new Message(text, rows, preview, attachment);
    }

    /** The same words under a file. */
    public Message with(Attachment file) {
        return new Message(text, buttons, preview, Optional.of(file));
    }

    /** The words and the buttons alone. */
    public Message withoutAttachment() {
        return new Message(text, buttons, preview);
    }
}
