package news.parallax;

import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import news.parallax.telegram.TelegramGateway;
import news.parallax.telegram.WrongTokenException;
import picocli.CommandLine.Command;

/** {@code serve}: the bot on Telegram, until it is stopped. */
@Command(
        name = "serve",
        description = "The bot: polls feeds, keeps stories, answers on Telegram, sends digests, until stopped.",
        footer = {"", "Example:  TELEGRAM_BOT_TOKEN=123:abc java -jar parallax.jar serve"})
final class ServeVerb implements Callable<Integer> {
    /** How long it takes to stop at most. */
    static final Duration LONGEST_STOP = Duration.ofSeconds(9);

    private final Supplier<Settings> settings;
    private final Streams streams;

    ServeVerb(Supplier<Settings> settings, Streams streams) {
        this.settings = settings;
        this.streams = streams;
    }

    @Override
    public Integer call() throws InterruptedException {
        Settings chosen = settings.get();
        if (!chosen.telegram().token().given()) {
            throw new UsageException("serve needs the bot's token: set TELEGRAM_BOT_TOKEN or TELEGRAM_BOT_TOKEN_FILE."
                    + " @BotFather on Telegram gives one.");
        }
        if (chosen.telegram().webhook().wanted() && chosen.http().port() == 0) {
            throw new UsageException("A webhook needs a port to listen on: set PARALLAX_HTTP_PORT.");
        }
        CountDownLatch stopping = new CountDownLatch(1);
        CountDownLatch stopped = new CountDownLatch(1);
        if (!stopsWith(stopping, stopped)) {
            return 0;
        }
        Underway<TelegramGateway> calling = Underway.begin("telegram-first-call", () -> introduced(chosen.telegram()));
        try (Opening opening = Opening.of(chosen, settings, streams, calling::get, true)) {
            new Serving(opening.parallax(), calling.get(), streams).until(stopping);
            return 0;
        } catch (WrongTokenException e) {
            throw new UsageException(
                    "Telegram does not know this bot token. Check TELEGRAM_BOT_TOKEN; @BotFather shows it.");
        } finally {
            calling.putAway(TelegramGateway::close);
            stopped.countDown();
        }
    }

    /** Has the process wait for what is under way when it is told to stop; false where it was told to already. */
    private static boolean stopsWith(CountDownLatch stopping, CountDownLatch stopped) {
        Thread stop = new Thread(
                () -> {
                    stopping.countDown();
                    try {
                        stopped.await(LONGEST_STOP.toMillis(), TimeUnit.MILLISECONDS);
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                },
                "stop");
        try {
            Runtime.getRuntime().addShutdownHook(stop);
            return true;
        } catch (IllegalStateException e) {
            return false;
        }
    }

    private static TelegramGateway introduced(Settings.Telegram telegram) {
        TelegramGateway gateway = gateway(telegram);
        boolean known = false;
        try {
            gateway.introduce();
            known = true;
            return gateway;
        } finally {
            if (!known) {
                gateway.close();
            }
        }
    }

    private static TelegramGateway gateway(Settings.Telegram telegram) {
        try {
            return new TelegramGateway(telegram.token().value(), URI.create(telegram.apiUrl()), InstantSource.system());
        } catch (IllegalArgumentException e) {
            throw new UsageException(
                    "TELEGRAM_API_URL must be an address such as https://api.telegram.org, without a path.");
        }
    }
}
