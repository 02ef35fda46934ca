package app.werkbank.bench;

import app.werkbank.sync.Paces;
import java.util.List;

/** How many simulated stories one core tells a second: what a proof of so many seeds costs. */
final class EngineRow implements BenchRow {
    private static final long SEEDS = 2_000;
    private static final long SQLITE_SEEDS = 100;
    private static final double LEAST = 200;
    private static final double LEAST_SQLITE = 20;

    @Override
    public String name() {
        return "engine";
    }

    @Override
    public List<Measure> measure() throws Exception {
        Paces.inMemory(1, SEEDS / 4);
        Paces.Pace memory = Paces.inMemory(1, SEEDS);
        Paces.Pace sqlite = Paces.overSqlite(1, SQLITE_SEEDS);
        return List.of(
                measure("engine/memory", memory, LEAST, ">= 200"),
                measure("engine/sqlite", sqlite, LEAST_SQLITE, ">= 20"));
    }

    private static Measure measure(String id, Paces.Pace pace, double least, String goal) {
        return Measure.alone(
                id,
                "seeds a second on one core, %.0f events a seed".formatted(pace.eventsPerSeed()),
                pace.seedsPerSecond(),
                "1/s",
                goal,
                pace.seedsPerSecond() >= least);
    }
}
