package app.werkbank.data;

import app.werkbank.data.CsvReader.Row;
import app.werkbank.domain.DistanceUnit;
import app.werkbank.domain.NumberStyle;
import app.werkbank.domain.Vin;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** One good line of a file to import; whether its ticket is known is not yet asked. */
sealed interface ImportLine {
    String VIN = "vin";
    String VALUE = "value";
    String UNIT = "unit";
    String TICKET = "ticket";
    String OBSERVED_AT = "observed_at";
    String EQUIPMENT = "equipment_id";

    /** Its number in the file; the header is line 1. */
    int line();

    /** The ticket's number or id, as the file has it. */
    String ticket();

    /**
     * A reading.
     *
     * @param typed in {@code unit}
     * @param observedAt UTC, whole milliseconds as the store keeps them
     */
    record Reading(int line, Vin vin, BigDecimal typed, DistanceUnit unit, String ticket, Instant observedAt)
            implements ImportLine {
        static Reading of(Row row, NumberStyle numbers) throws CellException {
            Vin vin = ReadingCells.vin(row, VIN);
            DistanceUnit unit = unit(row);
            return new Reading(
                    row.line(),
                    vin,
                    ReadingCells.value(row, VALUE, numbers, unit),
                    unit,
                    row.cell(TICKET),
                    ReadingCells.instant(row, OBSERVED_AT).truncatedTo(ChronoUnit.MILLIS));
        }

        private static DistanceUnit unit(Row row) throws CellException {
            String text = row.cell(UNIT).toLowerCase(Locale.ROOT);
            for (DistanceUnit unit : DistanceUnit.values()) {
                if (unit.symbol().equals(text)) {
                    return unit;
                }
            }
            throw new CellException(UNIT, "a unit is km or mi, not '" + row.cell(UNIT) + "'");
        }
    }

    /** An equipment used on a ticket. */
    record Used(int line, String ticket, int equipment) implements ImportLine {
        static Used of(Row row) throws CellException {
            String text = row.cell(EQUIPMENT);
            try {
                return new Used(row.line(), row.cell(TICKET), Integer.parseInt(text));
            } catch (NumberFormatException _) {
                throw new CellException(EQUIPMENT, "'" + text + "' is no number of an equipment");
            }
        }
    }
}
