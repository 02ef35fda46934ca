package app.werkbank.ui.vehicle;

import app.werkbank.domain.BreakNote;
import app.werkbank.domain.DistanceUnit;
import app.werkbank.domain.IntentState;
import app.werkbank.domain.Kilometres;
import app.werkbank.domain.LateUpload;
import app.werkbank.domain.LifeLine;
import app.werkbank.domain.Reading;
import app.werkbank.domain.Trend;
import app.werkbank.domain.TrendLimits;
import app.werkbank.store.BreakNotes;
import app.werkbank.store.Db;
import app.werkbank.store.HistoryRow;
import app.werkbank.store.MistakeNotes;
import app.werkbank.store.Odometer;
import app.werkbank.store.OdometerRow;
import app.werkbank.store.ScopeRow;
import app.werkbank.store.Scopes;
import app.werkbank.ui.chart.ChartSeries;
import app.werkbank.ui.chart.Mark;
import app.werkbank.ui.vehicle.HistoryLine.Disagreement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All that is known of one vehicle's odometer, judged once, off the FX thread; 100 000 readings take a fraction of a
 * second.
 *
 * @param lines oldest first
 * @param series the same without refused entries, for the chart
 * @param life the readings continued over replaced meters; null where no note explains one
 * @param readAt when the server was last read for it, UTC; null for never
 * @param unsent how many readings the server does not have
 * @param whole false of a very long history while only its newest end is here; marks that need what was before may be
 *     missing then
 */
public record VehicleHistory(
        List<HistoryLine> lines,
        ChartSeries series,
        @Nullable ChartSeries life,
        @Nullable Instant readAt,
        int unsent,
        boolean whole) {

    /**
     * What was noted on the readings here, by their local numbers.
     *
     * @param breaks why they break the trend
     * @param mistakes the right values of those that were reported
     */
    record Notes(Map<Long, BreakNote> breaks, Map<Long, Kilometres> mistakes) {}

    static VehicleHistory read(Db db, String vin, TrendLimits limits) {
        return of(db, vin, new Odometer.Recent(new Odometer(db).history(vin), true), limits);
    }

    /** Of a very long history its newest end, which is here at once; of any other the whole. */
    static VehicleHistory recent(Db db, String vin, TrendLimits limits) {
        return of(db, vin, new Odometer(db).recent(vin), limits);
    }

    private static VehicleHistory of(Db db, String vin, Odometer.Recent rows, TrendLimits limits) {
        Notes notes = new Notes(new BreakNotes(db).all(), new MistakeNotes(db).all());
        Instant readAt = new Scopes(db)
                .find(ScopeRow.odometer(vin))
                .map(ScopeRow::readAt)
                .orElse(null);
        return of(rows, notes, limits, readAt);
    }

    static VehicleHistory of(Odometer.Recent found, Notes notes, TrendLimits limits, @Nullable Instant readAt) {
        List<HistoryRow> rows = found.rows();
        List<HistoryRow> judged = rows.stream().filter(row -> !refused(row)).toList();
        Trend trend = Trend.of(judged.stream().map(VehicleHistory::reading).toList(), limits);
        ChartSeries.Builder series = ChartSeries.builder(judged.size());
        List<HistoryLine> lines = new ArrayList<>(rows.size());
        int point = 0;
        int unsent = 0;
        for (HistoryRow row : rows) {
            unsent += row.onServer() ? 0 : 1;
            BreakNote note = notes.breaks().get(row.row().number());
            Kilometres reported = notes.mistakes().get(row.row().number());
            if (refused(row)) {
                Set<Mark> marks = EnumSet.of(Mark.UNSENT, Mark.MADE_HERE);
                lines.add(new HistoryLine(lines.size(), HistoryLine.NO_POINT, row, null, marks, null, note, reported));
                continue;
            }
            HistoryRow before = point == 0 ? null : judged.get(point - 1);
            Set<Mark> marks = marks(row, trend, point);
            series.add(
                    row.row().at(),
                    row.row().judged(),
                    marks,
                    row.entry() == null ? null : row.entry().state());
            lines.add(new HistoryLine(
                    lines.size(),
                    point,
                    row,
                    before,
                    marks,
                    disagreement(row, before, trend.breaking(point)),
                    note,
                    reported));
            point++;
        }
        return new VehicleHistory(
                List.copyOf(lines), series.build(), life(judged, notes.breaks()), readAt, unsent, found.whole());
    }

    /** The line of the same reading in this history; null where it is gone. */
    @Nullable
    HistoryLine again(HistoryLine before) {
        long number = before.row().row().number();
        if (before.index() < lines.size()
                && lines.get(before.index()).row().row().number() == number) {
            return lines.get(before.index());
        }
        return lines.stream()
                .filter(line -> line.row().row().number() == number)
                .findFirst()
                .orElse(null);
    }

    private static boolean refused(HistoryRow row) {
        return !row.onServer() && (row.entry() == null || row.entry().state() == IntentState.REJECTED);
    }

    private static Reading reading(HistoryRow row) {
        return new Reading(row.row().judged(), row.row().at());
    }

    private static Set<Mark> marks(HistoryRow line, Trend trend, int i) {
        OdometerRow row = line.row();
        EnumSet<Mark> marks = EnumSet.noneOf(Mark.class);
        if (Boolean.TRUE.equals(row.serverBreaking())) {
            marks.add(Mark.BREAKING);
        } else if (row.serverBreaking() == null && trend.breaking(i)) {
            marks.add(Mark.PREDICTED_BREAKING);
        }
        if (trend.belowEarlierMaximum(i)) {
            marks.add(Mark.BELOW_EARLIER_MAXIMUM);
        }
        if (trend.culprit(i)) {
            marks.add(Mark.CULPRIT);
        }
        if (!line.onServer()) {
            marks.add(Mark.UNSENT);
        }
        if (line.entry() != null) {
            marks.add(Mark.MADE_HERE);
        }
        if (row.observedAt() != null && row.createdAt() != null && LateUpload.is(row.observedAt(), row.createdAt())) {
            marks.add(Mark.LATE_UPLOAD);
        }
        return marks;
    }

    private static @Nullable Disagreement disagreement(HistoryRow line, @Nullable HistoryRow before, boolean ours) {
        OdometerRow row = line.row();
        Boolean server = row.serverBreaking();
        if (server == null) {
            return null;
        }
        boolean predicted = row.predictedBreaking() == null ? ours : row.predictedBreaking();
        if (server == predicted) {
            return null;
        }
        Instant observed = row.observedAt();
        boolean overtaken =
                before != null && observed != null && before.row().at().isAfter(observed);
        return new Disagreement(server, overtaken ? before : null);
    }

    private static @Nullable ChartSeries life(List<HistoryRow> judged, Map<Long, BreakNote> notes) {
        if (judged.stream().noneMatch(row -> notes.containsKey(row.row().number()))) {
            return null;
        }
        List<LifeLine.Point> points = LifeLine.of(judged.stream()
                .map(row -> new LifeLine.Noted(
                        reading(row),
                        row.row().unit() == null ? DistanceUnit.KM : row.row().unit(),
                        notes.get(row.row().number())))
                .toList());
        ChartSeries.Builder life = ChartSeries.builder(points.size());
        points.forEach(point -> life.add(judged.get(point.index()).row().at(), point.life(), Set.of()));
        return life.build();
    }
}
