package app.werkbank.ui.chart;

import app.werkbank.ui.Formats;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * Calendar ticks on the time axis: years, months, days, hours or minutes, whatever the zoom leaves room for, in the
 * time zone and the words of the person.
 */
final class TimeTicks {

    private record Step(ChronoUnit unit, int amount, double widthInEm) {
        double millis() {
            return (double) unit.getDuration().toMillis() * amount;
        }
    }

    private static final List<Step> STEPS = List.of(
            new Step(ChronoUnit.MINUTES, 1, 4.5),
            new Step(ChronoUnit.MINUTES, 2, 4.5),
            new Step(ChronoUnit.MINUTES, 5, 4.5),
            new Step(ChronoUnit.MINUTES, 10, 4.5),
            new Step(ChronoUnit.MINUTES, 30, 4.5),
            new Step(ChronoUnit.HOURS, 1, 4.5),
            new Step(ChronoUnit.HOURS, 3, 4.5),
            new Step(ChronoUnit.HOURS, 6, 4.5),
            new Step(ChronoUnit.HOURS, 12, 4.5),
            new Step(ChronoUnit.DAYS, 1, 3),
            new Step(ChronoUnit.DAYS, 2, 3),
            new Step(ChronoUnit.DAYS, 5, 3),
            new Step(ChronoUnit.DAYS, 10, 3),
            new Step(ChronoUnit.MONTHS, 1, 4.5),
            new Step(ChronoUnit.MONTHS, 3, 4.5),
            new Step(ChronoUnit.MONTHS, 6, 4.5),
            new Step(ChronoUnit.YEARS, 1, 5));

    private final Formats formats;
    private final DateTimeFormatter month;

    TimeTicks(Formats formats) {
        this.formats = formats;
        this.month = DateTimeFormatter.ofPattern("LLL", formats.locale());
    }

    /**
     * The ticks in view, ascending.
     *
     * @param width of the axis, in pixels
     * @param em size of the text, in pixels
     */
    List<Tick> of(TimeWindow window, double width, double em) {
        double perPixel = window.span() / width;
        for (Step step : STEPS) {
            if (step.millis() >= perPixel * step.widthInEm * em) {
                return ticks(window, step);
            }
        }
        double years = perPixel * 5 * em / ChronoUnit.YEARS.getDuration().toMillis();
        return ticks(
                window, new Step(ChronoUnit.YEARS, ValueTicks.roundStep(years).intValueExact(), 5));
    }

    private List<Tick> ticks(TimeWindow window, Step step) {
        LocalDateTime at = aligned(local(window.from()).toLocalDateTime(), step);
        List<Tick> ticks = new ArrayList<>();
        long previous = Long.MIN_VALUE;
        while (true) {
            ZonedDateTime zoned = at.atZone(formats.zone());
            long millis = zoned.toInstant().toEpochMilli();
            if (millis > window.to()) {
                return ticks;
            }
            if (millis >= window.from() && millis > previous) { // a clock change may name one instant twice
                ticks.add(new Tick(millis, label(zoned, step), context(zoned, step)));
                previous = millis;
            }
            at = next(at, step);
        }
    }

    /** The last tick at or before an instant. */
    private static LocalDateTime aligned(LocalDateTime at, Step step) {
        int n = step.amount;
        LocalDate day = at.toLocalDate();
        return switch (step.unit) {
            case YEARS ->
                day.withDayOfYear(1)
                        .withYear(Math.floorDiv(at.getYear(), n) * n)
                        .atStartOfDay();
            case MONTHS ->
                day.withDayOfMonth(1)
                        .withMonth((at.getMonthValue() - 1) / n * n + 1)
                        .atStartOfDay();
            case DAYS -> day.withDayOfMonth(1).atStartOfDay();
            case HOURS -> day.atTime(at.getHour() / n * n, 0);
            default -> day.atTime(at.getHour(), at.getMinute() / n * n);
        };
    }

    /** Days are counted from the first of each month, and none stands right before the next first. */
    private static LocalDateTime next(LocalDateTime at, Step step) {
        LocalDateTime next = at.plus(step.amount, step.unit);
        if (step.unit != ChronoUnit.DAYS || step.amount == 1) {
            return next;
        }
        LocalDate first = at.toLocalDate().plusMonths(1).withDayOfMonth(1);
        boolean crowded = !next.toLocalDate().plusDays((step.amount + 1) / 2).isBefore(first);
        return crowded ? first.atStartOfDay() : next;
    }

    private String label(ZonedDateTime at, Step step) {
        return switch (step.unit) {
            case YEARS -> Integer.toString(at.getYear());
            case MONTHS -> month.format(at);
            case DAYS -> Integer.toString(at.getDayOfMonth());
            default -> formats.time(at.toInstant());
        };
    }

    private String context(ZonedDateTime at, Step step) {
        return switch (step.unit) {
            case YEARS -> "";
            case MONTHS -> Integer.toString(at.getYear());
            case DAYS -> month.format(at) + " " + at.getYear();
            default -> formats.date(at.toInstant());
        };
    }

    private ZonedDateTime local(long millis) {
        return Instant.ofEpochMilli(millis).atZone(formats.zone());
    }
}
