package app.werkbank.platform;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** A process of its own that takes a home's lock, says so, and keeps it; says "front" when it is asked to. */
final class LockHolder {
    private LockHolder() {}

    public static void main(String[] arguments) throws Exception {
        switch (HomeLock.tryAcquire(Home.open(Path.of(arguments[0])))) {
            case HomeLock.Held(HomeLock lock) -> {
                if (arguments[1].equals("window")) {
                    lock.onBringToFront(() -> System.out.println("front"));
                }
                System.out.println("held");
                new CountDownLatch(1).await();
            }
            case HomeLock.Busy busy -> System.out.println(busy);
        }
    }
}
