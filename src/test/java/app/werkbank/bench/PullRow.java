package app.werkbank.bench;

import app.werkbank.domain.Vin;
import app.werkbank.reference.Registration;
import app.werkbank.sync.RunMode;
import app.werkbank.sync.Workplace;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/** A first sync from the empty store to the last reading, against the same pages thrown away plus bare inserts. */
final class PullRow implements BenchRow {
    private static final int GOAL_SIZE = 1_000_000;
    private static final int READINGS_PER_TICKET = 95;

    @Override
    public String name() {
        return "pull";
    }

    @Override
    public List<Measure> measure() throws Exception {
        List<Measure> measures = new ArrayList<>();
        for (int size : Stores.SIZES) {
            measures.add(measure(size));
        }
        return measures;
    }

    private static Measure measure(int size) throws Exception {
        Path folder = Stores.fresh("pull");
        Path data = Stores.FOLDER.resolve("reference-" + size);
        try (Loopback loopback = new Loopback(data, 50 + size / READINGS_PER_TICKET, size)) {
            List<String> vins =
                    loopback.openVehicles(size).stream().map(Vin::text).toList();
            List<Registration> rows = vins.stream()
                    .flatMap(vin -> loopback.server.registrations(vin).stream())
                    .toList();
            Samples least = new Samples();
            try (BareClient bare = new BareClient(loopback.server);
                    BareRows table = new BareRows(folder)) {
                List<Callable<Integer>> pages = vins.stream().map(bare::page).toList();
                bare.make(pages.subList(0, pages.size() / 4));
                least.time(() -> {
                    bare.make(pages);
                    return table.insert(rows);
                });
            }
            Samples ours = new Samples();
            long pulled = ours.time(() -> {
                try (Workplace work = loopback.workplace(folder.resolve("home"))) {
                    work.sync.run(RunMode.ONE_ROUND).join();
                    return BareRows.count(work.file);
                }
            });
            if (pulled != rows.size()) {
                throw new IllegalStateException(pulled + " readings were pulled, there are " + rows.size());
            }
            double seconds = ours.median() / 1000;
            double bare = least.median() / 1000;
            String id = "pull/" + size;
            String what = "first sync, start and end included; baseline: same pages thrown away, then batch insert";
            return size == GOAL_SIZE
                    ? Measure.against(id, what, seconds, "s", bare, "ratio <= 1.0", seconds <= bare)
                    : Measure.watched(id, what, seconds, "s", bare);
        }
    }
}
