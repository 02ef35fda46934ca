package app.werkbank.store;

import app.werkbank.domain.Kilometres;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The row a query stands on, read by column name in the store's own notation: instants are UTC milliseconds, distances
 * decimal text in km, booleans 0 or 1. The methods without {@code OrNull} fail on NULL.
 */
final class Row {
    private final ResultSet rows;
    private @Nullable String before;

    Row(ResultSet rows) {
        this.rows = rows;
    }

    String text(String column) throws SQLException {
        return present(column, rows.getString(column));
    }

    /** Of a column that mostly says the same as in the row before: then it is the same object, for many rows are held. */
    String repeatedText(String column) throws SQLException {
        String value = text(column);
        if (before == null || !value.equals(before)) {
            before = value;
        }
        return before;
    }

    @Nullable
    String textOrNull(String column) throws SQLException {
        return rows.getString(column);
    }

    long number(String column) throws SQLException {
        return present(column, numberOrNull(column));
    }

    int smallNumber(String column) throws SQLException {
        return Math.toIntExact(number(column));
    }

    @Nullable
    Long numberOrNull(String column) throws SQLException {
        long value = rows.getLong(column);
        return rows.wasNull() ? null : value;
    }

    @Nullable
    Integer smallNumberOrNull(String column) throws SQLException {
        Long value = numberOrNull(column);
        return value == null ? null : Integer.valueOf(Math.toIntExact(value));
    }

    boolean flag(String column) throws SQLException {
        return number(column) != 0;
    }

    @Nullable
    Boolean flagOrNull(String column) throws SQLException {
        Long value = numberOrNull(column);
        return value == null ? null : Boolean.valueOf(value != 0);
    }

    UUID uuid(String column) throws SQLException {
        return UUID.fromString(text(column));
    }

    @Nullable
    UUID uuidOrNull(String column) throws SQLException {
        String value = rows.getString(column);
        return value == null ? null : UUID.fromString(value);
    }

    Instant instant(String column) throws SQLException {
        return Instant.ofEpochMilli(number(column));
    }

    @Nullable
    Instant instantOrNull(String column) throws SQLException {
        Long value = numberOrNull(column);
        return value == null ? null : Instant.ofEpochMilli(value);
    }

    Kilometres km(String column) throws SQLException {
        return Kilometres.of(text(column));
    }

    @Nullable
    Kilometres kmOrNull(String column) throws SQLException {
        String value = rows.getString(column);
        return value == null ? null : Kilometres.of(value);
    }

    private static <T> T present(String column, @Nullable T value) {
        if (value == null) {
            throw new IllegalStateException("column " + column + " is NULL where a value is promised");
        }
        return value;
    }
}
