package app.werkbank.bench;

import app.werkbank.ui.Fx;
import app.werkbank.ui.chart.ChartFrames;
import java.util.ArrayList;
import java.util.List;
import javafx.stage.Stage;

/** One frame of a zoom or a movement in a chart of very many readings, as long as it keeps the FX thread. */
final class ZoomRow implements BenchRow {
    private static final int SMALLEST = 100_000;
    private static final double MOST_MS = 8;
    private static final int FRAMES = 240;

    @Override
    public String name() {
        return "zoom";
    }

    @Override
    public List<Measure> measure() throws Exception {
        List<Measure> measures = new ArrayList<>();
        for (int size : Stores.SIZES) {
            Samples samples = frames(size);
            double slow = samples.at(95);
            String id = "zoom/" + size;
            String what = "a frame on the FX thread while zooming and moving, 95 of 100; 2 % break";
            measures.add(
                    size < SMALLEST
                            ? Measure.told(id, what, slow, "ms")
                            : Measure.alone(id, what, slow, "ms", "< 8 ms", slow < MOST_MS));
        }
        return measures;
    }

    private static Samples frames(int size) throws Exception {
        ChartFrames chart = new ChartFrames(size);
        Stage stage = Frames.show(chart::root);
        Samples samples = new Samples();
        for (int frame = -FRAMES / 2; frame < FRAMES; frame++) {
            int number = frame;
            Samples kept = frame < 0 ? new Samples() : samples;
            Frames.until(
                    () -> {
                        long began = System.nanoTime();
                        chart.move(number);
                        kept.add(System.nanoTime() - began);
                    },
                    () -> true);
        }
        Fx.run(stage::hide);
        return samples;
    }
}
