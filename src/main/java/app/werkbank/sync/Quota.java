package app.werkbank.sync;

import java.time.LocalDate;
import java.time.ZoneOffset;

/** How many requests may be made: a bucket that refills by the second, and a number for the UTC day. */
final class Quota {
    private static final double SECOND_MS = 1000.0;

    private final double rate;
    private final int burst;
    private final long perDay;
    private double tokens;
    private long filledAt;
    private long day;
    private long used;

    Quota(SyncSettings settings) {
        this.rate = settings.rate();
        this.burst = settings.burst();
        this.perDay = settings.perDay();
        this.tokens = burst;
    }

    /** Takes up the count of an earlier run of the same day. */
    void resume(long countedDay, long count) {
        day = countedDay;
        used = count;
    }

    boolean free(Moment now) {
        refill(now);
        return (rate == 0 || tokens >= 1) && used < perDay;
    }

    boolean dayIsOver(Moment now) {
        refill(now);
        return used >= perDay;
    }

    /** Counts requests that were, or are about to be, made. */
    void take(int requests, Moment now) {
        refill(now);
        tokens -= requests;
        used += requests;
    }

    /** Milliseconds until one more is free; 0 where it is now. */
    long waitMs(Moment now) {
        if (free(now)) {
            return 0;
        }
        if (used >= perDay) {
            return LocalDate.ofEpochDay(day + 1)
                            .atStartOfDay(ZoneOffset.UTC)
                            .toInstant()
                            .toEpochMilli()
                    - now.wall().toEpochMilli();
        }
        return (long) Math.ceil((1 - tokens) / rate * SECOND_MS);
    }

    long day() {
        return day;
    }

    long used() {
        return used;
    }

    private void refill(Moment now) {
        if (rate > 0) {
            tokens = Math.min(burst, tokens + (now.mono() - filledAt) / SECOND_MS * rate);
        }
        filledAt = now.mono();
        long today = Math.floorDiv(now.wall().toEpochMilli(), 86_400_000L);
        if (today != day) {
            day = today;
            used = 0;
        }
    }
}
