package app.werkbank.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** From the process's start to the first frame with tickets, over the large home: with the shipped cache and without. */
final class StartRow implements BenchRow {
    private static final int RUNS = 5;
    private static final double MOST_OF_EMPTY = 1.0;
    private static final double MOST_OF_UNCACHED = 0.8;

    @Override
    public String name() {
        return "start";
    }

    @Override
    public List<Measure> measure() throws Exception {
        Optional<Installed> cached = Installed.image(name(), true);
        if (cached.isEmpty()) {
            return List.of();
        }
        Installed uncached = Installed.image(name(), false).orElseThrow();
        LargeHome.leftOnTheTickets();
        Samples with = new Samples();
        Samples without = new Samples();
        Samples empty = new Samples();
        for (int run = -1; run < RUNS; run++) {
            run(cached.get(), LargeHome.ENVIRONMENT, LargeHome.ARGUMENTS, run, with);
            run(uncached, LargeHome.ENVIRONMENT, LargeHome.ARGUMENTS, run, without);
            run(uncached, Map.of(), List.of(StartProbe.EMPTY), run, empty);
        }
        List<Measure> measures = new ArrayList<>();
        measures.add(Measure.against(
                "start",
                "process start to the first frame with tickets; baseline: an empty window, no AOT cache",
                with.median(),
                "ms",
                empty.median(),
                "ratio <= 1.0",
                with.median() <= MOST_OF_EMPTY * empty.median()));
        measures.add(Measure.against(
                "start-aot",
                "the same; baseline: itself without the AOT cache",
                with.median(),
                "ms",
                without.median(),
                "ratio <= 0.8",
                with.median() <= MOST_OF_UNCACHED * without.median()));
        return measures;
    }

    private static void run(
            Installed image, Map<String, String> environment, List<String> arguments, int run, Samples samples)
            throws Exception {
        try (Installed.Run program = image.start(environment, arguments)) {
            long nanos = program.ready();
            if (run >= 0) {
                samples.add(nanos);
            }
        }
    }
}
