package app.werkbank.sync;

import app.werkbank.domain.Kilometres;
import app.werkbank.domain.OdometerRegistration;
import app.werkbank.store.OdometerRow;
import app.werkbank.store.SqlLedger;
import app.werkbank.store.Store;
import app.werkbank.sync.sim.Plan;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** What the benchmark asks of the engine: how fast it tells stories, and one step of it over a large store. */
public final class Paces {
    private static final Duration GRACE = Duration.ofSeconds(120);
    private static final Duration KEPT_FRESH = Duration.ofDays(30);

    private Paces() {}

    /** @param eventsPerSeed mean */
    public record Pace(double seedsPerSecond, double eventsPerSeed) {}

    /** Stories over memory, on this thread alone. */
    public static Pace inMemory(long first, long seeds) {
        return pace(first, seeds, seed -> Simulation.of(Plan.of(seed)));
    }

    /** The same stories over SQLite beside memory. */
    public static Pace overSqlite(long first, long seeds) throws IOException {
        try (SqliteTeller teller = new SqliteTeller(QuickFolder.create())) {
            return pace(first, seeds, teller);
        }
    }

    private static Pace pace(long first, long seeds, Tally.Teller teller) {
        long events = 0;
        long began = System.nanoTime();
        for (long seed = first; seed < first + seeds; seed++) {
            Simulation.Outcome outcome = teller.tell(seed);
            if (outcome.violation() != null) {
                throw new IllegalStateException("seed " + seed + " broke " + outcome.broken());
            }
            events += outcome.events();
        }
        double seconds = (System.nanoTime() - began) / 1e9;
        return new Pace(seeds / seconds, (double) events / seeds);
    }

    /**
     * What the engine does when a list of one vehicle comes with one reading more: asks whom it follows, and applies the
     * list in one transaction.
     *
     * @return how many rows changed
     */
    public static int step(Store store, String vin, Kilometres next) {
        Instant now = Instant.now();
        store.read(db -> new SqlLedger(db).followedVins(now.minus(KEPT_FRESH)));
        List<OdometerRegistration> told = new ArrayList<>();
        for (OdometerRow row : store.read(db -> new SqlLedger(db).pulled(vin))) {
            UUID id = row.remoteId();
            if (id != null) {
                boolean breaking = Boolean.TRUE.equals(row.serverBreaking());
                told.add(new OdometerRegistration(id, row.at(), breaking, row.judged(), vin));
            }
        }
        told.add(new OdometerRegistration(UUID.randomUUID(), now, false, next, vin));
        Op pull = new OdometerPull(
                vin, System.nanoTime(), told, true, (long) told.size(), now, now, 0, new Clocks(0, 1_000), GRACE);
        return store.writeNow(db -> pull.on(new SqlLedger(db))).changed();
    }
}
