package news.parallax;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import news.parallax.command.KeptChats;
import news.parallax.digest.DeliveryRound;
import news.parallax.digest.DigestDesk;
import news.parallax.digest.DigestRound;
import news.parallax.digest.Promise;
import news.parallax.digest.SubscribedChats;
import news.parallax.operations.HealthServer;
import news.parallax.store.Store;
import news.parallax.telegram.LongPolling;
import news.parallax.telegram.TelegramGateway;
import news.parallax.telegram.WrongTokenException;
import picocli.CommandLine.Command;

/** {@code serve}: the bot on Telegram, until it is stopped. */
@Command(
        name = "serve",
        description = "The bot: polls feeds, keeps stories, answers on Telegram, sends digests, until stopped.",
        footer = {"", "Example:  TELEGRAM_BOT_TOKEN=123:abc java -jar parallax.jar serve"})
final class ServeVerb implements Callable<Integer> {
    // one message on its way at a time: a crash leaves at most one in doubt
    private static final int SENDERS = 1;
    private static final Duration BETWEEN_TURNS = Duration.ofSeconds(15);

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
        CountDownLatch stopping = new CountDownLatch(1);
        CountDownLatch stopped = new CountDownLatch(1);
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            stopping.countDown();
                            try {
                                stopped.await(9, java.util.concurrent.TimeUnit.SECONDS);
                            } catch (InterruptedException e) {
                                Thread.currentThread().interrupt();
                            }
                        },
                        "stop"));
        try (TelegramGateway gateway = gateway(chosen.telegram());
                Opening opening = Opening.of(chosen, streams, gateway, true)) {
            serve(opening.parallax(), gateway, stopping);
            return 0;
        } catch (WrongTokenException e) {
            throw new UsageException(
                    "Telegram does not know this bot token. Check TELEGRAM_BOT_TOKEN; @BotFather shows it.");
        } finally {
            stopped.countDown();
        }
    }

    private void serve(Parallax parallax, TelegramGateway gateway, CountDownLatch stopping)
            throws InterruptedException {
        InstantSource clock = parallax.world().clock();
        Store store = parallax.world().store();
        KeptChats events = new KeptChats(
                store.chatStates(),
                store.traces(),
                new SubscribedChats(store.subscriptions(), store.deliveries(), clock),
                clock);
        DeliveryRound sending = new DeliveryRound(
                store.subscriptions(),
                store.deliveries(),
                gateway,
                events,
                parallax.settings().telegram().atLeastOnce() ? Promise.AT_LEAST_ONCE : Promise.AT_MOST_ONCE,
                owner(),
                clock);
        DigestRound composing = new DigestRound(store.subscriptions(), store.deliveries(), parallax.editor());
        try (LongPolling polling = new LongPolling(
                        gateway,
                        store.inbox(),
                        parallax.router(),
                        events,
                        CommandMenus.of(parallax.commands()),
                        clock);
                DigestDesk digests =
                        new DigestDesk(composing, sending, store.subscriptions(), store.deliveries(), clock, SENDERS);
                NewsLoop news = NewsLoop.start(parallax.cycle(), BETWEEN_TURNS, clock)) {
            polling.start();
            digests.start();
            watch(parallax.settings().http(), news, polling, clock, stopping);
        }
    }

    private void watch(
            Settings.Http http, NewsLoop news, LongPolling polling, InstantSource clock, CountDownLatch stopping)
            throws InterruptedException {
        try (HealthServer health =
                http.port() == 0 ? null : HealthServer.start(http.port(), news::lastTurn, polling::lastAnswer, clock)) {
            streams.progress("serving on Telegram; stop with Ctrl-C or SIGTERM");
            stopping.await();
            streams.progress("stopping");
        } catch (IOException e) {
            throw new UsageException("The port " + http.port() + " cannot be used: " + e.getMessage()
                    + ". Choose another with PARALLAX_HTTP_PORT, or 0 for none.");
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

    /** The same after a restart on the same machine, so that a new process knows what its forerunner left claimed. */
    private static String owner() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "here";
        }
    }
}
