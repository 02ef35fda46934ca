package app.werkbank.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.werkbank.Proves;
import app.werkbank.sync.sim.Fault;
import app.werkbank.sync.sim.MemoryLedger;
import app.werkbank.sync.sim.Plan;
import app.werkbank.sync.sim.Step;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * Every crash point of a rich story: the program dies within each transaction, after each, before each request leaves, while
 * it is under way and when its answer arrives. What comes of it is what comes of the story undisturbed, and looking once more
 * changes nothing.
 */
@Execution(ExecutionMode.CONCURRENT)
class CrashPointsTest {
    private static final int LEAST_POINTS = 500;
    /** Over SQLite a build takes each so manieth point; {@code -Dpoints=1} takes all. */
    private static final int STRIDE = 40;

    @TempDir(factory = QuickFolder.class)
    private Path folder;

    @Test
    @Proves({"I1", "I4", "I10", "F5", "F6", "F7", "F17", "F23"})
    void whereverItDiesTheResultIsThatOfTheUndisturbedStory() {
        int points = everyPoint(MemoryLedger::new, 1);
        System.out.println("crash points in memory: " + points);
        assertTrue(points > LEAST_POINTS, "only " + points + " points");
    }

    @Test
    @Proves({"I28", "F23"})
    void overSqliteAsWell() {
        try (SqliteTeller sqlite = new SqliteTeller(folder)) {
            int stride = Integer.getInteger("points", STRIDE);
            System.out.println("crash points over SQLite: " + everyPoint(sqlite::ledger, stride) / stride);
        }
    }

    /** Dies at each point, or each so manieth. @return how many points the story has */
    static int everyPoint(Supplier<MemoryLedger> ledgers, int stride) {
        Simulation undisturbed = told(ledgers.get());
        assertNull(undisturbed.run().violation());
        String expected = undisturbed.result();
        for (int point = 1; point <= undisturbed.points(); point += stride) {
            Simulation simulation = told(ledgers.get()).dyingAt(point);
            assertNull(simulation.run().violation(), "died at point " + point);
            assertEquals(expected, simulation.result(), "died at point " + point);
            assertEquals(expected, simulation.onceMore(), "once more after it died at point " + point);
        }
        return undisturbed.points();
    }

    private static Simulation told(MemoryLedger ledger) {
        return new Simulation(story(), SyncSettings.defaults(), ledger, false);
    }

    /** Readings of three vehicles, among them a break, wishes that change, and answers that are lost in every way. */
    private static Plan story() {
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            long metres = i == 7 ? 119_000_000 : 120_000_000 + i * 5_000_000L;
            steps.add(new Step(2_000 + i * 17_000L, Step.Kind.READING, i, metres));
        }
        for (int i = 0; i < 6; i++) {
            steps.add(new Step(5_000 + i * 21_000L, Step.Kind.ADD, i % 4, i));
        }
        steps.add(new Step(60_000, Step.Kind.REMOVE, 0, 0));
        steps.add(new Step(61_000, Step.Kind.ADD, 0, 0));
        steps.add(new Step(90_000, Step.Kind.REMOVE, 1, 1));
        steps.add(new Step(150_000, Step.Kind.OFFLINE, 20_000, 0));
        List<Fault> faults = List.of(
                new Fault(true, 1, Fault.Kind.LOST_ANSWER, 3_000),
                new Fault(true, 3, Fault.Kind.NEVER_ARRIVED, 2_000),
                new Fault(true, 5, Fault.Kind.LATE_COMMIT, 40),
                new Fault(true, 7, Fault.Kind.FAILED_AFTER, 502),
                new Fault(true, 9, Fault.Kind.FAILED_BEFORE, 503),
                new Fault(true, 11, Fault.Kind.NOT_CONNECTED, 0),
                new Fault(true, 12, Fault.Kind.UNREADABLE, 0),
                new Fault(true, 14, Fault.Kind.ACCEPTED, 1),
                new Fault(false, 6, Fault.Kind.LOST_ANSWER, 1_000),
                new Fault(false, 15, Fault.Kind.FEWER, 1),
                new Fault(false, 20, Fault.Kind.LAGGING, 30));
        return new Plan(7, steps, faults);
    }
}
