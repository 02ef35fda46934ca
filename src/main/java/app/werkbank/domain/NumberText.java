package app.werkbank.domain;

import app.werkbank.domain.ParsedNumber.Accepted;
import app.werkbank.domain.ParsedNumber.Reason;
import app.werkbank.domain.ParsedNumber.Refused;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/**
 * Odometer values as people write them, in both directions (domain rule 9).
 *
 * <p>Strict on purpose: digits, one decimal separator, grouping in threes, blanks around the whole; nothing else. A text
 * that could be wrong by a factor of a hundred or a thousand is refused or marked as ambiguous, for what is sent can
 * never be taken back.
 */
public final class NumberText {
    private static final int GROUP = 3;

    private NumberText() {}

    /** What was typed in a field of this locale; its unit decides whether it is within the range. */
    public static ParsedNumber parse(String text, Locale locale, DistanceUnit unit) {
        return parse(text, NumberStyle.of(locale), unit);
    }

    /** The same for a text of a given style, such as a cell of a file. */
    public static ParsedNumber parse(String text, NumberStyle style, DistanceUnit unit) {
        ParsedNumber written = NumberScan.read(text, style);
        return written instanceof Accepted accepted ? withinRange(accepted, unit) : written;
    }

    private static ParsedNumber withinRange(Accepted accepted, DistanceUnit unit) {
        Kilometres km = unit.toKilometres(accepted.value());
        if (km.value().signum() == 0) {
            return new Refused(Reason.ZERO, 0);
        }
        if (km.value().compareTo(Kilometres.LEAST.value()) < 0) {
            return new Refused(Reason.BELOW_RANGE, 0);
        }
        if (km.value().compareTo(Kilometres.GREATEST.value()) > 0) {
            return new Refused(Reason.ABOVE_RANGE, 0);
        }
        return accepted;
    }

    /** The exact value, grouped with the locale's own separator, without trailing zeros: {@code 182.432,42} in Dutch. */
    public static String format(BigDecimal value, Locale locale) {
        return grouped(value.stripTrailingZeros(), NumberStyle.of(locale));
    }

    /** The same with at most {@code decimals} digits after the separator, rounded half up. */
    public static String format(BigDecimal value, Locale locale, int decimals) {
        return format(value.setScale(Math.min(decimals, Math.max(0, value.scale())), RoundingMode.HALF_UP), locale);
    }

    /** The exact value without grouping, as one would type it into a field of this locale. */
    public static String typed(BigDecimal value, Locale locale) {
        return plain(value, NumberStyle.of(locale));
    }

    /** The exact value without grouping and without trailing zeros, with the decimal separator of the style. */
    public static String plain(BigDecimal value, NumberStyle style) {
        return new Kilometres(value).plain().replace('.', style.decimal());
    }

    private static String grouped(BigDecimal value, NumberStyle style) {
        String plain = plain(value, style);
        if (style.grouping().isEmpty()) {
            return plain;
        }
        int point = plain.indexOf(style.decimal());
        int first = value.signum() < 0 ? 1 : 0;
        StringBuilder out = new StringBuilder(plain);
        for (int i = (point < 0 ? plain.length() : point) - GROUP; i > first; i -= GROUP) {
            out.insert(i, style.grouping().charAt(0));
        }
        return out.toString();
    }
}
