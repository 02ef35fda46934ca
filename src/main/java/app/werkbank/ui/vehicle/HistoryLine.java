package app.werkbank.ui.vehicle;

import app.werkbank.domain.BreakNote;
import app.werkbank.domain.IntentState;
import app.werkbank.domain.Kilometres;
import app.werkbank.store.HistoryRow;
import app.werkbank.ui.chart.Mark;
import java.math.BigDecimal;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One reading of a vehicle's history as chart and table show it.
 *
 * @param index its place in the history, oldest first
 * @param point its index in the chart; {@link #NO_POINT} for a refused entry, which is no part of the trend
 * @param before the reading before; null for the first and for a refused entry
 * @param disagreement where the server's flag is not what was predicted, or not what its list says; null where it is
 * @param note why it breaks the trend, as noted here; null where nothing was
 * @param reported its right value where a mistake was reported from here; null where none was (domain rule 14)
 */
public record HistoryLine(
        int index,
        int point,
        HistoryRow row,
        @Nullable HistoryRow before,
        Set<Mark> marks,
        @Nullable Disagreement disagreement,
        @Nullable BreakNote note,
        @Nullable Kilometres reported) {

    public static final int NO_POINT = -1;

    /**
     * That our prediction and the server's word differ; both are kept (domain rule 3).
     *
     * @param serverBreaking the server's word
     * @param between the reading that reached the server before ours was sent; null where there is none
     */
    public record Disagreement(
            boolean serverBreaking, @Nullable HistoryRow between) {}

    public HistoryLine {
        marks = Set.copyOf(marks);
    }

    /** How far it is from the reading before, in km; null for the first and for a refused entry. */
    public @Nullable BigDecimal difference() {
        return before == null
                ? null
                : row.row().judged().value().subtract(before.row().judged().value());
    }

    /** Whether the server or the program calls it breaking. */
    public boolean breaks() {
        return marks.contains(Mark.BREAKING) || marks.contains(Mark.PREDICTED_BREAKING);
    }

    public boolean madeHere() {
        return row.entry() != null;
    }

    public boolean unsent() {
        return !row.onServer();
    }

    /** Where its entry stands; null for a reading made elsewhere. */
    public @Nullable IntentState state() {
        return row.entry() == null ? null : row.entry().state();
    }
}
