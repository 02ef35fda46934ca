package app.werkbank.sync;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Assertions;

/** Waits, for a bounded time, until something that happens on other threads has happened. */
final class Waiting {
    private static final long MOST_MS = 30_000;
    private static final Duration STEP = Duration.ofMillis(5);

    private Waiting() {}

    static void until(String what, BooleanSupplier condition) {
        long end = System.currentTimeMillis() + MOST_MS;
        while (!condition.getAsBoolean()) {
            if (System.currentTimeMillis() > end) {
                Assertions.fail("waited in vain until " + what);
            }
            LockSupport.parkNanos(STEP.toNanos());
        }
    }
}
