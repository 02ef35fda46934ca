package app.werkbank.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.werkbank.Proves;
import java.time.Duration;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackoffTest {
    private static final int DRAWS = 20_000;

    @ParameterizedTest
    @CsvSource({"0, 1000", "1, 2000", "5, 32000", "8, 256000", "9, 300000", "60, 300000"})
    @Proves("I24")
    void delaysAreUniformUpToTheirBound(int failures, long bound) {
        Backoff backoff = new Backoff(1000, 300_000, new SplittableRandom(7));
        long[] delays = LongStream.range(0, DRAWS)
                .map(n -> backoff.delayMs(failures))
                .sorted()
                .toArray();
        assertTrue(delays[0] >= 0 && delays[DRAWS - 1] <= bound);
        for (int tenth = 0; tenth <= 10; tenth++) {
            double at = delays[Math.min(DRAWS - 1, tenth * DRAWS / 10)];
            assertEquals(bound * tenth / 10.0, at, bound * 0.02, "the " + tenth + "th tenth");
        }
    }

    @Test
    void theQuotaIsABucketThatRefills() {
        Quota quota = new Quota(SyncSettings.defaults());
        quota.take(10, Rows.at(0));
        assertEquals(200, quota.waitMs(Rows.at(0)));
        assertTrue(!quota.free(Rows.at(0)));
        assertEquals(0, quota.waitMs(Rows.at(1)));
        quota.take(5, Rows.at(1));
        assertTrue(!quota.free(Rows.at(1)));
        assertEquals(15, quota.used());
        assertTrue(quota.free(Rows.at(100)));
        quota.take(10, Rows.at(100));
        assertTrue(!quota.free(Rows.at(100)), "no more than a burst was saved up");
    }

    @Test
    void theDaysQuotaEndsAtMidnightUtc() {
        Quota quota = new Quota(SyncSettings.defaults());
        quota.resume(Math.floorDiv(Rows.NOW.toEpochMilli(), Duration.ofDays(1).toMillis()), 49_999);
        assertTrue(quota.free(Rows.at(0)));
        quota.take(1, Rows.at(0));
        assertTrue(quota.dayIsOver(Rows.at(0)) && !quota.free(Rows.at(0)));
        assertEquals(Duration.ofHours(18).toMillis(), quota.waitMs(Rows.at(0)));
        assertTrue(quota.free(Rows.at(18 * 3600)));
        assertEquals(0, quota.used());
    }

    @Test
    void theDaysQuotaIsOverNoSoonerThanItIsUsedUpAndAgainFreeTheNextDay() {
        Quota quota = new Quota(SyncSettings.defaults());
        quota.resume(day(), 49_999);
        assertFalse(quota.dayIsOver(Rows.at(0)));
        quota.take(1, Rows.at(0));
        assertTrue(quota.dayIsOver(Rows.at(0)));
        assertFalse(quota.dayIsOver(Rows.at(18 * 3600)));
        assertEquals(day() + 1, quota.day());
    }

    private static long day() {
        return Math.floorDiv(Rows.NOW.toEpochMilli(), Duration.ofDays(1).toMillis());
    }

    @Test
    void aWholeTokenIsEnoughAndLessIsWaitedForToTheMillisecond() {
        Quota quota = new Quota(SyncSettings.defaults());
        quota.take(9, Rows.at(0));
        assertTrue(quota.free(Rows.at(0)));
        quota.take(3, Rows.at(0));
        assertEquals(600, quota.waitMs(Rows.at(0)), "three tokens are missing at five a second");
    }

    @Test
    void withoutARateNothingButTheDayIsALimit() {
        Quota quota = new Quota(SyncSettings.defaults().with(Duration.ofMinutes(2), 0));
        quota.take(1000, Rows.at(0));
        assertTrue(quota.free(Rows.at(0)));
        assertEquals(0, quota.waitMs(Rows.at(0)));
        assertEquals(1000, quota.used());
    }
}
