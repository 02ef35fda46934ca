package app.werkbank.api;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Decision 013. */
class GivingWayTest {
    @Test
    void itsThreadsHaveTheLowestPriorityAndKeepNobodyFromEnding() throws Exception {
        ExecutorService threads = GivingWay.threads("quiet-");
        Thread one = threads.submit(Thread::currentThread).get(10, SECONDS);
        assertEquals(Thread.MIN_PRIORITY, one.getPriority());
        assertTrue(one.isDaemon());
        assertFalse(one.isVirtual(), "a virtual thread has no priority of its own");
        assertEquals("quiet-0", one.getName());
        threads.shutdown();
    }

    /** A call that waits for a server keeps no other from being made. */
    @Test
    void thereAreAsManyAsThereIsWorkAtATime() throws Exception {
        ExecutorService threads = GivingWay.threads("quiet-");
        CountDownLatch all = new CountDownLatch(40);
        List<Future<?>> waiting = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            waiting.add(threads.submit(() -> {
                all.countDown();
                return all.await(10, SECONDS);
            }));
        }
        for (Future<?> each : waiting) {
            assertEquals(true, each.get(10, SECONDS));
        }
        threads.shutdown();
    }
}
