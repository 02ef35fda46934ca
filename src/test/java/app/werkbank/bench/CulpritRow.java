package app.werkbank.bench;

import app.werkbank.domain.Kilometres;
import app.werkbank.domain.Reading;
import app.werkbank.domain.Trend;
import app.werkbank.domain.TrendLimits;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/** One series judged as a whole, culprits included, against sorting its values. */
final class CulpritRow implements BenchRow {
    private static final List<Integer> SIZES = List.of(10_000, 100_000, 1_000_000);
    private static final int GOAL_SIZE = 1_000_000;
    private static final double GOAL_SECONDS = 1;
    private static final int RUNS = 5;

    @Override
    public String name() {
        return "culprit";
    }

    @Override
    public List<Measure> measure() throws Exception {
        List<Measure> measures = new ArrayList<>();
        for (int size : SIZES) {
            List<Reading> series = series(size);
            double sorting = Stopwatch.seconds(RUNS, () -> sorted(series));
            double judging = Stopwatch.seconds(RUNS, () -> Trend.of(series, TrendLimits.DEFAULT));
            String id = "culprit/" + size;
            String what = "culprits and flags of one series of " + size + "; baseline: its values sorted";
            measures.add(
                    size == GOAL_SIZE
                            ? Measure.against(id, what, judging, "s", sorting, "< 1 s", judging < GOAL_SECONDS)
                            : Measure.watched(id, what, judging, "s", sorting));
        }
        return measures;
    }

    private static float[] sorted(List<Reading> series) {
        float[] values = new float[series.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = series.get(i).value().wire();
        }
        Arrays.sort(values);
        return values;
    }

    /** Rises on the whole; one reading in ten is anywhere. */
    private static List<Reading> series(int size) {
        SplittableRandom random = new SplittableRandom(size);
        Instant at = Instant.parse("2015-01-05T08:00:00Z");
        List<Reading> series = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            long km = random.nextInt(10) == 0 ? random.nextLong(1, 10L * size) : 1 + 10L * i;
            series.add(new Reading(Kilometres.of(km), at.plusSeconds(3_600L * i)));
        }
        return series;
    }
}
