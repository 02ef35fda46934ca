package app.werkbank.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.werkbank.Proves;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** The server's time as the Date headers tell it (sync rule 10). */
class ServerClockTest {
    private final ServerClock clock = new ServerClock();

    private static Moment moment(long mono, Instant wall) {
        return new Moment(mono, wall);
    }

    @Test
    @Proves("I17")
    void beforeTheFirstAnswerNothingIsKnown() {
        assertEquals(Clocks.UNKNOWN, clock.estimate());
        assertTrue(clock.estimate().vague());
    }

    @Test
    @Proves({"I17", "F22"})
    void aClockThatIsYearsOffIsReckonedWith() {
        Instant local = Rows.NOW.minus(Duration.ofDays(3000));
        clock.see(moment(0, local));
        clock.learn(Rows.NOW, local, 400);
        assertEquals(new Clocks(Duration.ofDays(3000).toMillis() + 500 + 200, 1200), clock.estimate());
        assertFalse(clock.estimate().vague());
        assertEquals(Rows.NOW.plusMillis(700), clock.estimate().server(local));
        assertEquals(Rows.NOW.plusMillis(1900), clock.estimate().latestServer(local));
    }

    /** Date has whole seconds, so an answer may move the estimate by one, and what was reckoned before it stays. */
    @Test
    @Proves("I17")
    void whatWasReckonedBeforeAnAnswerAndAfterItCanBeCompared() {
        clock.learn(Rows.NOW.plusMillis(1), Rows.NOW.plusMillis(1000), 0);
        Clocks first = clock.estimate();
        ServerClock later = new ServerClock();
        later.learn(Rows.NOW.plusMillis(1), Rows.NOW.plusMillis(2), 0);
        Moment asked = moment(5000, Rows.NOW.plusMillis(5000));
        Instant confirmed = first.server(Rows.NOW.plusMillis(5001));
        assertTrue(later.estimate().server(asked, asked).isAfter(confirmed), "by itself it says what is not so");
        assertFalse(later.estimate().earliestServer(asked, asked).isAfter(confirmed));
    }

    @Test
    @Proves("I17")
    void oneSlowAnswerDoesNotMoveTheEstimate() {
        clock.see(moment(0, Rows.NOW));
        for (int i = 0; i < 3; i++) {
            clock.learn(Rows.NOW, Rows.NOW, 0);
        }
        clock.learn(Rows.NOW.plusSeconds(20), Rows.NOW, 40_000);
        assertEquals(500, clock.estimate().offsetMs());
    }

    @Test
    @Proves({"I17", "F22"})
    void untilTheNextAnswerTheErrorIsAsLargeAsTheJump() {
        clock.see(moment(0, Rows.NOW));
        clock.learn(Rows.NOW, Rows.NOW, 0);
        Instant jumped = Rows.NOW.plusSeconds(3600);
        clock.see(moment(10, jumped));
        assertEquals(new Clocks(500, 1000 + 3_599_990), clock.estimate());
        clock.learn(Rows.NOW, jumped, 0);
        assertEquals(new Clocks(500 - 3_600_000, 1000), clock.estimate());
    }

    @Test
    void aSecondOfDriftIsNoJump() {
        clock.see(moment(0, Rows.NOW));
        clock.learn(Rows.NOW, Rows.NOW, 0);
        clock.see(moment(0, Rows.NOW.plusMillis(2000)));
        assertEquals(new Clocks(500, 1000), clock.estimate());
    }
}
