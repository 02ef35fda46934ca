package app.werkbank.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.werkbank.command.RealProcess;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/** A process of its own that takes a home's lock, says so, and keeps it; says "front" when it is asked to. */
public final class LockHolder {
    private LockHolder() {}

    /**
     * Starts it and waits until it has the lock.
     *
     * @param kind {@code window} for one that can be brought to the front, {@code closing} for one that closes when it is
     *     asked to, {@code command} for one that cannot
     */
    public static RealProcess start(Path home, String kind) {
        RealProcess process = RealProcess.startMain(LockHolder.class, Map.of(), home.toString(), kind);
        assertEquals("held", process.line());
        return process;
    }

    public static void main(String[] arguments) throws Exception {
        switch (HomeLock.tryAcquire(Home.open(Path.of(arguments[0])))) {
            case HomeLock.Held(HomeLock lock) -> {
                if (arguments[1].equals("window")) {
                    lock.onBringToFront(file -> {
                        System.out.println(
                                "front" + file.map(named -> " " + named).orElse(""));
                        return true;
                    });
                }
                if (arguments[1].equals("closing")) {
                    lock.onBringToFront(file -> {
                        Thread.startVirtualThread(lock::close);
                        return false;
                    });
                }
                System.out.println("held");
                new CountDownLatch(1).await();
            }
            case HomeLock.Busy busy -> System.out.println(busy);
        }
    }
}
