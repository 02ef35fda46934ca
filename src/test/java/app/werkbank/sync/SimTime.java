package app.werkbank.sync;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.PriorityQueue;

/** Simulated time: a queue of what is to happen, a monotonic clock, a local clock that can jump, and the server's. */
final class SimTime extends Clock {
    private static final Instant START = Instant.parse("2026-03-02T06:00:00Z");

    private record Happening(long at, long order, Runnable what) {}

    private final PriorityQueue<Happening> queue =
            new PriorityQueue<>(Comparator.comparingLong(Happening::at).thenComparingLong(Happening::order));
    private final long serverSkewMs;
    private long now;
    private long shiftMs;
    private long order;

    SimTime(long serverSkewMs) {
        this.serverSkewMs = serverSkewMs;
    }

    /** Simulated ms from the start; never jumps. */
    long now() {
        return now;
    }

    Moment moment() {
        return new Moment(now, instant());
    }

    Instant server() {
        return START.plusMillis(now + serverSkewMs);
    }

    void jump(long ms) {
        shiftMs += ms;
    }

    void in(long ms, Runnable what) {
        queue.add(new Happening(now + ms, order++, what));
    }

    /** Lets the next thing happen. @return whether there was one */
    boolean next() {
        Happening next = queue.poll();
        if (next == null) {
            return false;
        }
        now = next.at();
        next.what().run();
        return true;
    }

    @Override
    public Instant instant() {
        return START.plusMillis(now + shiftMs);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
