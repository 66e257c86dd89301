package news.parallax.telegram;

import java.util.List;

/**
 * The commands that Telegram shows in its menu to some people.
 *
 * @param audience who sees it
 * @param language two-letter code of the language that it is for, or empty for every language without its own
 * @param entries the commands, best first; at most 100
 */
public record Menu(Audience audience, String language, List<Entry> entries) {
    /** Copies the entries. */
    public Menu {
        entries = List.copyOf(entries);
    }

    /** Who sees a menu. */
    public enum Audience {
        /** Everybody who sees no other. */
        ALL,
        /** People in a private chat with the bot. */
        PRIVATE,
        /** Members of groups. */
        GROUPS,
        /** Admins of groups. */
        GROUP_ADMINS
    }

    /**
     * One command.
     *
     * @param command its name without the slash: 1 to 32 of a–z, 0–9 and _
     * @param description what it does, in 1 to 256 characters
     */
    public record Entry(String command, String description) {}
}
