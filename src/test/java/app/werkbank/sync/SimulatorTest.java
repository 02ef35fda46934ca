package app.werkbank.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.werkbank.Proves;
import app.werkbank.sync.sim.MemoryLedger;
import app.werkbank.sync.sim.Plan;
import app.werkbank.sync.sim.Shrinker;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Many simulated stories through the engine, checked from outside (design: how it is proven). */
class SimulatorTest {
    /** How many a build tells; {@code -Dseeds} for more, {@code -Dfirst} for others. */
    private static final long SEEDS = 2000;

    @Test
    void noStoryBreaksAnInvariant() {
        long first = Long.getLong("first", 1);
        long seeds = Long.getLong("seeds", SEEDS);
        long began = System.nanoTime();
        long events = 0;
        long entries = 0;
        long crashes = 0;
        long troubles = 0;
        long adopted = 0;
        long requests = 0;
        long told = 0;
        Map<String, Integer> faults = new TreeMap<>();
        List<Simulation.Outcome> broken = new ArrayList<>();
        while (told < seeds) {
            Simulation.Outcome outcome = Simulation.of(Plan.of(first + told));
            told++;
            events += outcome.events();
            requests += outcome.requests();
            crashes += outcome.crashes();
            adopted += outcome.adopted();
            entries += outcome.plan().entries();
            troubles += outcome.faults().values().stream().mapToInt(n -> n).sum();
            outcome.faults().forEach((kind, n) -> faults.merge(kind, n, Integer::sum));
            if (outcome.violation() != null) {
                broken.add(outcome);
            }
        }
        double seconds = (System.nanoTime() - began) / 1e9;
        System.out.printf(
                "simulated %d seeds in %.1f s (%.0f a second); mean: %.0f events, %.1f entries, %.1f faults, %.2f"
                        + " crashes, %.0f requests; others' equal rows adopted: %d%nfaults met: %s%n",
                told,
                seconds,
                told / seconds,
                (double) events / told,
                (double) entries / told,
                (double) troubles / told,
                (double) crashes / told,
                (double) requests / told,
                adopted,
                faults);
        Map<String, Integer> kinds = new TreeMap<>();
        for (Simulation.Outcome outcome : broken) {
            String message = outcome.broken();
            if (kinds.merge(message.substring(0, Math.min(40, message.length())), 1, Integer::sum) == 1) {
                System.out.println("seed " + outcome.plan().seed() + " broke " + message);
                show(outcome.plan(), message.substring(0, 3));
            }
        }
        System.out.println("broken: " + broken.size() + " of " + told + " " + kinds);
        assertTrue(broken.isEmpty(), "invariants broken: " + kinds);
    }

    /** The shortest story that breaks the same invariant; with {@code -Dstory} all that happens in it. */
    private static void show(Plan plan, String invariant) {
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
