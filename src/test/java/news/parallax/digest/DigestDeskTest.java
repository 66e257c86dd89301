package news.parallax.digest;

import static org.awaitility.Awaitility.await;
import static org.mockito.Mockito.mock;

import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import news.parallax.job.Tenure;
import org.junit.jupiter.api.Test;

class DigestDeskTest {
    @Test
    void endsSendingWholeWhereItsRightWasLostForAMomentThatOneOfItsThreadsSaw() throws InterruptedException {
        DigestDesk desk =
                new DigestDesk(List.of(), mock(DeliveryRound.class), () -> 1, () -> {}, InstantSource.system());
        Thread sending = new Thread(() -> {
            try {
                desk.send(Tenure.untilLost(lostForAMoment(Thread.currentThread())));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        sending.setDaemon(true);
        sending.start();
        await().until(() -> !sending.isAlive());
    }

    /** Lost at the second look of one thread, and held again at the next look of any. */
    private static Tenure lostForAMoment(Thread one) {
        AtomicInteger looks = new AtomicInteger();
        return new Tenure() {
            @Override
            public boolean held() {
                return Thread.currentThread() != one || looks.incrementAndGet() != 2;
            }

            @Override
            public long token() {
                return 1;
            }
        };
    }
}
