package app.werkbank.domain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The kilometres of a vehicle's life over replaced meters, roll-overs and changed units, as far as local notes explain
 * them (domain rule 13). Drawn beside the readings, never instead of them.
 */
public final class LifeLine {
    private static final BigDecimal SHORT_METER = BigDecimal.valueOf(100_000);
    private static final BigDecimal LONG_METER = BigDecimal.valueOf(1_000_000);
    private static final BigDecimal KM_PER_MILE =
            DistanceUnit.MI.toKilometres(BigDecimal.ONE).value();

    private final List<Point> points = new ArrayList<>();
    private BigDecimal factor = BigDecimal.ONE;
    private BigDecimal offset = BigDecimal.ZERO;

    private LifeLine() {}

    /**
     * A reading with what a technician noted on it.
     *
     * @param unit of the meter it was read from, which decides how far a roll-over reaches
     * @param note null where there is none
     */
    public record Noted(
            Reading reading, DistanceUnit unit, @Nullable BreakNote note) {}

    /**
     * A point of the line.
     *
     * @param index of its reading in the series
     * @param life kilometres that the vehicle has behind it
     */
    public record Point(int index, Kilometres life) {}

    /**
     * The line of a series in the order in which it is judged. It has no point for a reading noted as a typing error or
     * as read from another module; it follows every other one as it is.
     */
    public static List<Point> of(List<Noted> series) {
        LifeLine line = new LifeLine();
        for (int i = 0; i < series.size(); i++) {
            line.add(i, series.get(i));
        }
        return List.copyOf(line.points);
    }

    private void add(int index, Noted noted) {
        BreakNote note = noted.note();
        if (note != null && note.reason().leavesLifeLine()) {
            return;
        }
        BigDecimal value = noted.reading().value().value();
        if (note != null && !points.isEmpty()) {
            explain(note, value, noted.unit());
        }
        points.add(new Point(index, new Kilometres(life(value))));
    }

    private BigDecimal life(BigDecimal value) {
        return value.multiply(factor).add(offset);
    }

    private void explain(BreakNote note, BigDecimal value, DistanceUnit unit) {
        BigDecimal before = points.getLast().life().value();
        switch (note.reason()) {
            case METER_REPLACED -> {
                BigDecimal at =
                        note.continueAt() == null ? before : note.continueAt().value();
                factor = BigDecimal.ONE;
                offset = at.subtract(value);
            }
            case ROLL_OVER -> offset = offset.add(rolledOver(before.subtract(life(value)), unit));
            case UNIT_CHANGED -> changeUnit(life(value).compareTo(before) < 0);
            case IMPORT, UNKNOWN, TYPING_ERROR, OTHER_MODULE -> {
                // nothing that the line could follow
            }
        }
    }

    /** What the meter lost when it ran past its last digit: the shorter meter where that is enough. */
    private BigDecimal rolledOver(BigDecimal lost, DistanceUnit unit) {
        BigDecimal shorter = unit.toKilometres(SHORT_METER).value().multiply(factor);
        return lost.compareTo(shorter) <= 0
                ? shorter
                : unit.toKilometres(LONG_METER).value().multiply(factor);
    }

    /**
     * A lower value: the meter counts miles from here on. A higher one: it counts kilometres again, or, where it was
     * never known to count miles, it did so until here.
     */
    private void changeUnit(boolean lower) {
        if (lower) {
            factor = factor.multiply(KM_PER_MILE);
        } else if (factor.compareTo(BigDecimal.ONE) > 0) {
            factor = BigDecimal.ONE;
        } else {
            points.replaceAll(point ->
                    new Point(point.index(), new Kilometres(point.life().value().multiply(KM_PER_MILE))));
        }
    }
}
