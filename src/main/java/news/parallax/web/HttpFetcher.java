package news.parallax.web;

import crawlercommons.robots.BaseRobotRules;
import java.io.IOException;
import java.io.InputStream;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import news.parallax.web.FetchRequest.Kind;
import okhttp3.ConnectionPool;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;

/**
 * Fetches over HTTP, with a bound on everything: 30 seconds a call, 10 MiB of decoded body, 64 KiB of headers, five
 * redirects, each checked like a first address; one request at a time to a host; robots.txt before any page.
 */
public final class HttpFetcher implements Fetcher, AutoCloseable {
    private static final Duration WHOLE_CALL = Duration.ofSeconds(30);
    private static final int MOST_BODY = 10 << 20;
    private static final int MOST_ROBOTS = 512 << 10;
    private static final int MOST_HEADERS = 64 << 10;
    private static final int MOST_REDIRECTS = 5;
    private static final int LONGEST_URL = 4_096;
    private static final long MOST_CRAWL_DELAY = 5_000;
    private static final String AGENT = "parallax";

    private final OkHttpClient client;
    private final AllowedAddresses allowed;
    private final String userAgent;
    private final InstantSource clock;
    private final Robots robots;
    private final Map<String, Semaphore> turns = new ConcurrentHashMap<>();

    /**
     * A fetcher.
     *
     * @param contact an address for complaints, shown to every server; may be empty
     */
    public HttpFetcher(AllowedAddresses allowed, String contact, InstantSource clock) {
        this.allowed = allowed;
        this.clock = clock;
        this.robots = new Robots(AGENT, clock);
        String to = contact.replaceAll("[^\\x21-\\x7e]", "");
        this.userAgent = "Parallax/0.1 (news briefing; feed reader" + (to.isEmpty() ? "" : "; +" + to) + ")";
        this.client = new OkHttpClient.Builder()
                .followRedirects(false)
                .followSslRedirects(false)
                .retryOnConnectionFailure(false)
                .connectTimeout(Duration.ofSeconds(10))
                .readTimeout(Duration.ofSeconds(15))
                .connectionPool(new ConnectionPool(64, 1, TimeUnit.MINUTES))
                .socketFactory(new CheckedSockets(allowed))
                .build();
    }

    @Override
    public FetchResult fetch(FetchRequest request) {
        try {
            return follow(request);
        } catch (RefusedAddressException e) {
            return new FetchResult.Refused(e.getMessage() + "");
        } catch (UnknownHostException e) {
            return new FetchResult.Failed("there is no such host");
        } catch (IOException e) {
            return new FetchResult.Failed(reason(e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new FetchResult.Failed("the program is stopping");
        } catch (IllegalArgumentException | IllegalStateException e) {
            return new FetchResult.Failed("the answer is not proper HTTP");
        }
    }

    private FetchResult follow(FetchRequest request) throws IOException, InterruptedException {
        HttpUrl url = checked(request.url());
        boolean permanent = true;
        long deadline = System.nanoTime() + WHOLE_CALL.toNanos();
        for (int hop = 0; hop <= MOST_REDIRECTS; hop++) {
            Semaphore turn = turns.computeIfAbsent(url.host() + ":" + url.port(), host -> new Semaphore(1, true));
            turn.acquire();
            try {
                if (hop == 0) {
                    // waiting for a turn at the host is not the call's own time
                    deadline = System.nanoTime() + WHOLE_CALL.toNanos();
                }
                if (request.kind() == Kind.PAGE) {
                    Optional<FetchResult> refused = askRobots(url);
                    if (refused.isPresent()) {
                        return refused.get();
                    }
                }
                try (Response response = call(url, request, deadline)) {
                    if (!response.isRedirect()) {
                        return result(url, hop > 0 && permanent, request, response);
                    }
                    permanent &= response.code() == 301 || response.code() == 308;
                    url = next(url, response);
                }
            } finally {
                turn.release();
            }
        }
        return new FetchResult.Failed("it redirects more than " + MOST_REDIRECTS + " times");
    }

    private HttpUrl checked(String address) throws RefusedAddressException {
        if (address.length() > LONGEST_URL || address.chars().anyMatch(c -> c <= ' ' || c == '\\' || c == 0x7f)) {
            throw new RefusedAddressException("the address is not a proper one");
        }
        HttpUrl url = HttpUrl.parse(address);
        if (url == null) {
            throw new RefusedAddressException("only http and https addresses are fetched");
        }
        if (!url.username().isEmpty()
                || !url.password().isEmpty()
                || address.replaceFirst("^\\w+://", "").split("[/?#]", 2)[0].contains("@")) {
            throw new RefusedAddressException("addresses with a user name in them are not fetched");
        }
        if (url.port() != 80 && url.port() != 443 && !allowed.allowsPort(url.port())) {
            throw new RefusedAddressException("the port " + url.port() + " is not one of the web's");
        }
        return url;
    }

    private HttpUrl next(HttpUrl from, Response response) throws IOException {
        String location = response.header("Location");
        if (location == null || location.isBlank()) {
            throw new IOException("it redirects to nowhere");
        }
        HttpUrl to = from.resolve(location.strip());
        if (to == null) {
            throw new RefusedAddressException("it redirects to an address that is not of the web");
        }
        if (location.contains("@") && location.matches("\\w+://[^/?#]*@.*")) {
            throw new RefusedAddressException("it redirects to an address with a user name in it");
        }
        return checked(to.toString());
    }

    private Response call(HttpUrl url, FetchRequest request, long deadline) throws IOException {
        Request.Builder get = new Request.Builder()
                .url(url)
                .header("User-Agent", userAgent)
                .header("Accept-Encoding", "gzip, deflate")
                .header(
                        "Accept",
                        request.kind() == Kind.FEED
                                ? "application/atom+xml, application/rss+xml, application/feed+json, application/xml;q=0.9, */*;q=0.5"
                                : "text/html, application/xhtml+xml, */*;q=0.5");
        request.etag().filter(HttpFetcher::sendable).ifPresent(etag -> get.header("If-None-Match", etag));
        request.lastModified().filter(HttpFetcher::sendable).ifPresent(date -> get.header("If-Modified-Since", date));
        long left = Math.max(1, TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime()));
        Response response = client.newBuilder()
                .callTimeout(Duration.ofMillis(left))
                .build()
                .newCall(get.build())
                .execute();
        if (ResponseHeaders.size(response.headers()) > MOST_HEADERS) {
            response.close();
            throw new IOException("the headers are larger than 64 KiB");
        }
        return response;
    }

    private static boolean sendable(String header) {
        return !header.isEmpty() && header.chars().allMatch(c -> c >= 0x20 && c < 0x7f);
    }

    private FetchResult result(HttpUrl url, boolean moved, FetchRequest request, Response response) throws IOException {
        Headers headers = response.headers();
        Instant now = clock.instant();
        Optional<String> permanent = moved ? Optional.of(url.toString()) : Optional.empty();
        Optional<String> etag = Optional.ofNullable(headers.get("ETag"));
        Optional<String> modified = Optional.ofNullable(headers.get("Last-Modified"));
        return switch (response.code()) {
            case 200, 203 ->
                new FetchResult.Fresh(
                        url.toString(),
                        permanent,
                        response.code(),
                        etag,
                        modified,
                        Optional.ofNullable(headers.get("Content-Type")),
                        ResponseHeaders.freshFor(headers, now),
                        String.join(",", headers.values("X-Robots-Tag")).contains("nosnippet"),
                        body(response, MOST_BODY, false));
            case 304 ->
                request.etag().isPresent() || request.lastModified().isPresent()
                        ? new FetchResult.NotModified(permanent, etag, modified, ResponseHeaders.freshFor(headers, now))
                        : new FetchResult.Failed("it says that nothing has changed, though we have no copy");
            case 410 -> new FetchResult.Gone("the server says that it is gone for good (410)");
            case 429 ->
                new FetchResult.RetryLater(
                        ResponseHeaders.retryAfter(headers, now), "the server asks us to slow down (429)");
            case 503 ->
                new FetchResult.RetryLater(
                        ResponseHeaders.retryAfter(headers, now), "the server is not available (503)");
            default -> new FetchResult.Failed("the server answers " + response.code());
        };
    }

    private static byte[] body(Response response, int most, boolean cutting) throws IOException {
        ResponseBody body = response.body();
        if (body == null) {
            return new byte[0];
        }
        try (InputStream in = body.byteStream()) {
            return Bodies.read(in, String.join(",", response.headers().values("Content-Encoding")), most, cutting);
        }
    }

    private Optional<FetchResult> askRobots(HttpUrl url) throws InterruptedException {
        String origin = url.scheme() + "://" + (url.host().contains(":") ? "[" + url.host() + "]" : url.host()) + ":"
                + url.port();
        BaseRobotRules rules = robots.of(origin, this::readRobots);
        if (!rules.isAllowed(url.toString())) {
            return Optional.of(new FetchResult.Refused("robots.txt does not allow it, or cannot be read"));
        }
        if (rules.getCrawlDelay() > 0) {
            TimeUnit.MILLISECONDS.sleep(Math.min(rules.getCrawlDelay(), MOST_CRAWL_DELAY));
        }
        return Optional.empty();
    }

    private Robots.Answer readRobots(String address) {
        try {
            HttpUrl url = checked(address);
            long deadline = System.nanoTime() + WHOLE_CALL.toNanos();
            for (int hop = 0; hop <= MOST_REDIRECTS; hop++) {
                try (Response response = call(url, FetchRequest.feed(address), deadline)) {
                    if (response.isRedirect()) {
                        url = next(url, response);
                        continue;
                    }
                    if (response.code() == 200) {
                        return new Robots.Answer(true, body(response, MOST_ROBOTS, true));
                    }
                    return new Robots.Answer(response.code() < 500 && response.code() != 429, new byte[0]);
                }
            }
            return new Robots.Answer(false, new byte[0]);
        } catch (IOException | IllegalArgumentException e) {
            return new Robots.Answer(false, new byte[0]);
        }
    }

    private static String reason(IOException e) {
        String words = String.valueOf(e.getMessage());
        if (e instanceof java.io.InterruptedIOException) {
            return "it took too long";
        }
        if (e instanceof java.net.ConnectException) {
            return "nobody answers there";
        }
        return e instanceof java.net.SocketException || words.contains("unexpected end")
                ? "the connection broke"
                : plain(words);
    }

    private static String plain(String words) {
        String line = words.replaceAll("[\\p{Cc}\\s]+", " ").strip();
        return line.length() > 120 ? line.substring(0, 120) : line;
    }

    /** Closes idle connections. */
    @Override
    public void close() {
        client.dispatcher().executorService().shutdown();
        client.connectionPool().evictAll();
    }
}
