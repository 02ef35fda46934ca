package app.werkbank.reference;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The tickets in the database. */
final class TicketRows {

    private static final String COLUMNS = """
        id, number, state, vin, vehicle_model_id, customer_id, customer_reference, external_reference,
        operator_reference, operator_id, outsourced, created_at, assigned_at, finished_at, updated_at\
        """;

    private final Database database;

    TicketRows(Database database) {
        this.database = database;
    }

    record Slice(List<TicketRow> rows, long total) {}

    /** Tickets by their number, oldest first. */
    Slice list(Optional<String> state, OptionalLong number, int limit, long offset) {
        String where = " FROM ticket WHERE (?1 IS NULL OR state = ?1) AND (?2 IS NULL OR number = ?2) ";
        return database.transaction(open -> {
            try (PreparedStatement select =
                            open.prepareStatement("SELECT " + COLUMNS + where + "ORDER BY number LIMIT ?3 OFFSET ?4");
                    PreparedStatement count = open.prepareStatement("SELECT count(*)" + where)) {
                for (PreparedStatement filtered : List.of(select, count)) {
                    filtered.setString(1, state.orElse(null));
                    setLong(filtered, 2, number.isPresent() ? number.getAsLong() : null);
                }
                select.setInt(3, limit);
                select.setLong(4, offset);
                List<TicketRow> rows = new ArrayList<>();
                ResultSet row = select.executeQuery();
                while (row.next()) {
                    rows.add(read(row));
                }
                return new Slice(rows, count.executeQuery().getLong(1));
            }
        });
    }

    Optional<TicketRow> find(UUID id) {
        return database.read(open -> find(open, id));
    }

    /** The same within a transaction. */
    static Optional<TicketRow> find(Connection open, UUID id) throws SQLException {
        try (PreparedStatement select = open.prepareStatement("SELECT " + COLUMNS + " FROM ticket WHERE id = ?")) {
            select.setBytes(1, Database.bytes(id));
            ResultSet row = select.executeQuery();
            return row.next() ? Optional.of(read(row)) : Optional.empty();
        }
    }

    /** @throws IllegalArgumentException where there is no such ticket */
    void setState(UUID id, String state, Instant now) {
        long second = now.truncatedTo(ChronoUnit.SECONDS).getEpochSecond();
        int changed = database.transaction(open -> {
            try (PreparedStatement update = open.prepareStatement(
                    "UPDATE ticket SET state = ?, updated_at = ?, finished_at = ? WHERE id = ?")) {
                update.setString(1, state);
                update.setLong(2, second);
                setLong(update, 3, TicketRow.isFinal(state) ? second : null);
                update.setBytes(4, Database.bytes(id));
                return update.executeUpdate();
            }
        });
        if (changed == 0) {
            throw new IllegalArgumentException("there is no ticket " + id);
        }
    }

    static PreparedStatement prepareInsert(Connection open) throws SQLException {
        return open.prepareStatement(
                "INSERT INTO ticket (" + COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    }

    static void bind(PreparedStatement insert, TicketRow row) throws SQLException {
        setUuid(insert, 1, row.id());
        insert.setLong(2, row.ticketNumber());
        insert.setString(3, row.state());
        insert.setString(4, row.vin());
        setLong(insert, 5, row.vehicleModelId());
        setUuid(insert, 6, row.customerId());
        insert.setString(7, row.customerReference());
        insert.setString(8, row.externalReference());
        insert.setString(9, row.operatorReference());
        setUuid(insert, 10, row.operatorId());
        insert.setBoolean(11, row.outsourced());
        setInstant(insert, 12, row.createdAt());
        setInstant(insert, 13, row.assignedAt());
        setInstant(insert, 14, row.finishedAt());
        setInstant(insert, 15, row.updatedAt());
    }

    private static TicketRow read(ResultSet row) throws SQLException {
        return new TicketRow(
                Database.uuid(row.getBytes(1)),
                row.getLong(2),
                row.getString(3),
                row.getString(4),
                nullableLong(row, 5),
                nullableUuid(row, 6),
                row.getString(7),
                row.getString(8),
                row.getString(9),
                nullableUuid(row, 10),
                row.getBoolean(11),
                Instant.ofEpochSecond(row.getLong(12)),
                nullableInstant(row, 13),
                nullableInstant(row, 14),
                Instant.ofEpochSecond(row.getLong(15)));
    }

    private static void setUuid(PreparedStatement insert, int column, @Nullable UUID id) throws SQLException {
        insert.setBytes(column, id == null ? null : Database.bytes(id));
    }

    private static void setInstant(PreparedStatement insert, int column, @Nullable Instant instant)
            throws SQLException {
        setLong(insert, column, instant == null ? null : instant.getEpochSecond());
    }

    private static void setLong(PreparedStatement statement, int column, @Nullable Long number) throws SQLException {
        if (number == null) {
            statement.setNull(column, Types.INTEGER);
        } else {
            statement.setLong(column, number);
        }
    }

    private static @Nullable Long nullableLong(ResultSet row, int column) throws SQLException {
        long number = row.getLong(column);
        return row.wasNull() ? null : number;
    }

    private static @Nullable UUID nullableUuid(ResultSet row, int column) throws SQLException {
        byte[] bytes = row.getBytes(column);
        return bytes == null ? null : Database.uuid(bytes);
    }

    private static @Nullable Instant nullableInstant(ResultSet row, int column) throws SQLException {
        Long second = nullableLong(row, column);
        return second == null ? null : Instant.ofEpochSecond(second);
    }
}
