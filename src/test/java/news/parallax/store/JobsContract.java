package news.parallax.store;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import news.parallax.job.Jobs;
import news.parallax.job.Tenure;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What work shared by several processes promises, on either database. */
abstract class JobsContract {
    private final List<Tenure> tenures = Collections.synchronizedList(new ArrayList<>());
    private final List<Jobs> open = new ArrayList<>();
    Store store;

    abstract String freshUrl();

    @BeforeEach
    void open() {
        store = Store.open(freshUrl());
    }

    @AfterEach
    void close() {
        open.forEach(Jobs::close);
        store.close();
    }

    Jobs process(String name) {
        Jobs jobs = store.jobs(name);
        open.add(jobs);
        return jobs;
    }

    /** A process that leads until its tenure ends. */
    Jobs leader(String name) {
        Jobs jobs = process(name);
        jobs.lead("clustering", tenure -> {
            tenures.add(tenure);
            CountDownLatch never = new CountDownLatch(1);
            while (tenure.held()) {
                never.await(20, java.util.concurrent.TimeUnit.MILLISECONDS);
            }
        });
        jobs.start();
        return jobs;
    }

    List<Tenure> tenures() {
        return List.copyOf(tenures);
    }

    @Test
    void theTenureEndsWhenTheProcessIsToldToStop() {
        Jobs jobs = leader("one");
        await().until(() -> tenures().size() == 1);
        assertTrue(tenures().get(0).held());
        jobs.close();
        assertFalse(tenures().get(0).held());
    }

    @Test
    void workThatFailsIsDoneAgain() {
        AtomicInteger calls = new AtomicInteger();
        Jobs jobs = process("one");
        jobs.every("tidying", Duration.ofMillis(100), () -> {
            if (calls.incrementAndGet() < 2) {
                throw new IllegalStateException("the first time goes wrong");
            }
        });
        jobs.start();
        await().until(() -> calls.get() >= 2);
    }

    @Test
    void workThatRunsOutOfMemoryIsDoneAgain() {
        AtomicInteger calls = new AtomicInteger();
        Jobs jobs = process("one");
        jobs.every("tidying", Duration.ofMillis(100), () -> {
            if (calls.incrementAndGet() < 2) {
                throw new OutOfMemoryError("the first time takes too much");
            }
        });
        jobs.start();
        await().until(() -> calls.get() >= 2);
    }

    @Test
    void severalKindsOfWorkAreDoneSideBySide() {
        CountDownLatch both = new CountDownLatch(2);
        Jobs jobs = process("one");
        for (String kind : List.of("clustering", "polling")) {
            jobs.lead(kind, tenure -> {
                both.countDown();
                both.await();
            });
        }
        jobs.start();
        await().until(() -> both.getCount() == 0);
        assertEquals(0, both.getCount());
    }
}
