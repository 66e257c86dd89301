package news.parallax.telegram;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import okhttp3.Dispatcher;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.client.okhttp.OkHttpTelegramClient;
import org.telegram.telegrambots.meta.TelegramUrl;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;
import org.telegram.telegrambots.meta.api.methods.updates.GetUpdates;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.exceptions.TelegramApiValidationException;

/** One client of the Bot API: sends a call once and tells what became of it, without the token. Safe for several threads. */
final class BotApi implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(BotApi.class);

    private final OkHttpClient http;
    private final OkHttpTelegramClient client;
    private final String token;
    private final URI server;

    /**
     * @param server scheme, host and port of the Bot API server
     * @param patience how long an answer may take
     * @throws IllegalArgumentException if the server's address has a path or another scheme than http and https
     */
    BotApi(String token, URI server, Duration patience) {
        this.token = token;
        this.server = server;
        Dispatcher dispatcher = new Dispatcher(threads());
        dispatcher.setMaxRequests(64);
        dispatcher.setMaxRequestsPerHost(64);
        http = Handover.watch(new OkHttpClient.Builder())
                .dispatcher(dispatcher)
                // OkHttp would post a message twice where a connection is cut after the first was taken
                .retryOnConnectionFailure(false)
                .followRedirects(false)
                .connectTimeout(Duration.ofSeconds(10))
                .writeTimeout(Duration.ofSeconds(20))
                .readTimeout(patience)
                .callTimeout(patience.plusSeconds(20))
                .build();
        client = new OkHttpTelegramClient(new DirectHttp(http), token, url(server));
    }

    /** Another client, whose answers may take longer. */
    BotApi patient(Duration patience) {
        return new BotApi(token, server, patience);
    }

    private static ExecutorService threads() {
        AtomicInteger number = new AtomicInteger();
        return Executors.newCachedThreadPool(task -> {
            Thread thread = new Thread(task, "telegram-http-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
    }

    private static TelegramUrl url(URI server) {
        String scheme = server.getScheme();
        boolean http = "http".equals(scheme);
        if ((!http && !"https".equals(scheme)) || server.getHost() == null) {
            throw new IllegalArgumentException("the Bot API server needs an http or https address, not " + server);
        }
        if (server.getPath() != null && !server.getPath().replace("/", "").isEmpty()) {
            throw new IllegalArgumentException("the Bot API server's address can have no path: " + server);
        }
        int port = server.getPort() > 0 ? server.getPort() : http ? 80 : 443;
        return TelegramUrl.builder()
                .schema(scheme)
                .host(server.getHost())
                .port(port)
                .testServer(false)
                .build();
    }

    /** Makes a call, once, and waits for its answer. */
    Outcome call(BotApiMethod<?> method) {
        return call(method, Map.of());
    }

    /** Makes a call with fields that the library does not know yet. */
    Outcome call(BotApiMethod<?> method, Map<String, ? extends Object> beyond) {
        try {
            return clean(client.execute(new AnyAnswer(method, beyond)));
        } catch (TelegramApiValidationException e) {
            LOG.warn("{} was not sent: {}", method.getMethod(), clean(e.getMessage()));
            return Answer.read("{\"ok\":false,\"error_code\":400,\"description\":\"not a valid request\"}");
        } catch (TelegramApiException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            if (cause instanceof Handover.UnsentException) {
                return new Outcome.Unsent(clean(cause.getMessage()));
            }
            return new Outcome.Unanswered(clean(cause.getClass().getSimpleName() + ": " + cause.getMessage()));
        }
    }

    /**
     * Asks for updates, and has Telegram forget those before a number.
     *
     * @param offset that number; less than 1 where none is known
     * @param seconds how long Telegram may wait for one to come
     */
    Outcome updates(long offset, int seconds) {
        GetUpdates call = new GetUpdates();
        call.setTimeout(seconds);
        call.setAllowedUpdates(Reception.KINDS);
        // the library has less room for the number than Telegram may need
        return offset > 0 ? call(call, Map.of("offset", offset)) : call(call);
    }

    /** Sends a file, once, and waits for the answer. */
    Outcome call(Upload upload) {
        HttpUrl url = Objects.requireNonNull(HttpUrl.get(server))
                .newBuilder()
                .encodedPath("/")
                .addPathSegment("bot" + token)
                .addPathSegment(upload.method())
                .build();
        Request request = new Request.Builder().url(url).post(upload.body()).build();
        try (Response response = http.newCall(request).execute()) {
            return clean(Answer.read(Objects.requireNonNull(response.body()).string()));
        } catch (Handover.UnsentException e) {
            return new Outcome.Unsent(clean(e.getMessage()));
        } catch (IOException e) {
            return new Outcome.Unanswered(clean(e.getClass().getSimpleName() + ": " + e.getMessage()));
        }
    }

    /** Cuts every call that is waiting for its answer. */
    void cancel() {
        http.dispatcher().cancelAll();
    }

    /** A proxy may put the address of a call, with the token in it, into the words for an error. */
    private Answer clean(Answer answer) {
        return answer.ok() ? answer : answer.saying(clean(answer.description()));
    }

    /** Words without the token. */
    String clean(@org.jspecify.annotations.Nullable String words) {
        String said = words == null ? "" : words;
        return token.isEmpty() ? said : said.replace(token, "<token>");
    }

    @Override
    public void close() {
        cancel();
        http.dispatcher().executorService().shutdown();
        http.connectionPool().evictAll();
        try {
            http.dispatcher().executorService().awaitTermination(1, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
