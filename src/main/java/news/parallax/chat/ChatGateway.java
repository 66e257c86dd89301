package news.parallax.chat;

import java.time.Instant;
import java.util.Optional;

/** Where conversations take place: a network of chats, or the terminal. Safe for several threads. */
public interface ChatGateway {
    /**
     * Posts a message, once: it never sends again by itself.
     *
     * @param thread forum topic, if any
     * @param silent whether it comes without sound
     */
    PostResult post(ChatId chat, Optional<Integer> thread, Message message, boolean silent);

    /**
     * Waits until {@link #post} is likely to send at once, a fraction of a second at most: what is to be posted is best
     * taken up only then.
     */
    default void awaitTurn() throws InterruptedException {}

    /**
     * Posts a message that answers another of the chat, once; where that one is gone, it stands alone.
     *
     * @param messageId the number of the message that it answers
     */
    default PostResult reply(ChatId chat, Optional<Integer> thread, long messageId, Message message, boolean silent) {
        return post(chat, thread, message, silent);
    }

    /** Puts a message in the place of one of ours; refused where that is gone. Doing it twice does no harm. */
    default PostResult replace(ChatId chat, long messageId, Message message) {
        return new PostResult.Refused("messages cannot be changed here");
    }

    /**
     * A number that every message is beyond which is posted from now on to a chat whose numbers are shared
     * ({@link ChatId#numbersShared}), and near which it lies; empty where none is known.
     */
    default Optional<Long> newest() {
        return Optional.empty();
    }

    /**
     * Looks for a message of which nobody knows whether it was posted. Nobody is told anything by that, and it is not
     * posted.
     *
     * @param chat one whose numbers are shared
     * @param after the message was posted, if it was, under a number greater than this
     * @param before and less than this
     * @param since when it may have been posted at the earliest
     */
    default Sighting trace(ChatId chat, Message message, long after, long before, Instant since) {
        return new Sighting.Unclear("messages cannot be looked for here");
    }

    /** Whether a person may change the settings of a chat now, as the network says; false where it does not answer. */
    boolean mayManage(ChatId chat, long user);

    /** The chat behind a public name such as {@code @harbor_daily}, if there is one and the bot can see it. */
    default Optional<ChatId> named(String publicName) {
        return Optional.empty();
    }

    /** A link that opens a private chat with the bot and hands it {@code start}; empty where there is no such link. */
    default Optional<String> link(String start) {
        return Optional.empty();
    }
}
