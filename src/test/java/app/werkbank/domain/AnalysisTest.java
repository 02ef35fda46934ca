package app.werkbank.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** What the command analyse says of many series. */
class AnalysisTest {

    private static Analysis.Row row(String vin, long km, int hour) {
        return new Analysis.Row(vin, new Reading(Kilometres.of(km), Series.START.plus(Duration.ofHours(hour))));
    }

    @Test
    void eachVehicleIsJudgedAloneInItsOwnOrderAndAnsweredInTheOrderOfTheRows() {
        List<Analysis.Row> rows =
                List.of(row("B", 50, 1), row("A", 90, 2), row("A", 100, 1), row("B", 40, 1), row("A", 800, 3));
        assertEquals(
                List.of(
                        new Mark(false, false, false, false),
                        new Mark(true, true, true, false),
                        new Mark(false, false, false, false),
                        new Mark(true, true, true, false),
                        new Mark(false, false, false, true)),
                Analysis.of(rows, TrendLimits.DEFAULT));
    }

    @Test
    void nothingIsAnsweredToNothing() {
        assertEquals(List.of(), Analysis.of(List.of(), TrendLimits.DEFAULT));
    }

    @Test
    void mixingManyVehiclesChangesNothingForAnyOfThem() {
        SplittableRandom random = new SplittableRandom(6);
        for (int round = 0; round < 200; round++) {
            List<Analysis.Row> rows = new ArrayList<>();
            for (int i = random.nextInt(60); i > 0; i--) {
                rows.add(row("VIN" + random.nextInt(5), random.nextLong(1, 50), random.nextInt(20)));
            }
            List<Mark> mixed = Analysis.of(rows, TrendLimits.DEFAULT);
            for (int vehicle = 0; vehicle < 5; vehicle++) {
                String vin = "VIN" + vehicle;
                List<Analysis.Row> alone =
                        rows.stream().filter(row -> row.vin().equals(vin)).toList();
                List<Mark> own = new ArrayList<>();
                for (int i = 0; i < rows.size(); i++) {
                    if (rows.get(i).vin().equals(vin)) {
                        own.add(mixed.get(i));
                    }
                }
                assertEquals(Analysis.of(alone, TrendLimits.DEFAULT), own);
            }
        }
    }
}
