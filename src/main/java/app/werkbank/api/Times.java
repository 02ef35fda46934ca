package app.werkbank.api;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads instants as the service may write them (fault F31). */
final class Times {
    private static final Pattern FINER_THAN_NANOS = Pattern.compile("(\\.\\d{9})\\d+");

    /** +0100 and +01, which Java does not read beside +01:00. */
    private static final Pattern SHORT_OFFSET = Pattern.compile("([+-]\\d\\d)(\\d\\d)?$");

    private static final DateTimeFormatter TIME = new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .appendLiteral('T')
            .appendValue(ChronoField.HOUR_OF_DAY, 2)
            .appendLiteral(':')
            .appendValue(ChronoField.MINUTE_OF_HOUR, 2)
            .optionalStart()
            .appendLiteral(':')
            .appendValue(ChronoField.SECOND_OF_MINUTE, 2)
            .optionalStart()
            .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
            .optionalEnd()
            .optionalEnd()
            .optionalStart()
            .appendOffset("+HH:mm", "Z")
            .optionalEnd()
            .parseDefaulting(ChronoField.OFFSET_SECONDS, 0)
            .toFormatter(Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);

    /** The shape of the usual form; 0 is a digit. */
    private static final String USUAL = "0000-00-00T00:00:00";

    private static final int NANO_DIGITS = 9;

    private Times() {}

    /**
     * ISO 8601 with Z, an offset of either form or none (then UTC); finer than nanoseconds is cut.
     *
     * @return null where it is none, or its year has not four digits
     */
    static @Nullable Instant read(String text) {
        Instant usual = usual(text);
        return usual == null ? any(text) : usual;
    }

    /**
     * A date and a time with a fraction or none, and Z: nearly all that comes, by the thousand, and read by its places in a
     * tenth of the time. Null for every other text, right or wrong.
     */
    private static @Nullable Instant usual(String text) {
        int end = text.length() - 1;
        if (end < USUAL.length() || text.charAt(end) != 'Z') {
            return null;
        }
        for (int i = 0; i < USUAL.length(); i++) {
            boolean digit = USUAL.charAt(i) == '0';
            if (digit ? !digit(text.charAt(i)) : text.charAt(i) != USUAL.charAt(i)) {
                return null;
            }
        }
        int nanos = nanos(text, end);
        int year = number(text, 0, 4);
        if (nanos < 0 || year == 0) {
            return null;
        }
        try {
            return LocalDateTime.of(
                            year,
                            number(text, 5, 7),
                            number(text, 8, 10),
                            number(text, 11, 13),
                            number(text, 14, 16),
                            number(text, 17, 19),
                            nanos)
                    .toInstant(ZoneOffset.UTC);
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** The fraction that stands between the seconds and the end; -1 where something else stands there. */
    private static int nanos(String text, int end) {
        int first = USUAL.length() + 1;
        if (first > end) {
            return 0;
        }
        if (text.charAt(first - 1) != '.' || end - first > NANO_DIGITS) {
            return -1;
        }
        int nanos = 0;
        for (int i = first; i < first + NANO_DIGITS; i++) {
            if (i < end && !digit(text.charAt(i))) {
                return -1;
            }
            nanos = nanos * 10 + (i < end ? text.charAt(i) - '0' : 0);
        }
        return nanos;
    }

    private static int number(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            number = number * 10 + text.charAt(i) - '0';
        }
        return number;
    }

    private static boolean digit(char character) {
        return character >= '0' && character <= '9';
    }

    /** Every form that is known, and every refusal. */
    static @Nullable Instant any(String text) {
        String cut = FINER_THAN_NANOS.matcher(text.replace(' ', 'T')).replaceFirst("$1");
        String iso = SHORT_OFFSET
                .matcher(cut)
                .replaceFirst(offset -> offset.group(1) + ":" + Objects.requireNonNullElse(offset.group(2), "00"));
        try {
            OffsetDateTime time = OffsetDateTime.parse(iso, TIME);
            int year = time.withOffsetSameInstant(ZoneOffset.UTC).getYear();
            return year >= 1 && year <= 9999 ? time.toInstant() : null;
        } catch (DateTimeException e) {
            return null;
        }
    }
}
