package app.werkbank.sync;

import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.werkbank.sync.sim.ForgetfulLedger;
import app.werkbank.sync.sim.MemoryLedger;
import app.werkbank.sync.sim.Plan;
import app.werkbank.sync.sim.Shrinker;
import app.werkbank.sync.sim.UnclaimingLedger;
import java.time.Duration;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** The simulator finds out what is missing (sync.md: how it is proven), each within a thousand seeds. */
@Execution(ExecutionMode.CONCURRENT)
class SimulatorMutantsTest {
    private static final int SEEDS = 1000;
    private static final SyncSettings WHOLE = SyncSettings.defaults();

    @Test
    void withoutTheSendingMark() {
        foundOut("without the SENDING mark", ForgetfulLedger::new, WHOLE);
    }

    @Test
    void withoutTheClaimRule() {
        foundOut("without the claim rule", UnclaimingLedger::new, WHOLE);
    }

    @Test
    void withoutTheSecondRead() {
        foundOut("without the second read", MemoryLedger::new, WHOLE.with(Duration.ZERO, WHOLE.rate()));
    }

    private static void foundOut(String what, Supplier<MemoryLedger> ledger, SyncSettings settings) {
        Plan broken = null;
        for (long seed = 1; seed <= SEEDS && broken == null; seed++) {
            Plan plan = Plan.of(seed);
            broken = fails(plan, ledger, settings) ? plan : null;
        }
        assertNotNull(broken, what + " nothing breaks within " + SEEDS + " seeds");
        Plan shrunk = Shrinker.shrink(broken, plan -> fails(plan, ledger, settings));
        assertTrue(shrunk.steps().size() < broken.steps().size(), "not shrunk: " + shrunk);
        Simulation.Outcome outcome = new Simulation(shrunk, settings, ledger.get(), false).run();
        System.out.println(what + " seed " + broken.seed() + " breaks " + outcome.broken() + "\n" + shrunk.text());
    }

    private static boolean fails(Plan plan, Supplier<MemoryLedger> ledger, SyncSettings settings) {
        return new Simulation(plan, settings, ledger.get(), false).run().violation() != null;
    }
}
