package app.werkbank.bench;

import app.werkbank.domain.DistanceUnit;
import app.werkbank.domain.Vin;
import app.werkbank.store.Store;
import app.werkbank.store.StoreOptions;
import app.werkbank.sync.Desk;
import app.werkbank.sync.NewReading;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** From Enter to a durable entry with its intent, journal included, against one bare insert, in turns. */
final class SaveRow implements BenchRow {
    private static final int RUNS = 500;
    private static final int WARM_UP = 200;
    private static final double MOST_RATIO = 2;
    private static final double MOST_MS = 5;

    @Override
    public String name() {
        return "save";
    }

    @Override
    public List<Measure> measure() throws Exception {
        Path folder = Stores.fresh("save");
        StoreOptions options = Stores.options(folder);
        try (Store store = Stores.open(options, 1_000, 10_000, Stores.READINGS_PER_VEHICLE);
                BareInsert bare = new BareInsert(folder)) {
            times(store, bare, WARM_UP, new Samples(), new Samples());
            Samples ours = new Samples();
            Samples least = new Samples();
            times(store, bare, RUNS, ours, least);
            return List.of(
                    Measure.against(
                            "save/p50",
                            "reading saved, durable; baseline: one bare row, same pragmas",
                            ours.median(),
                            "ms",
                            least.median(),
                            "ratio <= 2",
                            ours.median() <= MOST_RATIO * least.median()),
                    Measure.against(
                            "save/p99",
                            "the same, 99 of 100",
                            ours.at(99),
                            "ms",
                            least.at(99),
                            "< 5 ms",
                            ours.at(99) < MOST_MS));
        }
    }

    private static void times(Store store, BareInsert bare, int runs, Samples ours, Samples least) throws Exception {
        for (int i = 0; i < runs; i++) {
            String vin = Stores.vin(i % 50);
            long km = 3_000_000L + i;
            least.time(() -> bare.commit(vin, km));
            save(store, vin, km, ours);
        }
    }

    /** Saves one reading as the entry field does, and waits until it is durable. */
    static void save(Store store, String vin, long km, Samples samples) throws Exception {
        Desk desk = Places.desk(store);
        NewReading reading = new NewReading(new Vin(vin), BigDecimal.valueOf(km), DistanceUnit.KM, Instant.now());
        UUID ticket = new UUID(7, km);
        samples.time(() -> desk.saveReading(reading, ticket).join());
    }
}
