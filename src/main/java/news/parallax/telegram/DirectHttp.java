package news.parallax.telegram;

import java.io.IOException;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okio.Timeout;

/**
 * A client whose calls run in the thread that makes them. The library queues every call for a thread of OkHttp and waits for it: two changes of thread
 * for each, which on a busy machine is what a reader waits for. Safe for several threads, as the client it is made from.
 */
final class DirectHttp extends OkHttpClient {
    private final OkHttpClient http;

    /** Makes the calls of a client, which stays as it is. */
    DirectHttp(OkHttpClient http) {
        super(http.newBuilder());
        this.http = http;
    }

    @Override
    public Call newCall(Request request) {
        return new Direct(http.newCall(request));
    }

    private record Direct(Call call) implements Call {
        @Override
        public void enqueue(Callback callback) {
            Response response;
            try {
                response = call.execute();
            } catch (IOException e) {
                callback.onFailure(call, e);
                return;
            }
            try {
                callback.onResponse(call, response);
            } catch (IOException e) {
                callback.onFailure(call, e);
            }
        }

        @Override
        public Response execute() throws IOException {
            return call.execute();
        }

        @Override
        public Request request() {
            return call.request();
        }

        @Override
        public void cancel() {
            call.cancel();
        }

        @Override
        public boolean isExecuted() {
            return call.isExecuted();
        }

        @Override
        public boolean isCanceled() {
            return call.isCanceled();
        }

        @Override
        public Timeout timeout() {
            return call.timeout();
        }

        @Override
        public Call clone() {
            return new Direct(call.clone());
        }
    }
}
