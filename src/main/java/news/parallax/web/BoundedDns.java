package news.parallax.web;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import okhttp3.Dns;

/** Looks up names within a bounded time, and only where all of a name's addresses are public or allowed ones. */
final class BoundedDns implements Dns, AutoCloseable {
    private static final int SECONDS = 10;
    private static final int AT_ONCE = 64;
    private final Dns names;
    private final AddressPolicy policy;
    private final ExecutorService lookups;

    BoundedDns(Dns names, AddressPolicy policy) {
        this.names = names;
        this.policy = policy;
        ThreadPoolExecutor threads =
                new ThreadPoolExecutor(AT_ONCE, AT_ONCE, 30, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), task -> {
                    Thread thread = new Thread(task, "name-lookup");
                    thread.setDaemon(true);
                    return thread;
                });
        threads.allowCoreThreadTimeOut(true);
        this.lookups = threads;
    }

    @Override
    public List<InetAddress> lookup(String host) throws UnknownHostException {
        List<InetAddress> addresses = resolve(host);
        for (InetAddress address : addresses) {
            boolean allowed = policy.allowed().items().stream()
                    .anyMatch(item -> policy.allowed().contains(address, item.port()));
            if (!allowed && !AddressRanges.isPublic(address)) {
                throw new PrivateNameException();
            }
        }
        return addresses;
    }

    private List<InetAddress> resolve(String host) throws UnknownHostException {
        Future<List<InetAddress>> lookup = null;
        try {
            // more at once than there are threads wait their turn, within the same time
            lookup = lookups.submit(() -> names.lookup(host));
            return lookup.get(SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new UnknownHostException(host);
        } catch (ExecutionException | TimeoutException | RejectedExecutionException | CancellationException failed) {
            throw new UnknownHostException(host);
        } finally {
            if (lookup != null) {
                lookup.cancel(true);
            }
        }
    }

    @Override
    public void close() {
        lookups.shutdownNow();
    }

    /** A name leads to an address that is not fetched. */
    static final class PrivateNameException extends UnknownHostException {
        private static final long serialVersionUID = 1L;

        PrivateNameException() {
            super("the host's name leads to a private or special address");
        }
    }
}
