package app.werkbank.domain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Judges the readings of many vehicles at once, as a file or a list brings them (command analyse). */
public final class Analysis {
    private Analysis() {}

    /**
     * A reading with the vehicle that it belongs to.
     *
     * @param vin the key of its series, as received
     */
    public record Row(String vin, Reading reading) {}

    /**
     * One mark for each row, in the order of the rows. Each vehicle is a series of its own, ordered by instant, rows of
     * one instant in the order given. O(n log n).
     */
    public static List<Mark> of(List<Row> rows, TrendLimits limits) {
        Map<String, List<Integer>> vehicles = new LinkedHashMap<>();
        for (int i = 0; i < rows.size(); i++) {
            vehicles.computeIfAbsent(rows.get(i).vin(), _ -> new ArrayList<>()).add(i);
        }
        Mark[] marks = new Mark[rows.size()];
        for (List<Integer> series : vehicles.values()) {
            series.sort(Comparator.comparing(i -> rows.get(i).reading().at()));
            Trend trend =
                    Trend.of(series.stream().map(i -> rows.get(i).reading()).toList(), limits);
            for (int i = 0; i < series.size(); i++) {
                marks[series.get(i)] = trend.mark(i);
            }
        }
        return Arrays.asList(marks);
    }
}
