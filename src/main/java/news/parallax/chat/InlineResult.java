package news.parallax.chat;

/**
 * Something that can be shared in any chat.
 *
 * @param id names it among the others of one answer, at most 64 bytes
 * @param title its line in the list
 * @param description what stands below
 * @param message what is posted when it is chosen; the bot is not in that chat, so its buttons can only open addresses
 */
public record InlineResult(String id, String title, String description, Message message) {}
