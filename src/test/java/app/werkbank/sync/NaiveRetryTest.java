package app.werkbank.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.werkbank.Proves;
import app.werkbank.sync.sim.Fault;
import app.werkbank.sync.sim.MemoryLedger;
import app.werkbank.sync.sim.Plan;
import app.werkbank.sync.sim.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** What a fifth of the answers lost makes of a thousand readings: sent until answered, and sent by this engine. */
@Execution(ExecutionMode.CONCURRENT)
class NaiveRetryTest {
    private static final int READINGS = 1000;
    private static final double LOST = 0.2;

    @Test
    @Proves({"I4", "F5"})
    void naiveRetryLeavesHundredsOfDuplicatesAndThisEngineNone() {
        int naive = naive();
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < READINGS; i++) {
            steps.add(new Step(i * 1000L, Step.Kind.READING, i, 120_000_000L + i * 100L));
        }
        List<Fault> faults = new ArrayList<>();
        SplittableRandom random = new SplittableRandom(1);
        for (int write = 0; write < 2 * READINGS; write++) {
            if (random.nextDouble() < LOST) {
                faults.add(new Fault(true, write, Fault.Kind.LOST_ANSWER, 500));
            }
        }
        Simulation simulation =
                new Simulation(new Plan(1, steps, faults), SyncSettings.defaults(), new MemoryLedger(), false);
        Simulation.Outcome outcome = simulation.run();
        assertNull(outcome.violation());
        int lost = outcome.faults().getOrDefault(Fault.Kind.LOST_ANSWER.name(), 0);
        System.out.printf(
                "%d readings, a fifth of the answers lost: naive retry leaves %d duplicates; this engine %d (%d"
                        + " answers lost, %d requests)%n",
                READINGS, naive, simulation.rowsOfEntries() - READINGS, lost, outcome.requests());
        assertTrue(lost > READINGS / 10, "only " + lost + " answers were lost");
        assertEquals(READINGS, simulation.rowsOfEntries());
        assertTrue(naive > READINGS / 10, "naive retry left " + naive);
    }

    /** Sends each reading again until an answer comes. @return rows too many */
    private static int naive() {
        SplittableRandom random = new SplittableRandom(1);
        int rows = 0;
        for (int i = 0; i < READINGS; i++) {
            boolean answered = false;
            while (!answered) {
                rows++;
                answered = random.nextDouble() >= LOST;
            }
        }
        return rows - READINGS;
    }
}
