package news.parallax.chat;

/**
 * Words that somebody types behind the bot's name in any chat, to share what they find.
 *
 * @param user who types
 * @param language that person's language as the network tells it (IETF tag), or empty
 * @param words what was typed; may be empty
 */
public record InlineQuestion(long user, String language, String words) {}
