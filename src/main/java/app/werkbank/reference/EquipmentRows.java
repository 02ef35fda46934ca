package app.werkbank.reference;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The diagnostic equipment and its use on tickets, in the database. */
final class EquipmentRows {

    private static final String USED = """
        SELECT u.ticket_id, e.id, e.name, e.version
        FROM used_equipment u JOIN equipment e ON e.id = u.equipment_id
        """;

    private final Database database;

    EquipmentRows(Database database) {
        this.database = database;
    }

    /** One used equipment with the fields of the contract; it is written to the wire as it is. */
    record Used(
            UUID ticketId,
            int diagnosticEquipmentId,
            String name,
            @Nullable String version) {}

    record Slice(List<Used> rows, long total) {}

    /** What is used on the ticket, or on any, in the order in which it was added. */
    Slice list(Optional<UUID> ticketId, int limit, long offset) {
        byte[] filter = ticketId.map(Database::bytes).orElse(null);
        return database.transaction(open -> {
            try (PreparedStatement select = open.prepareStatement(
                            USED + "WHERE ?1 IS NULL OR u.ticket_id = ?1 ORDER BY u.arrival LIMIT ?2 OFFSET ?3");
                    PreparedStatement count = open.prepareStatement(
                            "SELECT count(*) FROM used_equipment WHERE ?1 IS NULL OR ticket_id = ?1")) {
                select.setBytes(1, filter);
                select.setInt(2, limit);
                select.setLong(3, offset);
                count.setBytes(1, filter);
                List<Used> rows = new ArrayList<>();
                ResultSet row = select.executeQuery();
                while (row.next()) {
                    rows.add(read(row));
                }
                return new Slice(rows, count.executeQuery().getLong(1));
            }
        });
    }

    Optional<Used> find(UUID ticketId, int equipmentId) {
        return database.read(open -> find(open, ticketId, equipmentId));
    }

    private static Optional<Used> find(Connection open, UUID ticketId, int equipmentId) throws SQLException {
        try (PreparedStatement select = open.prepareStatement(USED + "WHERE u.ticket_id = ? AND u.equipment_id = ?")) {
            bind(select, ticketId, equipmentId);
            ResultSet row = select.executeQuery();
            return row.next() ? Optional.of(read(row)) : Optional.empty();
        }
    }

    /**
     * Adds the pair.
     *
     * @throws Refusal where there is no such ticket (404), it is not in progress or there is no such equipment (400),
     *     or the
     *     pair is there already (409: which status the real service answers is not documented)
     */
    Used add(UUID ticketId, int equipmentId) {
        return database.transaction(open -> {
            requireInProgress(open, ticketId);
            if (!exists(open, equipmentId)) {
                throw Refusal.violation(
                        "diagnostic_equipment_id", "There is no diagnostic equipment with this identifier.");
            }
            if (find(open, ticketId, equipmentId).isPresent()) {
                throw Refusal.conflict("The ticket has this diagnostic equipment already.");
            }
            try (PreparedStatement insert = prepareInsert(open)) {
                bind(insert, ticketId, equipmentId);
                insert.executeUpdate();
            }
            return find(open, ticketId, equipmentId).orElseThrow();
        });
    }

    /** @throws Refusal 404 where there is no such ticket or pair, 400 where the ticket is not in progress */
    void remove(UUID ticketId, int equipmentId) {
        int removed = database.transaction(open -> {
            requireInProgress(open, ticketId);
            try (PreparedStatement delete =
                    open.prepareStatement("DELETE FROM used_equipment WHERE ticket_id = ? AND equipment_id = ?")) {
                bind(delete, ticketId, equipmentId);
                return delete.executeUpdate();
            }
        });
        if (removed == 0) {
            throw Refusal.notFound("The ticket does not have this diagnostic equipment.");
        }
    }

    /** Seed: used-diagnostic-equipment, "can only be added on a 'In Progress' ticket", and the same for removing. */
    private static void requireInProgress(Connection open, UUID ticketId) throws SQLException {
        TicketRow ticket = TicketRows.find(open, ticketId)
                .orElseThrow(() -> Refusal.notFound("There is no ticket with this identifier."));
        if (!ticket.state().equals(TicketRow.IN_PROGRESS)) {
            throw Refusal.violation(
                    "ticket_id",
                    "Diagnostic equipment can be changed on a ticket in progress only, this one is " + ticket.state()
                            + ".");
        }
    }

    private static boolean exists(Connection open, int equipmentId) throws SQLException {
        try (PreparedStatement select = open.prepareStatement("SELECT 1 FROM equipment WHERE id = ?")) {
            select.setInt(1, equipmentId);
            return select.executeQuery().next();
        }
    }

    static PreparedStatement prepareInsert(Connection open) throws SQLException {
        return open.prepareStatement("INSERT INTO used_equipment (ticket_id, equipment_id) VALUES (?, ?)");
    }

    static void bind(PreparedStatement statement, UUID ticketId, int equipmentId) throws SQLException {
        statement.setBytes(1, Database.bytes(ticketId));
        statement.setInt(2, equipmentId);
    }

    private static Used read(ResultSet row) throws SQLException {
        return new Used(Database.uuid(row.getBytes(1)), row.getInt(2), row.getString(3), row.getString(4));
    }
}
