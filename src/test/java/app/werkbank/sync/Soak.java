package app.werkbank.sync;

import app.werkbank.sync.sim.Plan;
import java.util.Map;

/**
 * The long proof, {@code mvn -Psoak verify}: as many stories as asked, faults by their kind, and what broke. Ends with 1
 * where anything did.
 *
 * <p>{@code -Dseeds} stories in memory, {@code -Dfirst} the first of them, {@code -Dsqlite} stories over SQLite,
 * {@code -Dkills} rounds of killing the real process.
 */
final class Soak {
    private Soak() {}

    public static void main(String[] arguments) throws Exception {
        long first = Long.getLong("first", 1);
        int threads = Runtime.getRuntime().availableProcessors();
        Tally memory =
                Tally.of(first, Long.getLong("seeds", 100_000), threads, () -> seed -> Simulation.of(Plan.of(seed)));
        report("in memory", memory);
        System.exit(memory.brokenKinds().isEmpty() ? 0 : 1);
    }

    private static void report(String what, Tally tally) {
        System.out.print(tally.text(what));
        System.out.println("faults by the design's numbers:");
        for (Map.Entry<String, Map<String, Integer>> fault :
                FaultNames.grouped(tally.faults()).entrySet()) {
            System.out.println("  " + fault.getKey() + " " + fault.getValue());
        }
        tally.broken()
                .forEach(outcome -> System.out.println("seed " + outcome.plan().seed() + " broke " + outcome.broken()));
    }
}
