package app.werkbank.reference;

import java.util.function.LongSupplier;

/** A bucket of permissions that refills at a rate and holds at most two seconds' worth of it. */
final class Quota {

    private static final double NANOS = 1e9;

    private final double perSecond;
    private final double most;
    private final LongSupplier nanoTime;
    private double left;
    private long seen;

    /**
     * @param perSecond requests a second, 0 for no limit
     * @param nanoTime a clock that only goes forward
     */
    Quota(double perSecond, LongSupplier nanoTime) {
        this.perSecond = perSecond;
        this.nanoTime = nanoTime;
        most = Math.max(1, 2 * perSecond);
        left = most;
        seen = nanoTime.getAsLong();
    }

    /** @throws Refusal 429 that says after how many whole seconds there is a permission again */
    synchronized void take() {
        if (perSecond == 0) {
            return;
        }
        long now = nanoTime.getAsLong();
        left = Math.min(most, left + (now - seen) / NANOS * perSecond);
        seen = now;
        if (left < 1) {
            throw Refusal.tooManyRequests((long) Math.max(1, Math.ceil((1 - left) / perSecond)));
        }
        left--;
    }
}
