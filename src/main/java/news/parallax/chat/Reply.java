package news.parallax.chat;

import java.util.Optional;

/**
 * The answer to a request.
 *
 * @param message what is said: posted for a line, put in place of the tapped message for a tap; empty to say nothing
 * @param notice a few words shown over the chat for a moment after a tap; may be empty. Beside a message for the asker alone: the same
 *     in short, for a network that cannot show him that
 * @param fresh whether the answer to a tap is a message of its own, so that the tapped one stays
 * @param aside whether only the asker is to see it, where several people listen
 * @param way what a link to a private chat hands over (its start parameter) to have the answer there; empty where no link does
 * @param seen to be run once the message is in the chat, and not where it never gets there
 */
public record Reply(
        Optional<Message> message, String notice, boolean fresh, boolean aside, Optional<String> way, Runnable seen) {
    /** An answer for all who listen. */
    public Reply(Optional<Message> message, String notice, boolean fresh) {
        this(message, notice, fresh, false, Optional.empty(), Reply::nothing);
    }

    private static void nothing() {}

    /** Says a message. */
    public static Reply of(Message message) {
        return new Reply(Optional.of(message), "", false);
    }

    /** Shows a few words and leaves the chat as it is. */
    public static Reply notice(String words) {
        return new Reply(Optional.empty(), words, false);
    }

    /** Says nothing at all. */
    public static Reply silence() {
        return new Reply(Optional.empty(), "", false);
    }

    /** Says nothing here: the answer is in private, where a link leads that hands over {@code way}. */
    public static Reply elsewhere(String way) {
        return new Reply(Optional.empty(), "", false).forAsker(Optional.of(way));
    }

    /** The same, for the asker alone. */
    public Reply forAsker() {
        return forAsker(way);
    }

    /** The same, for the asker alone; where the network cannot do that, in private, where a link leads. */
    public Reply forAsker(Optional<String> way) {
        return new Reply(message, notice, fresh, true, way, seen);
    }

    /** The same with another message. */
    public Reply saying(Message other) {
        return new Reply(Optional.of(other), notice, fresh, aside, way, seen);
    }

    /** The same as a message of its own, so that a tapped one stays. */
    public Reply ofItsOwn() {
        return new Reply(message, notice, true, aside, way, seen);
    }

    /** The same, with something more to be done once it is in the chat. */
    public Reply whenSeen(Runnable more) {
        return new Reply(message, notice, fresh, aside, way, () -> {
            seen.run();
            more.run();
        });
    }
}
