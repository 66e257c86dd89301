package news.parallax.job;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** The right of one process to do a kind of work, for as long as the others can see that it lives. For all threads. */
public interface Tenure {
    /** No right at all. */
    Tenure NONE = new Tenure() {
        @Override
        public boolean held() {
            return false;
        }

        @Override
        public long token() {
            return 0;
        }
    };

    /**
     * A right that stays lost once anybody saw it lost, though its holder can show itself alive again: threads that share it
     * end together, and none waits for another that goes on.
     */
    static Tenure untilLost(Tenure right) {
        AtomicBoolean lost = new AtomicBoolean();
        return new Tenure() {
            @Override
            public boolean held() {
                if (!right.held()) {
                    lost.set(true);
                }
                return !lost.get();
            }

            @Override
            public long token() {
                return right.token();
            }
        };
    }

    /** How often {@link #lasts} looks. */
    long SLICE_MILLIS = 100;

    /**
     * Whether the right is still held, as far as this process can know without asking: false once it could not show
     * itself alive for so long that another may have begun, or is told to stop. Work that changes what others see must
     * also let the store check its {@link #token}: a process can be stopped between this question and its deed. Once lost, it
     * stays lost.
     */
    boolean held();

    /** Waits; says whether the right is still held then, at once where it has ended. */
    default boolean lasts(Duration pause) throws InterruptedException {
        CountDownLatch never = new CountDownLatch(1);
        long slices = Math.max(1, pause.toMillis() / SLICE_MILLIS);
        for (long i = 0; i < slices && held(); i++) {
            if (never.await(Math.min(SLICE_MILLIS, pause.toMillis()), TimeUnit.MILLISECONDS)) {
                return false;
            }
        }
        return held();
    }

    /** A number that is greater with each holder of this right; 0 where one process alone uses the store. */
    long token();
}
