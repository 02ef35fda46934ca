package app.werkbank.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import app.werkbank.Proves;
import app.werkbank.sync.sim.MemoryLedger;
import app.werkbank.sync.sim.Plan;
import app.werkbank.sync.sim.Shrinker;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Many simulated stories through the engine, checked from outside (sync.md: how it is proven). */
@Execution(ExecutionMode.CONCURRENT)
class SimulatorTest {
    /** How many a build tells; {@code -Dseeds} for more, {@code -Dfirst} for others. */
    private static final long SEEDS = 4000;
    /** Invariants that a story is checked for. */
    private static final List<String> CHECKED = List.of(
            "I1", "I2", "I3", "I4", "I5", "I6", "I7", "I8", "I9", "I10", "I12", "I13", "I15", "I16", "I20", "I21",
            "I22", "I24", "I25", "I31", "I32", "I33");

    @TestFactory
    @Proves({
        "I1", "I2", "I3", "I4", "I5", "I6", "I7", "I8", "I9", "I10", "I12", "I13", "I15", "I16", "I20", "I21", "I22",
        "I24", "I25", "I31", "I32", "I33", "F1", "F3", "F5", "F6", "F7", "F8", "F9", "F12", "F13", "F14", "F15", "F16",
        "F17", "F18", "F19", "F20", "F21", "F22", "F23", "F26", "F29", "F30", "F33", "F34", "F35"
    })
    List<DynamicTest> noStoryBreaksAnInvariantAndEveryFaultIsMet() {
        int threads = Runtime.getRuntime().availableProcessors();
        Tally tally = Tally.of(
                Long.getLong("first", 1),
                Long.getLong("seeds", SEEDS),
                threads,
                () -> seed -> Simulation.of(Plan.of(seed)));
        System.out.print(tally.text("simulated"));
        tally.broken().forEach(SimulatorTest::show);
        List<DynamicTest> tests = new ArrayList<>();
        TreeSet<String> all = new TreeSet<>(CHECKED);
        all.addAll(tally.brokenKinds().keySet());
        for (String invariant : all) {
            tests.add(dynamicTest(invariant + " holds", () -> {
                assertEquals(0, tally.brokenKinds().getOrDefault(invariant, 0), "stories that broke " + invariant);
                assertTrue(tally.checked().getOrDefault(invariant, 0L) > 0, invariant + " was never checked");
            }));
        }
        FaultNames.grouped(tally.faults())
                .forEach((number, met) -> tests.add(dynamicTest(
                        number + " is met", () -> assertTrue(!met.containsValue(0), "never met one of " + met))));
        tests.add(dynamicTest(
                "every trouble is one of the faults F1 to F35",
                () -> assertTrue(
                        tally.faults().keySet().stream().allMatch(FaultNames::knows), tally.faults()::toString)));
        return tests;
    }

    /** The shortest story that breaks the same invariant; with {@code -Dstory} all that happens in it. */
    private static void show(Simulation.Outcome outcome) {
        Plan plan = outcome.plan();
        String invariant = outcome.broken().substring(0, outcome.broken().indexOf(':') + 1);
        System.out.println("seed " + plan.seed() + " broke " + outcome.broken());
        Plan shrunk =
                Shrinker.shrink(plan, shorter -> Simulation.of(shorter).broken().startsWith(invariant));
        System.out.println("shrunk to\n" + shrunk.text());
        if (Boolean.getBoolean("story")) {
            Simulation told = new Simulation(shrunk, SyncSettings.defaults(), new MemoryLedger(), true);
            System.out.println(told.run().violation() + "\n" + told.story());
        }
    }

    @Test
    @Proves("I30")
    void theSameSeedTellsTheSameStory() {
        for (long seed = 1; seed <= 20; seed++) {
            assertEquals(
                    Simulation.of(Plan.of(seed)).trace(),
                    Simulation.of(Plan.of(seed)).trace(),
                    "trace of seed " + seed);
        }
    }

    @Test
    void aPlanIsTheSameAfterItWasWrittenDown() {
        for (long seed = 1; seed <= 20; seed++) {
            assertEquals(Plan.of(seed), Plan.parse(Plan.of(seed).text()));
        }
    }
}
