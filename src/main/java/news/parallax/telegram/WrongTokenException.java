package news.parallax.telegram;

/** Telegram does not know the bot's token. The message says so, and how to mend it, without the token. */
public final class WrongTokenException extends RuntimeException {
    WrongTokenException(String answer) {
        super("Telegram does not accept the bot's token (" + answer
                + "); set TELEGRAM_BOT_TOKEN to the one that @BotFather gave");
    }
}
