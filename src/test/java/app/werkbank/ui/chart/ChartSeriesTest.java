package app.werkbank.ui.chart;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.werkbank.domain.IntentState;
import app.werkbank.domain.Kilometres;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ChartSeriesTest {

    @Test
    void aPointComesBackAsItWasPutIn() {
        Instant at = Instant.parse("2023-03-15T08:12:28Z");
        for (IntentState state : IntentState.values()) {
            ChartSeries series = ChartSeries.builder(0)
                    .add(at, Kilometres.of("182432.42"), Set.of(), null)
                    .add(at, Kilometres.of("145022"), EnumSet.allOf(Mark.class), state)
                    .build();
            ChartPoint point = series.point(1);
            assertEquals(at, point.at());
            assertEquals(EnumSet.allOf(Mark.class), point.marks());
            assertEquals(state, point.state());
            assertEquals(-37_410.42, Objects.requireNonNull(point.difference()), 1e-6);
            assertNull(series.point(0).difference());
            assertNull(series.point(0).state());
            assertEquals("182432.42", series.point(0).value().plain());
        }
    }

    @Test
    void anEntryObservedBeforeTheOneItIsJudgedAfterStandsThereAndKeepsItsOwnInstant() {
        ChartSeries series = ChartSeries.builder(2)
                .add(2000, 10, Set.of(), null)
                .add(1000, 20, Set.of(Mark.UNSENT), null)
                .build();
        assertEquals(2000, series.place(1));
        assertEquals(Instant.ofEpochMilli(1000), series.point(1).at());
    }

    @Test
    void onlyAPauseOfMoreThanEighteenMonthsIsAGap() {
        ChartSeries series = ChartSeries.builder(4)
                .add(Instant.parse("2020-01-31T00:00:00Z"), Kilometres.of(1), Set.of())
                .add(Instant.parse("2021-07-31T00:00:00Z"), Kilometres.of(2), Set.of())
                .add(Instant.parse("2023-01-31T00:00:01Z"), Kilometres.of(3), Set.of())
                .build();
        assertArrayEquals(new int[] {2}, series.gaps());
    }

    @Test
    void theServersAndOurBreaksAreBothFoundAndNothingElseIs() {
        ChartSeries series = ChartSeries.builder(5)
                .add(1, 100, Set.of(), null)
                .add(2, 90, Set.of(Mark.BREAKING), null)
                .add(3, 95, Set.of(Mark.BELOW_EARLIER_MAXIMUM), null)
                .add(4, 80, Set.of(Mark.PREDICTED_BREAKING, Mark.UNSENT), null)
                .add(5, 300, Set.of(Mark.CULPRIT), null)
                .build();
        assertArrayEquals(new int[] {1, 3}, series.breaks());
        assertEquals(2, series.breakCount());
        assertEquals(1, series.count(Mark.CULPRIT));
        assertEquals(100, series.runningMaximum(3));
        assertEquals(300, series.runningMaximum(4));
    }

    @Test
    void theEdgeOfTheViewCountsWhereNoReadingIsInIt() {
        ChartSeries series = Histories.values(100, 200);
        long middle = (series.place(0) + series.place(1)) / 2;
        ValueRange range = new ChartContent(series, null, null).values(new TimeWindow(middle - 1000, middle + 1000));
        assertTrue(range.low() > 100 && range.low() < 150, range::toString);
        assertTrue(range.high() < 200 && range.high() > 150, range::toString);
    }

    @Test
    void aFlatSeriesHasHeightAndANearZeroOneStartsThere() {
        ValueRange flat = ValueRange.fit(182_432, 182_432);
        assertTrue(flat.low() < 182_432 && flat.high() > 182_432);
        assertTrue(ValueRange.fit(1, 1).high() >= 2);
        assertTrue(ValueRange.fit(12, 180_000).low() < 0, "room for a mark at zero");
        assertTrue(ValueRange.fit(150_000, 180_000).low() > 100_000);
    }
}
