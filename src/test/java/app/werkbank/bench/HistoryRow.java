package app.werkbank.bench;

import app.werkbank.store.Odometer;
import app.werkbank.store.OdometerRow;
import app.werkbank.store.Store;
import app.werkbank.ui.Fx;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.scene.chart.LineChart;
import javafx.scene.chart.NumberAxis;
import javafx.scene.chart.XYChart;
import javafx.stage.Stage;

/** From the click on a vehicle with a very long history to its first picture, against JavaFX's own chart. */
final class HistoryRow implements BenchRow {
    private static final int RUNS = 7;
    private static final int PLAIN_RUNS = 3;
    private static final double MOST_RATIO = 0.1;
    private static final double MOST_MS = 100;

    @Override
    public String name() {
        return "history";
    }

    @Override
    public List<Measure> measure() throws Exception {
        try (Store store = Stores.large()) {
            String vin = Stores.vin(0);
            Samples ours = new Samples();
            try (VehicleScreen screen = new VehicleScreen(store)) {
                for (int run = -2; run < RUNS; run++) {
                    long nanos = screen.open(vin);
                    if (run >= 0) {
                        ours.add(nanos);
                    }
                    screen.leave();
                }
            }
            Samples plain = new Samples();
            for (int run = 0; run < PLAIN_RUNS; run++) {
                plain.add(lineChart(store, vin));
            }
            double value = ours.median();
            double baseline = plain.median();
            return List.of(Measure.against(
                    "history/" + Stores.LONGEST,
                    "click to first paint of the history; baseline: the same rows read into a LineChart without symbols",
                    value,
                    "ms",
                    baseline,
                    "<= 0.1; 100 ms",
                    value <= MOST_RATIO * baseline && value < MOST_MS));
        }
    }

    private static long lineChart(Store store, String vin) throws Exception {
        LineChart<Number, Number> chart = Fx.get(() -> {
            NumberAxis time = new NumberAxis();
            time.setForceZeroInRange(false);
            LineChart<Number, Number> made = new LineChart<>(time, new NumberAxis());
            made.setCreateSymbols(false);
            made.setAnimated(false);
            return made;
        });
        Stage stage = Frames.show(() -> chart);
        long nanos = Frames.until(
                () -> Frames.background().run(() -> series(store, vin), chart.getData()::add),
                () -> !chart.getData().isEmpty());
        Fx.run(stage::hide);
        return nanos;
    }

    private static XYChart.Series<Number, Number> series(Store store, String vin) {
        List<XYChart.Data<Number, Number>> points = store.read(db -> new Odometer(db).history(vin)).stream()
                .map(line -> point(line.row()))
                .toList();
        return new XYChart.Series<>(FXCollections.observableArrayList(points));
    }

    private static XYChart.Data<Number, Number> point(OdometerRow row) {
        return new XYChart.Data<>(row.at().toEpochMilli(), row.judged().value().doubleValue());
    }
}
