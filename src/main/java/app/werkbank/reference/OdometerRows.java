package app.werkbank.reference;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The odometer registrations in the database, and the rule by which one is breaking. */
final class OdometerRows {

    private static final String COLUMNS = "SELECT id, created_at, is_breaking, value, vin, ticket_id ";

    private final Database database;

    OdometerRows(Database database) {
        this.database = database;
    }

    /** Rows of one request. */
    record Slice(List<Registration> rows, long total) {}

    /**
     * @param vin null for every vehicle
     * @param notAfter what was created later is neither listed nor counted
     */
    Slice list(@Nullable String vin, boolean descending, int limit, long offset, Instant notAfter) {
        String order = descending ? "created_at DESC, arrival DESC" : "created_at, arrival";
        String of =
                "FROM odometer_registration WHERE " + (vin == null ? "? IS NULL" : "vin = ?") + " AND created_at <= ? ";
        return database.transaction(open -> {
            try (PreparedStatement select =
                            open.prepareStatement(COLUMNS + of + "ORDER BY " + order + " LIMIT ? OFFSET ?");
                    PreparedStatement count = open.prepareStatement("SELECT count(*) " + of)) {
                select.setString(1, vin);
                select.setLong(2, notAfter.getEpochSecond());
                select.setInt(3, limit);
                select.setLong(4, offset);
                List<Registration> rows = new ArrayList<>();
                ResultSet row = select.executeQuery();
                while (row.next()) {
                    rows.add(read(row));
                }
                count.setString(1, vin);
                count.setLong(2, notAfter.getEpochSecond());
                return new Slice(rows, count.executeQuery().getLong(1));
            }
        });
    }

    Optional<Registration> find(UUID id) {
        return database.read(open -> {
            try (PreparedStatement select =
                    open.prepareStatement(COLUMNS + "FROM odometer_registration WHERE id = ?")) {
                select.setBytes(1, Database.bytes(id));
                ResultSet row = select.executeQuery();
                return row.next() ? Optional.of(read(row)) : Optional.empty();
            }
        });
    }

    /** Of all vehicles. */
    long count() {
        return database.read(open -> {
            try (PreparedStatement count = open.prepareStatement("SELECT count(*) FROM odometer_registration")) {
                return count.executeQuery().getLong(1);
            }
        });
    }

    /** Adds a registration; whether it is breaking is decided here (seed: odometer-registrations). */
    Registration add(String vin, float value, UUID ticketId, Instant createdAt) {
        Instant second = createdAt.truncatedTo(ChronoUnit.SECONDS);
        return database.transaction(open -> {
            boolean breaking = isBreaking(open, vin, value, second);
            Registration added = new Registration(UUID.randomUUID(), second, breaking, value, vin, ticketId);
            try (PreparedStatement insert = prepareInsert(open)) {
                bind(insert, added);
                insert.executeUpdate();
            }
            return added;
        });
    }

    /**
     * Whether the registration before this moment is strictly higher; of equal moments the one that arrived last
     * counts.
     */
    private static boolean isBreaking(Connection open, String vin, float value, Instant createdAt) throws SQLException {
        try (PreparedStatement previous = open.prepareStatement("""
            SELECT value FROM odometer_registration WHERE vin = ? AND created_at <= ?
            ORDER BY created_at DESC, arrival DESC LIMIT 1\
            """)) {
            previous.setString(1, vin);
            previous.setLong(2, createdAt.getEpochSecond());
            ResultSet row = previous.executeQuery();
            return row.next() && value < row.getFloat(1);
        }
    }

    static PreparedStatement prepareInsert(Connection open) throws SQLException {
        return open.prepareStatement("""
            INSERT INTO odometer_registration (id, created_at, is_breaking, value, vin, ticket_id)
            VALUES (?, ?, ?, ?, ?, ?)\
            """);
    }

    static void bind(PreparedStatement insert, Registration row) throws SQLException {
        insert.setBytes(1, Database.bytes(row.id()));
        insert.setLong(2, row.createdAt().getEpochSecond());
        insert.setBoolean(3, row.breaking());
        insert.setDouble(4, row.value());
        insert.setString(5, row.vin());
        UUID ticketId = row.ticketId();
        insert.setBytes(6, ticketId == null ? null : Database.bytes(ticketId));
    }

    private static Registration read(ResultSet row) throws SQLException {
        byte[] ticketId = row.getBytes(6);
        return new Registration(
                Database.uuid(row.getBytes(1)),
                Instant.ofEpochSecond(row.getLong(2)),
                row.getBoolean(3),
                row.getFloat(4),
                row.getString(5),
                ticketId == null ? null : Database.uuid(ticketId));
    }
}
