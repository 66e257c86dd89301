package news.parallax.store;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import news.parallax.brief.Look;
import news.parallax.chat.ChatId;
import news.parallax.command.ChatState;

/**
 * What a process that alone writes need not ask its database again: what it was asked for with every answer. Where others may write too, nothing is
 * kept. Safe for several threads.
 */
final class OwnReads {
    private volatile boolean alone;

    /** What is kept of chats. */
    final Kept<ChatId, ChatState> chats;

    /** What chats saw last. */
    final Kept<SqlLooks.Place, Optional<Look>> looks;

    /** The number of the last change of stories, by its counter's name. */
    final Kept<String, Long> revision;

    /** @param clock says for how long nobody has asked */
    OwnReads(InstantSource clock) {
        chats = new Kept<>(() -> alone, clock);
        looks = new Kept<>(() -> alone, clock);
        revision = new Kept<>(() -> alone, clock);
    }

    /** What goes with a chat or a person. */
    List<Kept<?, ?>> personal() {
        return List.of(chats, looks);
    }

    /** From now on no other process writes. */
    void begin() {
        alone = true;
    }

    /** From now on others may. */
    void end() {
        alone = false;
        chats.clear();
        looks.clear();
        revision.clear();
    }
}
