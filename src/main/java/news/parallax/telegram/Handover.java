package news.parallax.telegram;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Response;

/** Tells a request that never left from one that may have arrived: only the first may be sent again without a thought. */
final class Handover {
    /** So late, others may have taken the work over from a process that was frozen. */
    private static final Duration LATE = Duration.ofSeconds(3);

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
        Begun begun = new Begun(System.nanoTime());
        try {
            return chain.proceed(chain.request()
                    .newBuilder()
                    .tag(AtomicBoolean.class, sent)
                    .tag(Begun.class, begun)
                    .build());
        } catch (IOException e) {
            if (sent.get()) {
                throw e;
            }
            throw new UnsentException(e);
        }
    }

    /** When a call began. */
    private record Begun(long nanos) {}

    private static Response inner(Interceptor.Chain chain) throws IOException {
        Begun begun = chain.request().tag(Begun.class);
        if (begun != null && System.nanoTime() - begun.nanos() > LATE.toNanos()) {
            throw new IOException("too late to be sent without asking again");
        }
        AtomicBoolean sent = chain.request().tag(AtomicBoolean.class);
        if (sent != null) {
            sent.set(true);
        }
        return chain.proceed(chain.request());
    }
}
