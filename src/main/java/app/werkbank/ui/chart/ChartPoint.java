package app.werkbank.ui.chart;

import app.werkbank.domain.IntentState;
import app.werkbank.domain.Kilometres;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One reading as the chart shows it.
 *
 * @param index its place in the series, from 0
 * @param at {@code created_at} of a registration, {@code observed_at} of an entry that was not sent (UTC)
 * @param km the value in kilometres
 * @param difference to the reading before in km, negative where it falls; null for the first
 * @param marks what is said of it
 * @param state where its intent stands; null for a reading that was not made here
 */
public record ChartPoint(
        int index,
        Instant at,
        double km,
        @Nullable Double difference,
        Set<Mark> marks,
        @Nullable IntentState state) {

    public ChartPoint {
        marks = Set.copyOf(marks);
    }

    public boolean is(Mark mark) {
        return marks.contains(mark);
    }

    /** Whether the server or we call it breaking. */
    public boolean breaks() {
        return is(Mark.BREAKING) || is(Mark.PREDICTED_BREAKING);
    }

    /** The value for labels: what the double says in decimal, exact for every value that a 32-bit float brought. */
    public Kilometres value() {
        return new Kilometres(BigDecimal.valueOf(km));
    }
}
