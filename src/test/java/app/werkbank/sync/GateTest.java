package app.werkbank.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.werkbank.Proves;
import app.werkbank.api.Answer;
import app.werkbank.api.Outcome;
import app.werkbank.api.Page;
import app.werkbank.domain.Vin;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an answer closes, and for how long. */
class GateTest {
    private static final Call READ = new Call.ListTickets(1, 0);
    private static final Call PAIR = new Call.GetUsed(Rows.TICKET, 1);
    private static final Call WRITE = new Call.PostUsed(Rows.TICKET, 1, new UUID(1, 1), Rows.TICKET, 1);

    private final Gate gate = new Gate(new Backoff(1000, 300_000, new SplittableRandom(1)));

    private static Answer<?> answer(Outcome outcome, int status, @Nullable Duration retryAfter) {
        Object body = outcome == Outcome.SUCCESS ? new Page<>(List.of(), 0L, Map.of(), 0) : null;
        return new Answer<>(outcome, body, status, null, 0, null, retryAfter, "detail", 1);
    }

    private static Answer<?> refused(int status) {
        return answer(Outcome.REFUSED, status, null);
    }

    private boolean open(Call.Group group, long seconds) {
        return gate.open(group, Rows.at(seconds));
    }

    @ParameterizedTest
    @CsvSource({"TLS, INSECURE", "REDIRECTED, WRONG_ADDRESS", "PROXY, PROXY", "CREDENTIALS, CREDENTIALS"})
    @Proves({"F2", "F3", "F11", "F13"})
    void aSettingThatIsWrongStopsEverythingForFiveMinutes(Outcome outcome, Trouble.Kind kind) {
        gate.learn(READ, answer(outcome, 0, null), Rows.at(0));
        Gate.Block block = Objects.requireNonNull(gate.all());
        assertEquals(kind, block.kind());
        assertEquals("detail", block.detail());
        assertFalse(open(Call.Group.ODOMETER, 299));
        assertFalse(gate.probeDue(Rows.at(299)));
        assertTrue(gate.probeDue(Rows.at(300)));
        assertEquals(300_000, gate.nextChange(Rows.at(0)));
    }

    @ParameterizedTest
    @CsvSource({"401, CREDENTIALS", "407, PROXY"})
    @Proves("F13")
    void aStatusThatSaysSoStopsEverything(int status, Trouble.Kind kind) {
        gate.learn(READ, refused(status), Rows.at(0));
        assertEquals(kind, Objects.requireNonNull(gate.all()).kind());
    }

    @ParameterizedTest
    @CsvSource({"403, NO_EQUIPMENT_PERMISSION", "405, API_CHANGED", "410, API_CHANGED", "426, API_CHANGED"})
    @Proves({"F14", "F15"})
    void aPartThatIsRefusedStopsAlone(int status, Trouble.Kind kind) {
        gate.learn(PAIR, refused(status), Rows.at(0));
        assertNull(gate.all());
        assertFalse(open(Call.Group.EQUIPMENT, 299));
        assertTrue(open(Call.Group.ODOMETER, 0));
        assertEquals(kind, Objects.requireNonNull(gate.worst(Rows.at(1))).kind());
        assertEquals(300_000, gate.nextChange(Rows.at(1)));
        assertTrue(open(Call.Group.EQUIPMENT, 300));
        assertNull(gate.worst(Rows.at(300)));
    }

    @Test
    @Proves("F14")
    void thePermissionThatIsMissingIsNamed() {
        gate.learn(READ, refused(403), Rows.at(0));
        assertEquals(
                Trouble.Kind.NO_TICKET_PERMISSION,
                Objects.requireNonNull(gate.worst(Rows.at(1))).kind());
        gate.reset();
        gate.learn(new Call.ListOdometer(new Vin("SIMULATED00000001"), 1, 0), refused(403), Rows.at(0));
        assertEquals(
                Trouble.Kind.NO_ODOMETER_PERMISSION,
                Objects.requireNonNull(gate.worst(Rows.at(1))).kind());
    }

    @Test
    @Proves({"I24", "F16"})
    void afterA429NothingOfThatPartIsAskedBeforeItsTime() {
        gate.learn(PAIR, answer(Outcome.REFUSED, 429, Duration.ofSeconds(20)), Rows.at(0));
        gate.learn(PAIR, answer(Outcome.SUCCESS, 200, null), Rows.at(1));
        assertFalse(open(Call.Group.EQUIPMENT, 19), "an answer on its way does not end it");
        gate.learn(PAIR, answer(Outcome.REFUSED, 429, Duration.ofSeconds(1)), Rows.at(2));
        assertFalse(open(Call.Group.EQUIPMENT, 19), "nor does a shorter one");
        assertTrue(open(Call.Group.ODOMETER, 1));
        assertTrue(open(Call.Group.EQUIPMENT, 23), "with at most a tenth more");
    }

    @Test
    @Proves("F16")
    void aRetryAfterIsAtMostAnHourAndWithoutOneItIsHalfAMinute() {
        gate.learn(READ, answer(Outcome.REFUSED, 429, Duration.ofDays(9)), Rows.at(0));
        assertFalse(open(Call.Group.TICKETS, 3599));
        assertTrue(open(Call.Group.TICKETS, 3600 + 361));
        gate.reset();
        gate.learn(READ, refused(429), Rows.at(0));
        assertTrue(open(Call.Group.TICKETS, 31));
    }

    @Test
    @Proves({"I24", "F16"})
    void noProbeIsMadeBeforeTheTimeThatTheTicketsWereAskedToWait() {
        gate.learn(READ, answer(Outcome.REFUSED, 429, Duration.ofMinutes(15)), Rows.at(0));
        gate.learn(READ, answer(Outcome.CREDENTIALS, 401, null), Rows.at(1));
        assertFalse(gate.probeDue(Rows.at(302)));
        assertTrue(gate.probeDue(Rows.at(1000)));
    }

    @Test
    @Proves("F17")
    void fiveServerErrorsInARowOpenTheCircuitForHalfAMinute() {
        for (int i = 0; i < 4; i++) {
            gate.learn(WRITE, refused(503), Rows.at(0));
            assertNull(gate.all());
        }
        gate.learn(WRITE, refused(500), Rows.at(0));
        assertEquals(
                Trouble.Kind.SERVER_FAILING, Objects.requireNonNull(gate.all()).kind());
        assertFalse(gate.probeDue(Rows.at(29)));
        assertTrue(gate.probeDue(Rows.at(30)));
        gate.learn(READ, answer(Outcome.SUCCESS, 200, null), Rows.at(30));
        assertNull(gate.all());
        gate.learn(WRITE, refused(503), Rows.at(31));
        assertNull(gate.all(), "counted from the start");
    }

    @Test
    @Proves("F1")
    void aReadThatFailsMeansOfflineAndAWriteThatFailsDoesNot() {
        gate.learn(WRITE, answer(Outcome.UNKNOWN, 0, null), Rows.at(0));
        assertNull(gate.all());
        gate.learn(WRITE, answer(Outcome.NOT_API, 200, null), Rows.at(0));
        assertNull(gate.all());
        gate.learn(READ, answer(Outcome.NOT_API, 200, null), Rows.at(0));
        assertEquals(Trouble.Kind.OFFLINE, Objects.requireNonNull(gate.all()).kind());
        gate.reset();
        gate.learn(WRITE, answer(Outcome.NOT_CONNECTED, 0, null), Rows.at(0));
        assertEquals(Trouble.Kind.OFFLINE, Objects.requireNonNull(gate.all()).kind());
        assertTrue(gate.probeDue(Rows.at(1)), "the first time at most the base of the backoff");
    }

    @Test
    @Proves("I25")
    void aPersonOpensEverything() {
        gate.learn(READ, answer(Outcome.CREDENTIALS, 401, null), Rows.at(0));
        gate.learn(PAIR, refused(403), Rows.at(0));
        gate.reset();
        assertTrue(open(Call.Group.EQUIPMENT, 0));
        assertEquals(Long.MAX_VALUE, gate.nextChange(Rows.at(0)));
    }

    @ParameterizedTest
    @CsvSource({"401", "407"})
    @Proves("F13")
    void suchAStatusStopsForFiveMinutes(int status) {
        gate.learn(READ, refused(status), Rows.at(10));
        assertFalse(gate.probeDue(Rows.at(309)));
        assertTrue(gate.probeDue(Rows.at(310)));
    }

    @ParameterizedTest
    @CsvSource({"404", "403", "429"})
    void anyAnswerOfTheServiceProvesThatItIsThere(int status) {
        gate.learn(READ, answer(Outcome.NOT_CONNECTED, 0, null), Rows.at(0));
        gate.learn(READ, refused(status), Rows.at(1));
        assertNull(gate.all());
    }

    @Test
    @Proves("F17")
    void anErrorOfTheServerProvesThatItIsThereToo() {
        gate.learn(READ, answer(Outcome.NOT_CONNECTED, 0, null), Rows.at(0));
        gate.learn(READ, refused(503), Rows.at(1));
        assertNull(gate.all());
    }

    @Test
    @Proves("F1")
    void aServiceOutOfReachIsTriedLaterEachTime() {
        for (int failure = 0; failure < 9; failure++) {
            gate.learn(READ, answer(Outcome.NOT_CONNECTED, 0, null), Rows.at(100));
            assertTrue(gate.probeAt() >= 100_000, "never in the past");
        }
        assertTrue(gate.probeAt() > 110_000, "after nine failures, not " + gate.probeAt());
        gate.learn(READ, answer(Outcome.SUCCESS, 200, null), Rows.at(100));
        gate.learn(READ, answer(Outcome.NOT_CONNECTED, 0, null), Rows.at(100));
        assertTrue(gate.probeAt() <= 101_000, "a success ends the count");
    }

    @Test
    void whatBlocksEverythingIsWorseThanWhatBlocksAPart() {
        gate.learn(PAIR, refused(403), Rows.at(0));
        gate.learn(WRITE, answer(Outcome.TLS, 0, null), Rows.at(1));
        assertEquals(
                Trouble.Kind.INSECURE,
                Objects.requireNonNull(gate.worst(Rows.at(1))).kind());
    }
}
