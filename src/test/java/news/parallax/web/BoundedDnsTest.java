package news.parallax.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class BoundedDnsTest {
    private static final int READERS = 100;
    private static final int AT_ONCE = 64;

    @Test
    void moreNamesAtOnceThanAreLookedUpAtOnceWaitTheirTurn() throws Exception {
        InetAddress address = InetAddress.getByName("192.0.43.7");
        CountDownLatch busy = new CountDownLatch(AT_ONCE);
        ExecutorService readers = Executors.newFixedThreadPool(READERS);
        try (BoundedDns dns = new BoundedDns(
                host -> {
                    busy.countDown();
                    await(busy);
                    return List.of(address);
                },
                new AddressPolicy(AllowedAddresses.parse("")))) {
            List<Future<List<InetAddress>>> answers = new ArrayList<>();
            for (int i = 0; i < READERS; i++) {
                String host = "outlet" + i + ".example";
                answers.add(readers.submit(() -> dns.lookup(host)));
            }
            for (Future<List<InetAddress>> answer : answers) {
                assertEquals(List.of(address), answer.get());
            }
        } finally {
            readers.shutdownNow();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
