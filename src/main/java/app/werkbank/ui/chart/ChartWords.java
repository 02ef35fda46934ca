package app.werkbank.ui.chart;

import app.werkbank.domain.DistanceUnit;
import app.werkbank.domain.IntentState;
import app.werkbank.ui.Formats;
import app.werkbank.ui.Texts;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;

/**
 * What a chart says, in the language, time zone and unit of the person; for eyes and for screen readers.
 *
 * @param unit in which values are shown; the series itself is in kilometres
 */
record ChartWords(Texts texts, DistanceUnit unit) {
    private static final double WHOLE_FROM = 10;

    Formats formats() {
        return texts.formats();
    }

    /** A value with its unit, to two decimals. */
    String value(double km) {
        return formats().distance(inUnit(km), unit);
    }

    /** A difference with sign and unit: exact to two decimals. */
    String difference(double km) {
        return sign(km) + formats().distance(inUnit(Math.abs(km)), unit);
    }

    /** A difference as short as a label on the chart must be: whole numbers but for the smallest. */
    String shortDifference(double km) {
        BigDecimal size = inUnit(Math.abs(km));
        BigDecimal shown = size.doubleValue() < WHOLE_FROM ? size : size.setScale(0, RoundingMode.HALF_UP);
        return sign(km) + formats().distance(shown, unit);
    }

    /** Day and time of the instant that the reading itself states. */
    String when(ChartPoint point) {
        return formats().dateTime(point.at());
    }

    /** All that is to be said of a reading beside its numbers, the weightiest first; perhaps nothing. */
    List<String> states(ChartPoint point) {
        List<String> states = new ArrayList<>();
        for (Mark mark : Mark.values()) {
            if (point.is(mark) && !(mark == Mark.UNSENT && point.state() != null)) {
                states.add(texts.get("chart.mark." + mark.name()));
            }
        }
        IntentState state = point.state();
        if (state != null && state != IntentState.CONFIRMED) {
            states.add(texts.get("chart.state." + state.name()));
        }
        return states;
    }

    /** What a screen reader says of the selected reading: value, date, difference, state (screens 14). */
    String spoken(ChartPoint point, int size) {
        Double difference = point.difference();
        List<String> states = states(point);
        return texts.get(
                "chart.spoken",
                value(point.km()),
                when(point),
                difference == null ? texts.get("chart.first") : difference(difference),
                states.isEmpty() ? texts.get("chart.mark.none") : String.join(", ", states),
                point.index() + 1,
                size);
    }

    /** What a screen reader says of the chart while nothing is selected. */
    String spoken(ChartSeries series) {
        return series.isEmpty()
                ? texts.get("chart.empty")
                : texts.get("chart.summary", series.size(), series.breakCount());
    }

    /** How long nothing was read: whole years and months. */
    String gap(long from, long to, boolean brief) {
        Period period = Period.between(day(from), day(to));
        String years = texts.get("chart.gap.years", period.getYears());
        String months = texts.get("chart.gap.months", period.getMonths());
        String length;
        if (period.getYears() == 0) {
            length = months;
        } else {
            length = period.getMonths() == 0 ? years : years + " " + months;
        }
        return brief ? length : texts.get("chart.gap", length);
    }

    private LocalDate day(long millis) {
        return Instant.ofEpochMilli(millis).atZone(formats().zone()).toLocalDate();
    }

    private BigDecimal inUnit(double km) {
        BigDecimal exact = BigDecimal.valueOf(km);
        return unit == DistanceUnit.KM
                ? exact
                : exact.divide(unit.toKilometres(BigDecimal.ONE).value(), MathContext.DECIMAL64);
    }

    private static String sign(double km) {
        return km < 0 ? "\u2212" : km > 0 ? "+" : "±";
    }
}
