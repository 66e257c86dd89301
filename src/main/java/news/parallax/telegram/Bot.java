package news.parallax.telegram;

/**
 * Who the bot is.
 *
 * @param id its user number
 * @param name its user name without the @, empty while unknown
 * @param inline whether it can be called in other chats
 */
record Bot(long id, String name, boolean inline) {
    static final Bot UNKNOWN = new Bot(0, "", false);
}
