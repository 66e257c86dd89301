package news.parallax.web;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import okhttp3.Dns;
import okhttp3.HttpUrl;
import okhttp3.Request;
import okhttp3.Response;

/**
 * The one client for everything read from the web, guarded and polite: it connects to public addresses alone, ends every
 * fetch within half a minute, takes 10 MiB at most, follows five redirects, asks one host one thing at a time, and asks
 * robots.txt before pages. Safe for several threads; a fetch blocks the one it is called on.
 */
public final class HttpFetcher implements Fetcher, AutoCloseable {
    private static final Duration WHOLE = Duration.ofSeconds(28);
    private static final Duration TURN = Duration.ofSeconds(10);
    private static final int LARGEST = 10 * 1024 * 1024;
    private static final int REDIRECTS = 5;
    private static final String FEEDS =
            "application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9, text/xml;q=0.9, */*;q=0.5";
    private static final String PAGES = "text/html, application/xhtml+xml;q=0.9, */*;q=0.5";

    private final AddressPolicy policy;
    private final InstantSource time;
    private final Duration whole;
    private final BoundedDns names;
    private final Wire wire;
    private final HostTurns turns;
    private final Robots robots;

    /**
     * A client.
     *
     * @param allowed private addresses that may be fetched all the same
     * @param contact address in the User-Agent for outlets with a complaint; may be empty
     * @param time the clock that dates in headers are compared with
     */
    public HttpFetcher(AllowedAddresses allowed, String contact, InstantSource time) {
        this(allowed, contact, time, Dns.SYSTEM, WHOLE);
    }

    HttpFetcher(AllowedAddresses allowed, String contact, InstantSource time, Dns dns, Duration whole) {
        this.whole = whole;
        this.policy = new AddressPolicy(allowed);
        this.time = time;
        String clean = contact.replaceAll("[^\\x20-\\x7E]", "").strip();
        this.names = new BoundedDns(dns, policy);
        this.turns = new HostTurns(time);
        this.robots = new Robots(this::robotsFile, time);
        this.wire = new Wire(clean, policy, names);
    }

    @Override
    public FetchResult fetch(FetchRequest request) {
        try {
            HttpUrl url = policy.check(request.url());
            return follow(request, url, Deadline.in(whole));
        } catch (RefusedAddressException | BoundedDns.PrivateNameException refused) {
            return new FetchResult.Refused(Reasons.said(refused));
        } catch (NotAskedException later) {
            return later.result();
        } catch (IOException failed) {
            return new FetchResult.Failed(Reasons.of(failed));
        } catch (RuntimeException broken) { // what the client makes of nonsense
            return new FetchResult.Failed("the server's answer makes no sense");
        }
    }

    @Override
    public void close() {
        names.close();
        wire.close();
    }

    private FetchResult follow(FetchRequest request, HttpUrl first, Deadline deadline) throws IOException {
        HttpUrl url = first;
        boolean permanent = true;
        for (int hop = 0; hop <= REDIRECTS; hop++) {
            if (request.kind() == FetchRequest.Kind.PAGE) {
                Optional<FetchResult> forbidden = robots.forbids(url, deadline);
                if (forbidden.isPresent()) {
                    return forbidden.get();
                }
            }
            Optional<String> moved = hop > 0 && permanent ? Optional.of(url.toString()) : Optional.empty();
            Step step = inTurn(url, deadline, target -> step(request, target, moved, deadline));
            if (step.redirect().isEmpty()) {
                return step.result();
            }
            permanent &= step.permanent();
            url = policy.target(url, step.redirect().get());
        }
        return new FetchResult.Failed("redirects too often");
    }

    /** A redirect, or a result. */
    private record Step(Optional<String> redirect, boolean permanent, FetchResult result) {
        static Step done(FetchResult result) {
            return new Step(Optional.empty(), false, result);
        }
    }

    private interface Exchange {
        Step with(HttpUrl url) throws IOException;
    }

    private Step inTurn(HttpUrl url, Deadline deadline, Exchange exchange) throws IOException {
        String host = HostTurns.hostOf(url);
        Optional<Duration> wait = turns.quiet(host);
        if (wait.isPresent()) {
            return Step.done(new FetchResult.RetryLater(wait, "the host asked to be left alone for a while"));
        }
        try {
            wait = turns.enter(host, deadline.atMost(TURN));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("stopped");
        }
        if (wait.isPresent()) {
            return Step.done(new FetchResult.RetryLater(wait, "the host is busy with another request of ours"));
        }
        try {
            return exchange.with(url);
        } finally {
            turns.leave(host, robots.delay(url));
        }
    }

    private Step step(FetchRequest request, HttpUrl url, Optional<String> moved, Deadline deadline) throws IOException {
        Request.Builder get = wire.get(url).header("Accept", request.kind() == FetchRequest.Kind.FEED ? FEEDS : PAGES);
        request.etag().ifPresent(tag -> get.header("If-None-Match", tag));
        request.lastModified().ifPresent(date -> get.header("If-Modified-Since", date));
        try (Response response = wire.call(get.build(), deadline)) {
            ResponseHeaders headers = new ResponseHeaders(response.headers(), time.instant());
            int status = response.code();
            if (isRedirect(status)) {
                String location = response.header("Location");
                return location == null
                        ? Step.done(new FetchResult.Failed("redirects to nowhere"))
                        : new Step(
                                Optional.of(location), status == 301 || status == 308, new FetchResult.Failed("moved"));
            }
            return Step.done(result(request, response, headers, url, moved, deadline));
        }
    }

    private FetchResult result(
            FetchRequest request,
            Response response,
            ResponseHeaders headers,
            HttpUrl url,
            Optional<String> moved,
            Deadline deadline)
            throws IOException {
        int status = response.code();
        if (status == 304) {
            return request.isConditional()
                    ? new FetchResult.NotModified(
                            moved, headers.text("ETag"), headers.text("Last-Modified"), headers.freshFor())
                    : new FetchResult.Failed("the server says that nothing changed, though we never read it");
        } else if (status == 429 || status == 503) {
            Optional<Duration> wait = headers.retryAfter();
            wait.ifPresent(asked -> turns.quiet(HostTurns.hostOf(url), asked));
            return new FetchResult.RetryLater(wait, "the server answered " + status + " and asks for time");
        } else if (status == 410) {
            return new FetchResult.Gone("the server says that it is gone for good");
        } else if (status != 200 && status != 203) {
            return new FetchResult.Failed("the server answered " + status);
        }
        byte[] body = wire.body(response, headers, LARGEST, deadline);
        return new FetchResult.Fresh(
                url.toString(),
                moved,
                status,
                headers.text("ETag"),
                headers.text("Last-Modified"),
                headers.text("Content-Type"),
                headers.freshFor(),
                headers.noSnippet(),
                body);
    }

    private byte[] robotsFile(HttpUrl first, Deadline deadline) throws IOException {
        HttpUrl url = first;
        for (int hop = 0; hop <= REDIRECTS; hop++) {
            Step step = inTurn(url, deadline, target -> robotsStep(target, deadline));
            if (step.redirect().isEmpty()) {
                if (step.result() instanceof FetchResult.Fresh fresh) {
                    return fresh.body();
                }
                if (step.result() instanceof FetchResult.RetryLater later) {
                    throw new NotAskedException(later);
                }
                throw new IOException("no robots.txt to be had");
            }
            url = policy.target(url, step.redirect().get());
        }
        return new byte[0]; // too many redirects count as none (RFC 9309, 2.3.1.2)
    }

    private Step robotsStep(HttpUrl url, Deadline deadline) throws IOException {
        try (Response response = wire.call(
                wire.get(url).header("Accept", "text/plain, */*;q=0.5").build(), deadline)) {
            int status = response.code();
            ResponseHeaders headers = new ResponseHeaders(response.headers(), time.instant());
            String location = response.header("Location");
            if (isRedirect(status) && location != null) {
                return new Step(Optional.of(location), false, new FetchResult.Failed("moved"));
            }
            byte[] text = new byte[0];
            if (status == 200) {
                text = robotsText(response, headers, deadline);
            } else if (status < 400 || status == 429 || status >= 500) {
                return Step.done(new FetchResult.Failed("the server answered " + status));
            }
            Optional<String> none = Optional.empty();
            return Step.done(new FetchResult.Fresh(
                    url.toString(), none, status, none, none, none, Optional.empty(), false, text));
        }
    }

    private byte[] robotsText(Response response, ResponseHeaders headers, Deadline deadline) throws IOException {
        try {
            return wire.body(response, headers, Robots.LIMIT, deadline);
        } catch (BodyReader.TooLargeException large) {
            return large.start();
        }
    }

    private static boolean isRedirect(int status) {
        return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
    }
}
