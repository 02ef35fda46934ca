package app.werkbank.data;

import app.werkbank.data.CsvReader.Row;
import app.werkbank.domain.DistanceUnit;
import app.werkbank.domain.NumberStyle;
import app.werkbank.domain.NumberText;
import app.werkbank.domain.ParsedNumber;
import app.werkbank.domain.Vin;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;

/** Reads the cells that an odometer reading in a file consists of; once, for import and analyse. */
public final class ReadingCells {
    private ReadingCells() {}

    /** A VIN as received: only its length is checked (domain rules VIN 1 and 8). */
    public static Vin vin(Row row, String column) throws CellException {
        String text = row.cell(column);
        if (!Vin.fits(text)) {
            throw new CellException(column, "a VIN has 17 characters, this has " + text.length());
        }
        return new Vin(text);
    }

    /** An instant with its time zone, such as 2023-03-15T08:12:28Z or 2023-03-15T09:12:28+01:00. */
    public static Instant instant(Row row, String column) throws CellException {
        String text = row.cell(column);
        try {
            return InstantText.parse(text);
        } catch (DateTimeException _) {
            throw new CellException(
                    column, "'" + text + "' is no instant with a time zone, such as 2023-03-15T08:12:28Z");
        }
    }

    /** An odometer value in the unit it was written in; within the range that the API takes. */
    public static BigDecimal value(Row row, String column, NumberStyle style, DistanceUnit unit) throws CellException {
        String text = row.cell(column);
        return switch (NumberText.parse(text, style, unit)) {
            case ParsedNumber.Accepted accepted -> accepted.value();
            case ParsedNumber.Refused refused ->
                throw new CellException(
                        column,
                        switch (refused.reason()) {
                            case EMPTY -> "the value is missing";
                            case ZERO, BELOW_RANGE, ABOVE_RANGE -> "'" + text + "' is outside 1 to 1000000000 km";
                            case SIGN,
                                    LETTER,
                                    EXPONENT,
                                    ILLEGAL_CHARACTER,
                                    FOREIGN_SEPARATOR,
                                    SECOND_SEPARATOR,
                                    WRONG_GROUPS,
                                    MISSING_DIGIT ->
                                "'" + text + "' is no number of digits with at most one decimal separator '"
                                        + style.decimal() + "'";
                        });
        };
    }
}
