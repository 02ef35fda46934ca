package app.werkbank.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.werkbank.ui.MovingClock;
import app.werkbank.ui.Workshop;
import java.time.Duration;
import java.util.SplittableRandom;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RisingIdsTest {
    private final MovingClock clock = new MovingClock(Workshop.START);
    private final SplittableRandom chance = new SplittableRandom(7);
    private final RisingIds ids = new RisingIds(clock::millis, chance::nextLong);

    private static long milliseconds(UUID id) {
        return id.getMostSignificantBits() >>> 16;
    }

    @Test
    void eachIsGreaterThanTheOneBeforeAlsoManyInOneMillisecondAndWhenTheClockIsSetBack() {
        String last = ids.get().toString();
        assertEquals(clock.millis(), milliseconds(UUID.fromString(last)));
        for (int i = 0; i < 20_000; i++) {
            if (i == 10_000) {
                clock.move(Duration.ofHours(-1));
            }
            String next = ids.get().toString();
            assertTrue(next.compareTo(last) > 0, last + " is not before " + next);
            last = next;
        }
        clock.move(Duration.ofHours(2));
        assertEquals(clock.millis(), milliseconds(ids.get()));
    }

    @Test
    void theyAreOfVersionSevenAndTwoProgramsDoNotMeet() {
        UUID id = ids.get();
        assertEquals(7, id.version());
        assertEquals(2, id.variant());
        UUID elsewhere = new RisingIds(clock::millis, chance::nextLong).get();
        assertEquals(id.getMostSignificantBits(), elsewhere.getMostSignificantBits());
        assertTrue(id.getLeastSignificantBits() != elsewhere.getLeastSignificantBits());
    }
}
