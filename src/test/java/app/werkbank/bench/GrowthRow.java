package app.werkbank.bench;

import app.werkbank.domain.Kilometres;
import app.werkbank.store.Intents;
import app.werkbank.store.Store;
import app.werkbank.sync.Desk;
import app.werkbank.sync.Paces;
import app.werkbank.ui.Background;
import app.werkbank.ui.ticket.TicketListViewModel;
import app.werkbank.ui.vehicle.VehicleViewModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What the same thing costs in a small and in a large store, in turns. */
final class GrowthRow implements BenchRow {
    private static final int ROUNDS = 61;
    private static final double MOST_RATIO = 1.5;
    private static final int IN_PROGRESS = 50;
    /** Found in every size: the first tickets are in all of them. */
    private static final String NUMBER = "7000033";
    /** What was typed and found before it: a keystroke comes in a list that is open. */
    private static final String NUMBER_BEFORE = "7000034";

    /** One thing that is done in a store of each size. */
    private interface Work {
        void once(Store store, int round, Samples samples) throws Exception;
    }

    @Override
    public String name() {
        return "growth";
    }

    @Override
    public List<Measure> measure() throws Exception {
        Map<Integer, Store> stores = new TreeMap<>();
        try {
            for (int size : Stores.SIZES) {
                stores.put(size, Stores.open(size));
            }
            List<Measure> measures = new ArrayList<>();
            measures.addAll(measure("save", stores, GrowthRow::save));
            measures.addAll(measure("search", stores, GrowthRow::search));
            measures.addAll(measure("history", stores, GrowthRow::history));
            measures.addAll(measure("sync", stores, GrowthRow::sync));
            return measures;
        } finally {
            stores.values().forEach(Store::close);
        }
    }

    /** Each vehicle and ticket was met once before it counts, in every store. */
    private static List<Measure> measure(String what, Map<Integer, Store> stores, Work work) throws Exception {
        Map<Integer, Samples> samples = new TreeMap<>();
        for (int round = -IN_PROGRESS; round < ROUNDS; round++) {
            for (Map.Entry<Integer, Store> store : stores.entrySet()) {
                work.once(
                        store.getValue(),
                        Math.floorMod(round, IN_PROGRESS),
                        round < 0 ? new Samples() : samples.computeIfAbsent(store.getKey(), _ -> new Samples()));
            }
        }
        double smallest = samples.get(Stores.SIZES.getFirst()).median();
        List<Measure> measures = new ArrayList<>();
        samples.forEach((size, taken) -> measures.add(Measure.against(
                "growth/" + what + "/" + size,
                what + " in a store of so many rows; baseline: in the smallest",
                taken.median(),
                "ms",
                smallest,
                "ratio <= 1.5",
                taken.median() <= MOST_RATIO * smallest)));
        return measures;
    }

    /** Taken back at once, so that the store stays as it was built. */
    private static void save(Store store, int round, Samples samples) throws Exception {
        SaveRow.save(store, Stores.vin(round), 9_000_000L + round, samples);
        Desk desk = Places.desk(store);
        for (var entry : store.read(db -> new Intents(db).unfinished())) {
            desk.undo(entry).join();
        }
    }

    private static void search(Store store, int round, Samples samples) throws Exception {
        try (TicketListViewModel list = new TicketListViewModel(Places.over(store, Background.here()))) {
            list.queryProperty().set(NUMBER_BEFORE);
            samples.time(() -> {
                list.queryProperty().set(NUMBER);
                return list.lines().size();
            });
        }
    }

    private static void history(Store store, int round, Samples samples) throws Exception {
        try (VehicleViewModel vehicle = new VehicleViewModel(Places.over(store, Background.here()))) {
            samples.time(() -> {
                vehicle.open(Stores.vin(60 + round % 30));
                return vehicle.shown().size();
            });
        }
    }

    private static void sync(Store store, int round, Samples samples) throws Exception {
        String vin = Stores.vin(round);
        samples.time(() -> Paces.step(store, vin, Kilometres.of(8_000_000)));
    }
}
