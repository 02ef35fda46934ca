package app.werkbank.bench;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the program holds after it opened on the large home and showed its longest history. */
final class MemoryRow implements BenchRow {
    private static final double MOST_RATIO = 1.6;
    private static final double MOST_HEAP_MB = 80;
    private static final double MB = 1e6;

    @Override
    public String name() {
        return "memory";
    }

    @Override
    public List<Measure> measure() throws Exception {
        Optional<Installed> image = Installed.image(name(), true);
        if (image.isEmpty()) {
            return List.of();
        }
        LargeHome.leftOnTheTickets();
        double empty;
        try (Installed.Run window = image.get().start(Map.of(), List.of(StartProbe.EMPTY))) {
            window.ready();
            empty = window.resident() / MB;
        }
        try (Installed.Run program = image.get()
                .start(
                        LargeHome.ENVIRONMENT,
                        List.of(
                                StartProbe.OPENS + Stores.vin(0),
                                "--home",
                                LargeHome.FOLDER.toAbsolutePath().toString()))) {
            program.ready();
            program.history();
            double resident = program.resident() / MB;
            program.whole();
            double whole = program.resident() / MB;
            double heap = program.heap() / MB;
            return List.of(
                    Measure.against(
                            "memory",
                            "resident after the large home and one history of " + Stores.LONGEST
                                    + "; baseline: an empty window",
                            resident,
                            "MB",
                            empty,
                            "ratio <= 1.6",
                            resident <= MOST_RATIO * empty),
                    Measure.watched("memory/whole", "the same once all of the history is read", whole, "MB", empty),
                    Measure.alone("memory/heap", "live heap then", heap, "MB", "< 80 MB", heap < MOST_HEAP_MB));
        }
    }
}
