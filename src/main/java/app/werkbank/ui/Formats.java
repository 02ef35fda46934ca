package app.werkbank.ui;

import app.werkbank.domain.DistanceUnit;
import app.werkbank.domain.Kilometres;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Numbers, dates and times as a language and region write them; for eyes only, never parsed and never stored.
 *
 * @param locale whose grouping, separators and month names are used
 * @param zone in which instants are shown
 */
public record Formats(Locale locale, ZoneId zone) {
    private static final String NO_BREAK_SPACE = "\u00a0";
    private static final int DECIMALS = 2;

    /** Grouped, with at most two decimals: {@code 182,432.42} in English, {@code 182.432,42} in German. */
    public String number(BigDecimal value) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(DECIMALS);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(value);
    }

    /** A whole number, grouped. */
    public String number(long value) {
        return number(BigDecimal.valueOf(value));
    }

    /** Kilometres, grouped, with the unit behind a space that does not break. */
    public String km(Kilometres value) {
        return distance(value.value(), DistanceUnit.KM);
    }

    /** A distance in the unit given, grouped, with the unit behind a space that does not break. */
    public String distance(BigDecimal value, DistanceUnit unit) {
        return number(value) + NO_BREAK_SPACE + unit.symbol();
    }

    /** Day, month by its name, year: {@code 15 Mar 2023}; the same order in all four languages. */
    public String date(Instant instant) {
        String pattern = locale.getLanguage().equals("de") ? "d. MMM uuuu" : "d MMM uuuu";
        return DateTimeFormatter.ofPattern(pattern, locale).withZone(zone).format(instant);
    }

    /** A day, likewise. */
    public String date(LocalDate day) {
        return date(day.atStartOfDay(zone).toInstant());
    }

    /** Hours and minutes of 24 hours: {@code 14:02}. */
    public String time(Instant instant) {
        return DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT).withZone(zone).format(instant);
    }

    /** {@code 15 Mar 2023 14:02}. */
    public String dateTime(Instant instant) {
        return date(instant) + " " + time(instant);
    }

    /** Whether both instants are on one day of the zone. */
    public boolean sameDay(Instant one, Instant other) {
        return one.atZone(zone).toLocalDate().equals(other.atZone(zone).toLocalDate());
    }
}
