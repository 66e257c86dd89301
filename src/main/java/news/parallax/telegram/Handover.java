package news.parallax.telegram;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Response;

/** Tells a request that never left from one that may have arrived: only the first may be sent again without a thought. */
final class Handover {
    private Handover() {}

    /** The request was not handed over. */
    static final class UnsentException extends IOException {
        UnsentException(IOException cause) {
            super(cause.getClass().getSimpleName() + ": " + cause.getMessage());
        }
    }

    /** Makes a client throw {@link UnsentException} for a request of which not a byte went out. */
    static OkHttpClient.Builder watch(OkHttpClient.Builder client) {
        return client.addInterceptor(Handover::outer).addNetworkInterceptor(Handover::inner);
    }

    private static Response outer(Interceptor.Chain chain) throws IOException {
        AtomicBoolean sent = new AtomicBoolean();
        try {
            return chain.proceed(
                    chain.request().newBuilder().tag(AtomicBoolean.class, sent).build());
        } catch (IOException e) {
            if (sent.get()) {
                throw e;
            }
            throw new UnsentException(e);
        }
    }

    private static Response inner(Interceptor.Chain chain) throws IOException {
        AtomicBoolean sent = chain.request().tag(AtomicBoolean.class);
        if (sent != null) {
            sent.set(true);
        }
        return chain.proceed(chain.request());
    }
}
