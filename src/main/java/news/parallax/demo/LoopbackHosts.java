package news.parallax.demo;

import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;

/** Listeners on {@code 127.0.1.1} and up, all on one port; a single one on {@code 127.0.0.1} where only that exists. */
final class LoopbackHosts implements AutoCloseable {
    private static final int ATTEMPTS = 20;

    private final List<HttpServer> servers;

    private LoopbackHosts(List<HttpServer> servers) {
        this.servers = servers;
    }

    /**
     * Starts listening.
     *
     * @param wanted how many hosts are wanted, at most 254
     * @throws IOException if there is no port that is free on all of them
     */
    static LoopbackHosts open(int wanted, HttpHandler handler, Executor workers) throws IOException {
        BindException last = new BindException("no host wanted");
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            List<HttpServer> servers = new ArrayList<>();
            try {
                servers.add(first());
                boolean several = !servers.get(0).getAddress().getAddress().equals(address(0, 1));
                while (several && servers.size() < wanted) {
                    int port = servers.get(0).getAddress().getPort();
                    servers.add(listen(address(1, servers.size() + 1), port));
                }
                for (HttpServer server : servers) {
                    server.createContext("/", handler);
                    server.setExecutor(workers);
                    server.start();
                }
                return new LoopbackHosts(servers);
            } catch (BindException taken) {
                servers.forEach(server -> server.stop(0));
                last = taken;
            }
        }
        throw last;
    }

    /** Host and port of the listener of the outlet with this number, from 0. */
    String authority(int number) {
        InetSocketAddress address = servers.get(number % servers.size()).getAddress();
        return address.getAddress().getHostAddress() + ":" + address.getPort();
    }

    /** What must be allowed for all of them to be fetched: an address or a network, with the port. */
    String allowed() {
        return servers.size() == 1
                ? authority(0)
                : "127.0.1.0/24:" + servers.get(0).getAddress().getPort();
    }

    private static HttpServer first() throws IOException {
        try {
            return listen(address(1, 1), 0);
        } catch (BindException noSuchHost) {
            return listen(address(0, 1), 0);
        }
    }

    private static HttpServer listen(InetAddress address, int port) throws IOException {
        return HttpServer.create(new InetSocketAddress(address, port), 64);
    }

    private static InetAddress address(int third, int fourth) throws IOException {
        return InetAddress.getByAddress(new byte[] {127, 0, (byte) third, (byte) fourth});
    }

    @Override
    public void close() {
        servers.forEach(server -> server.stop(0));
    }
}
