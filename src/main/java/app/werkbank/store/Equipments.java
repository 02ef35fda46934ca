package app.werkbank.store;

import app.werkbank.domain.Equipment;
import app.werkbank.domain.IntentState;
import app.werkbank.domain.Vin;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The equipment known by number, and where each was used. */
public record Equipments(Db db) {
    /** The first three characters of a VIN name the maker (ISO 3780). */
    private static final int MAKER_LENGTH = 3;
    /** What a workshop used last tells more than what it ever used, and is read in a millisecond. */
    private static final int NEWEST_OF_A_MAKER = 300;

    /** All that is known: favourites first, then last used first, then by name and number. */
    public List<EquipmentRow> catalogue() {
        return db.list("""
            SELECT * FROM equipment
            ORDER BY favourite DESC, last_used_at IS NULL, last_used_at DESC, name = '', name COLLATE NOCASE, version, id
            """, Equipments::readEquipment);
    }

    public Optional<EquipmentRow> find(int id) {
        return db.first("SELECT * FROM equipment WHERE id = ?", Equipments::readEquipment, id);
    }

    /** What is wished or present on a ticket, or waits to be removed, with the entry that is open for it. */
    public List<UsedLine> ofTicket(UUID ticketId) {
        return db.list(
                """
                SELECT u.*, e.*, i.id AS intent_id, i.state AS intent_state, i.reason AS intent_reason,
                    i.due_at AS intent_due_at, i.kind AS intent_kind
                FROM used_equipment u JOIN equipment e ON e.id = u.equipment_id
                LEFT JOIN intent i ON i.id = (
                    SELECT o.id FROM intent o WHERE o.lane = u.ticket_id || '/' || u.equipment_id
                      AND o.state NOT IN ('CONFIRMED', 'CANCELLED', 'DISCARDED') ORDER BY o.sequence DESC LIMIT 1)
                WHERE u.ticket_id = ? AND (u.desired OR u.observed OR u.gone_at IS NOT NULL OR i.id IS NOT NULL)
                ORDER BY e.name COLLATE NOCASE, e.version, e.id
                """,
                row -> new UsedLine(readUsed(row), readEquipment(row).equipment(), HistoryRow.Entry.read(row)),
                ticketId);
    }

    /** Numbers of the equipment on the newest tickets of vehicles whose VIN starts like this one (its maker), most used first. */
    public List<Integer> usedForMaker(Vin vin, int limit) {
        return db.list(
                """
                SELECT u.equipment_id FROM (
                    SELECT id FROM ticket WHERE substr(vin, 1, 3) = ?1 ORDER BY created_at DESC LIMIT ?3) t
                JOIN used_equipment u ON u.ticket_id = t.id
                WHERE u.desired OR u.observed
                GROUP BY u.equipment_id ORDER BY count(*) DESC, u.equipment_id LIMIT ?2
                """,
                row -> row.smallNumber("equipment_id"),
                vin.text().substring(0, MAKER_LENGTH),
                limit,
                NEWEST_OF_A_MAKER);
    }

    /** Forgets that an equipment was found gone on the server, unless it is wished again. @return whether it was */
    public boolean forgetGone(UUID ticketId, int equipmentId) {
        boolean there = db.update(
                        "UPDATE used_equipment SET gone_at = NULL WHERE ticket_id = ? AND equipment_id = ? AND NOT"
                                + " desired",
                        ticketId,
                        equipmentId)
                > 0;
        db.touch(Table.USED_EQUIPMENT, ticketId.toString());
        return there;
    }

    public void favour(int id, boolean favourite) {
        db.update("UPDATE equipment SET favourite = ? WHERE id = ?", favourite, id);
        db.touch(Table.EQUIPMENT, Integer.toString(id));
    }

    /** Takes in an equipment that a person entered by number; what an answer told of it wins. */
    public void enter(Equipment equipment) {
        db.update(
                "INSERT INTO equipment (id, name, version, entered_here) VALUES (?, ?, ?, 1) ON CONFLICT DO NOTHING",
                equipment.id(),
                equipment.name(),
                equipment.version());
        db.touch(Table.EQUIPMENT, Integer.toString(equipment.id()));
    }

    /** Remembers that it was added to a ticket here. */
    public void usedNow(int id, Instant at) {
        db.update("UPDATE equipment SET last_used_at = ?, uses = uses + 1 WHERE id = ?", at, id);
        db.touch(Table.EQUIPMENT, Integer.toString(id));
    }

    void harvest(Equipment equipment) {
        int changed = db.update("""
            INSERT INTO equipment (id, name, version) VALUES (?, ?, ?)
            ON CONFLICT (id) DO UPDATE SET name = excluded.name, version = excluded.version, entered_here = 0
            WHERE name IS NOT excluded.name OR version IS NOT excluded.version OR entered_here
            """, equipment.id(), equipment.name(), equipment.version());
        if (changed > 0) {
            db.touch(Table.EQUIPMENT, Integer.toString(equipment.id()));
        }
    }

    Optional<UsedRow> used(UUID ticketId, int equipmentId) {
        return db.first(
                "SELECT * FROM used_equipment WHERE ticket_id = ? AND equipment_id = ?",
                Equipments::readUsed,
                ticketId,
                equipmentId);
    }

    List<UsedRow> used() {
        return db.list("SELECT * FROM used_equipment", Equipments::readUsed);
    }

    void put(UsedRow u) {
        db.update(
                """
                INSERT INTO used_equipment (ticket_id, equipment_id, desired, observed, base, confirmed_at, verified_at, gone_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (ticket_id, equipment_id) DO UPDATE SET desired = excluded.desired,
                    observed = excluded.observed, base = excluded.base, confirmed_at = excluded.confirmed_at,
                    verified_at = excluded.verified_at, gone_at = excluded.gone_at
                """,
                u.ticketId(),
                u.equipmentId(),
                u.desired(),
                u.observed(),
                u.base(),
                u.confirmedAt(),
                u.verifiedAt(),
                u.goneAt());
        db.touch(Table.USED_EQUIPMENT, u.ticketId().toString());
    }

    private static EquipmentRow readEquipment(Row row) throws SQLException {
        return new EquipmentRow(
                new Equipment(row.smallNumber("id"), row.text("name"), row.textOrNull("version")),
                row.flag("favourite"),
                row.instantOrNull("last_used_at"),
                row.smallNumber("uses"),
                row.flag("entered_here"));
    }

    private static UsedRow readUsed(Row row) throws SQLException {
        return new UsedRow(
                row.uuid("ticket_id"),
                row.smallNumber("equipment_id"),
                row.flag("desired"),
                row.flag("observed"),
                row.flag("base"),
                row.instantOrNull("confirmed_at"),
                row.instantOrNull("verified_at"),
                row.instantOrNull("gone_at"));
    }

    /**
     * One equipment on a ticket as the screens show it.
     *
     * @param entry the entry that is open for the pair; null where nothing waits
     */
    public record UsedLine(UsedRow used, Equipment equipment, HistoryRow.@Nullable Entry entry) {

        /** Whether it is wished to be there. */
        public boolean wished() {
            return used.desired();
        }

        /** Whether a removal waits. */
        public boolean leaving() {
            return !used.desired() && entry != null && entry.state() != IntentState.REJECTED;
        }
    }
}
