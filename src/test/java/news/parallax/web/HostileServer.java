package news.parallax.web;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** A server on loopback that answers byte for byte what a test says, however wrong. */
final class HostileServer implements AutoCloseable {
    /** Writes an answer; the connection is closed when it returns. */
    interface Answer {
        void write(OutputStream out) throws IOException, InterruptedException;
    }

    private final ServerSocket socket;
    private final Map<String, Answer> answers = new ConcurrentHashMap<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "hostile-clock");
        thread.setDaemon(true);
        return thread;
    });
    private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "hostile-server");
        thread.setDaemon(true);
        return thread;
    });

    HostileServer() throws IOException {
        socket = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
        threads.execute(this::accept);
    }

    void at(String path, Answer answer) {
        answers.put(path, answer);
    }

    /** Answers with a status line, headers and a body, and the right length. */
    void at(String path, String head, byte[] body) {
        at(path, out -> {
            out.write(("HTTP/1.1 " + head + "\r\nContent-Length: " + body.length + "\r\n\r\n")
                    .getBytes(StandardCharsets.ISO_8859_1));
            out.write(body);
        });
    }

    void at(String path, String head) {
        at(path, head, "<rss/>".getBytes(StandardCharsets.UTF_8));
    }

    int port() {
        return socket.getLocalPort();
    }

    String url(String path) {
        return "http://127.0.0.1:" + port() + path;
    }

    /** Request lines and headers, in lower case, one request an item. */
    List<String> requests() {
        return requests;
    }

    /** Sends a byte at every tick of a clock, until the client has had enough. */
    void drip(OutputStream out) throws InterruptedException {
        CountDownLatch over = new CountDownLatch(1);
        Future<?> drops = clock.scheduleAtFixedRate(
                () -> {
                    try {
                        out.write(' ');
                        out.flush();
                    } catch (IOException gone) {
                        over.countDown();
                    }
                },
                0,
                50,
                TimeUnit.MILLISECONDS);
        try {
            over.await();
        } finally {
            drops.cancel(true);
        }
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket client = socket.accept();
                threads.execute(() -> serve(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket client) {
        try (client) {
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.ISO_8859_1));
            List<String> lines = new ArrayList<>();
            for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
                lines.add(line);
            }
            requests.add(String.join("\n", lines).toLowerCase(Locale.ROOT));
            String path = lines.isEmpty() ? "" : lines.get(0).split(" ")[1];
            Answer answer = answers.getOrDefault(
                    path,
                    out -> out.write("HTTP/1.1 404 X\r\nContent-Length: 0\r\n\r\n".getBytes(StandardCharsets.UTF_8)));
            answer.write(client.getOutputStream());
            client.getOutputStream().flush();
        } catch (IOException gone) {
            // the client had enough
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
        threads.shutdownNow();
        clock.shutdownNow();
    }
}
