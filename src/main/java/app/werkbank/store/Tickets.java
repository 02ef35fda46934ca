package app.werkbank.store;

import app.werkbank.domain.Ticket;
import app.werkbank.domain.TicketState;
import app.werkbank.domain.VinReader;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The tickets as the server last told them; {@link TicketSearch} looks for them. */
public record Tickets(Db db) {
    public Optional<Ticket> find(UUID id) {
        return db.first("SELECT * FROM ticket WHERE id = ?", Tickets::read, id);
    }

    public Optional<Ticket> numbered(long number) {
        return db.first("SELECT * FROM ticket WHERE number = ?", Tickets::read, number);
    }

    /** Tickets of a VIN, those in progress first, newest first. */
    public List<Ticket> ofVin(String vin) {
        return db.list(
                "SELECT * FROM ticket WHERE vin = ? ORDER BY " + TicketSearch.GROUPS + ", created_at DESC",
                Tickets::read,
                vin);
    }

    /** VINs on tickets that are not finished, opened since the instant, or with an intent that is open or watched. */
    Set<String> followedVins(Instant openedSince) {
        return new LinkedHashSet<>(db.list("""
            SELECT vin FROM intent WHERE vin IS NOT NULL AND
                (state NOT IN ('CONFIRMED', 'CANCELLED', 'DISCARDED') OR recheck_at IS NOT NULL)
            UNION SELECT vin FROM ticket WHERE length(vin) = 17 AND state NOT IN ('closed', 'cancelled')
            UNION SELECT vin FROM opened_vehicle WHERE opened_at >= ?
            """, row -> row.text("vin"), openedSince));
    }

    Set<UUID> ids() {
        return new HashSet<>(db.list("SELECT id FROM ticket", row -> row.uuid("id")));
    }

    boolean put(Ticket t) {
        Optional<Ticket> before = find(t.id());
        if (before.isPresent() && before.get().raw().equals(t.raw())) {
            db.update(
                    "UPDATE ticket SET absent_reads = 0, absent_since = NULL WHERE id = ? AND absent_reads > 0",
                    t.id());
            return false;
        }
        db.update(
                """
                INSERT INTO ticket (id, number, state, vin, look_alike, vehicle_model_id, customer_id, customer_reference,
                    external_reference, operator_reference, operator_id, outsourced, created_at, assigned_at, finished_at,
                    updated_at, raw)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (id) DO UPDATE SET number = excluded.number, state = excluded.state, vin = excluded.vin,
                    look_alike = excluded.look_alike, vehicle_model_id = excluded.vehicle_model_id,
                    customer_id = excluded.customer_id, customer_reference = excluded.customer_reference,
                    external_reference = excluded.external_reference, operator_reference = excluded.operator_reference,
                    operator_id = excluded.operator_id, outsourced = excluded.outsourced,
                    created_at = excluded.created_at, assigned_at = excluded.assigned_at,
                    finished_at = excluded.finished_at, updated_at = excluded.updated_at, raw = excluded.raw,
                    absent_reads = 0, absent_since = NULL
                """,
                t.id(),
                t.number(),
                t.state().raw(),
                t.vin(),
                t.vin() == null ? null : VinReader.lookAlikeKey(t.vin()),
                t.vehicleModelId(),
                t.customerId(),
                t.customerReference(),
                t.externalReference(),
                t.operatorReference(),
                t.operatorId(),
                t.outsourced(),
                t.createdAt(),
                t.assignedAt(),
                t.finishedAt(),
                t.updatedAt(),
                t.raw());
        db.touch(Table.TICKET, t.id().toString());
        return true;
    }

    /** Each index of parts becomes one piece; it grows by pieces, and a search looks into each of them. */
    void arrange() {
        for (String index : List.of("ticket_text", "ticket_long")) {
            db.update("INSERT INTO " + index + " (" + index + ") VALUES ('optimize')");
        }
    }

    void absent(UUID id, Instant serverTime) {
        db.update(
                "UPDATE ticket SET absent_reads = absent_reads + 1, absent_since = coalesce(absent_since, ?) WHERE id"
                        + " = ?",
                serverTime,
                id);
        db.touch(Table.TICKET, id.toString());
    }

    static Ticket read(Row row) throws SQLException {
        return new Ticket(
                row.uuid("id"),
                row.numberOrNull("number"),
                new TicketState(row.text("state")),
                row.textOrNull("vin"),
                row.numberOrNull("vehicle_model_id"),
                row.uuidOrNull("customer_id"),
                row.textOrNull("customer_reference"),
                row.textOrNull("external_reference"),
                row.textOrNull("operator_reference"),
                row.uuidOrNull("operator_id"),
                row.flagOrNull("outsourced"),
                row.instant("created_at"),
                row.instantOrNull("assigned_at"),
                row.instantOrNull("finished_at"),
                row.instantOrNull("updated_at"),
                row.text("raw"));
    }
}
