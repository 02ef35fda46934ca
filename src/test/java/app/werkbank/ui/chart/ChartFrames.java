package app.werkbank.ui.chart;

import app.werkbank.ui.Fx;
import app.werkbank.ui.Texts;
import java.time.Clock;
import java.util.Locale;
import javafx.scene.Parent;
import javafx.scene.layout.StackPane;

/** A chart of a very long invented history, for the benchmark: one movement at a time. */
public final class ChartFrames {
    private static final double BREAKS = 0.02;
    private static final double IN = 1.25;
    private static final double STEP = 0.07;

    private final OdometerChart chart = Fx.get(() -> new OdometerChart(new Texts(Locale.UK, Clock.systemUTC())));
    private final StackPane root = Fx.get(() -> new StackPane(chart));

    /** @param size how many readings; one in fifty breaks */
    public ChartFrames(int size) {
        ChartSeries series = Histories.many(size, BREAKS, size);
        Fx.run(() -> chart.seriesProperty().set(series));
    }

    /** To be put into a window. */
    public Parent root() {
        return root;
    }

    /** A zoom in, some movements, and the whole again, in turns; draws at once. On the FX thread. */
    public void move(int number) {
        ChartNavigation now = chart.navigation();
        int step = Math.floorMod(number, 24);
        chart.go(step == 0 ? now.reset() : step < 12 ? now.zoom(IN) : now.pan(step % 2 == 0 ? STEP : -2 * STEP));
        root.layout();
    }
}
