package app.werkbank.sync;

import app.werkbank.store.Store;
import app.werkbank.store.StoreOptions;
import app.werkbank.sync.sim.MemoryLedger;
import app.werkbank.sync.sim.Plan;
import app.werkbank.sync.sim.Step;
import app.werkbank.sync.sim.TwinLedger;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Tells stories over a real store, beside memory; one store serves for all of them. */
final class SqliteTeller implements Tally.Teller {
    private final Path file;
    private final Store store;

    /** @param folder empty, for this teller alone */
    SqliteTeller(Path folder) {
        try {
            Files.createDirectories(folder.resolve("backup"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        file = folder.resolve("werkbank.db");
        store = Store.open(StoreOptions.of(file, folder.resolve("backup")));
    }

    /** A restore of the real file is a story of its own ({@link RestoredTest}); here nothing is put back. */
    @Override
    public Simulation.Outcome tell(long seed) {
        Plan plan = Plan.of(seed);
        Plan without = new Plan(
                seed,
                plan.steps().stream()
                        .filter(step -> step.kind() != Step.Kind.RESTORE && step.kind() != Step.Kind.BACKUP)
                        .toList(),
                plan.faults());
        return new Simulation(without, SyncSettings.defaults(), ledger(), false).run();
    }

    /** An empty one, in place of the one before. */
    MemoryLedger ledger() {
        return new TwinLedger(store, file);
    }

    @Override
    public void close() {
        store.close();
    }
}
