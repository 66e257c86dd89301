package news.parallax.chat;

import java.util.Optional;

/**
 * Something that a person asks in a chat: a line of text, or a tap on a button.
 *
 * @param chat where it was asked, and where the answer goes
 * @param kind the kind of that chat
 * @param user who asked; 0 where the network hides it (an anonymous admin, a channel)
 * @param thread the forum topic it was asked in, which the answer keeps
 * @param language the asker's language as the network tells it (IETF tag), or empty
 * @param text the line as typed, or the button's data for a tap
 * @param tap whether it was a tap
 * @param trusted whether the network itself vouches that the asker may change the chat's settings (an anonymous admin)
 */
public record Request(
        ChatId chat,
        ChatKind kind,
        long user,
        Optional<Integer> thread,
        String language,
        String text,
        boolean tap,
        boolean trusted) {
    /** A line typed in the terminal or in a private chat. */
    public static Request typed(ChatId chat, long user, String text) {
        return new Request(chat, ChatKind.PRIVATE, user, Optional.empty(), "", text, false, false);
    }

    /** The same person in the same place, saying something else. */
    public Request with(String other, boolean tapped) {
        return new Request(chat, kind, user, thread, language, other, tapped, trusted);
    }
}
