package news.parallax.web;

import java.io.IOException;
import java.net.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import okhttp3.Call;
import okhttp3.ConnectionPool;
import okhttp3.CookieJar;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;

/** One request and its answer, bounded in time and size; follows, remembers and repeats nothing. Safe for several threads. */
final class Wire implements AutoCloseable {
    private static final int LARGEST_HEADERS = 64 * 1024;
    private final String agent;
    private final OkHttpClient client;
    private final BodyReader bodies = new BodyReader();

    Wire(String contact, AddressPolicy policy, BoundedDns names) {
        this.agent = "Parallax/0.1 (news reader" + (contact.isEmpty() ? ")" : "; " + contact + ")");
        this.client = new OkHttpClient.Builder()
                .dns(names)
                .socketFactory(new GuardedSockets(policy))
                .proxy(Proxy.NO_PROXY)
                .cookieJar(CookieJar.NO_COOKIES)
                .followRedirects(false)
                .followSslRedirects(false)
                .retryOnConnectionFailure(false)
                .protocols(List.of(Protocol.HTTP_1_1))
                .connectionPool(
                        new ConnectionPool(0, 1, TimeUnit.MILLISECONDS)) // no answer is ever taken for another's
                .connectTimeout(Duration.ofSeconds(10))
                .readTimeout(Duration.ofSeconds(15))
                .build();
    }

    Request.Builder get(HttpUrl url) {
        return new Request.Builder().url(url).header("User-Agent", agent).header("Accept-Encoding", "gzip, deflate");
    }

    Response call(Request request, Deadline deadline) throws IOException {
        Call call = client.newCall(request);
        call.timeout().timeout(deadline.millis(), TimeUnit.MILLISECONDS);
        Response response = call.execute();
        if (response.headers().byteCount() > LARGEST_HEADERS) {
            response.close();
            throw new UnusableBodyException("the answer's headers are too large");
        }
        return response;
    }

    byte[] body(Response response, ResponseHeaders headers, int limit, Deadline deadline) throws IOException {
        if (response.body() == null) {
            return new byte[0];
        }
        return bodies.read(response.body().byteStream(), headers.codings(), limit, deadline.millis());
    }

    @Override
    public void close() {
        client.dispatcher().executorService().shutdown();
        client.connectionPool().evictAll();
    }
}
