package app.werkbank.bench;

import app.werkbank.store.Store;
import app.werkbank.ui.Fx;
import java.util.List;

/** A keystroke in the entry field of a vehicle with a very long history: prediction, suggestions and layout. */
final class TypingRow implements BenchRow {
    private static final double FRAME_MS = 16;
    private static final int ROUNDS = 40;
    /** Plausible, a digit too many, lower than before, and no number at all. */
    private static final List<String> TYPED = List.of("100184302", "1001843022", "99918430", "10018x430");

    @Override
    public String name() {
        return "typing";
    }

    @Override
    public List<Measure> measure() throws Exception {
        try (Store store = Stores.large();
                VehicleScreen screen = new VehicleScreen(store)) {
            screen.open(Stores.vin(0));
            Fx.await(
                    "the history is known", () -> screen.entry().basisProperty().get() != null);
            type(screen, ROUNDS / 4, new Samples());
            Samples samples = new Samples();
            type(screen, ROUNDS, samples);
            double slow = samples.at(99);
            return List.of(
                    Measure.alone(
                            "typing/" + Stores.LONGEST,
                            "keystroke to prediction, suggestions and layout, 99 of 100",
                            slow,
                            "ms",
                            "p99 < 16 ms",
                            slow < FRAME_MS),
                    Measure.told("typing/p50", "the same, median", samples.median(), "ms"));
        }
    }

    private static void type(VehicleScreen screen, int rounds, Samples samples) throws Exception {
        for (int round = 0; round < rounds; round++) {
            for (String text : TYPED) {
                for (int length = 1; length <= text.length(); length++) {
                    samples.add(screen.type(text.substring(0, length)));
                }
            }
        }
        screen.type("");
    }
}
