package app.werkbank.sync;

import app.werkbank.sync.sim.MemoryLedger;
import app.werkbank.sync.sim.Plan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

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
        Path folder = QuickFolder.create();
        Tally memory =
                Tally.of(first, Long.getLong("seeds", 100_000), threads, () -> seed -> Simulation.of(Plan.of(seed)));
        report("in memory", memory);
        AtomicInteger teller = new AtomicInteger();
        Tally sqlite = Tally.of(
                first,
                Long.getLong("sqlite", 1000),
                threads,
                () -> new SqliteTeller(folder.resolve("teller-" + teller.incrementAndGet())));
        report("over SQLite", sqlite);
        int points = CrashPointsTest.everyPoint(MemoryLedger::new, 1);
        System.out.println("crash points in memory: " + points + ", each with the result of the undisturbed story");
        try (SqliteTeller crashing = new SqliteTeller(folder.resolve("crash-points"))) {
            System.out.println("crash points over SQLite: " + CrashPointsTest.everyPoint(crashing::ledger, 1));
        }
        KillRounds kills = KillRounds.run(Integer.getInteger("kills", 300), folder.resolve("kills"), first);
        System.out.println(kills);
        boolean good = memory.brokenKinds().isEmpty() && sqlite.brokenKinds().isEmpty() && kills.good();
        remove(folder);
        System.exit(good ? 0 : 1);
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }

    private static void report(String what, Tally tally) {
        System.out.print(tally.text(what));
        System.out.println("faults by their numbers in promises.tsv:");
        for (Map.Entry<String, Map<String, Integer>> fault :
                FaultNames.grouped(tally.faults()).entrySet()) {
            System.out.println("  " + fault.getKey() + " " + fault.getValue());
        }
        tally.broken()
                .forEach(outcome -> System.out.println("seed " + outcome.plan().seed() + " broke " + outcome.broken()));
    }
}
