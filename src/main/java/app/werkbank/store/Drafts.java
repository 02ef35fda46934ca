package app.werkbank.store;

import app.werkbank.domain.DistanceUnit;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Unsaved text of forms, readings that wait for a ticket, and the vehicles that were opened. */
public record Drafts(Db db) {
    /** The key of changes to the list of vehicles opened last. */
    public static final String OPENED = "opened";

    /** The text a form held when it was last seen. */
    public Optional<String> form(String name) {
        return db.first("SELECT content FROM draft WHERE form = ?", row -> row.text("content"), name);
    }

    /** Keeps a form's text; an empty one is forgotten. */
    public void keepForm(String name, String content, Instant at) {
        if (content.isEmpty()) {
            db.update("DELETE FROM draft WHERE form = ?", name);
        } else {
            db.update("""
                INSERT INTO draft (form, content, changed_at) VALUES (?, ?, ?)
                ON CONFLICT (form) DO UPDATE SET content = excluded.content, changed_at = excluded.changed_at
                """, name, content, at);
        }
    }

    /** Readings that wait for a ticket, oldest first. */
    public List<VehicleDraft> waiting() {
        return db.list("SELECT * FROM vehicle_draft ORDER BY observed_at, id", Drafts::read);
    }

    /** How many {@link #waiting} lists. */
    public long countWaiting() {
        return db.count("SELECT count(*) FROM vehicle_draft");
    }

    public List<VehicleDraft> waiting(String vin) {
        return db.list("SELECT * FROM vehicle_draft WHERE vin = ? ORDER BY observed_at, id", Drafts::read, vin);
    }

    public Optional<VehicleDraft> find(UUID id) {
        return db.first("SELECT * FROM vehicle_draft WHERE id = ?", Drafts::read, id);
    }

    public void put(VehicleDraft d) {
        db.update(
                "INSERT OR REPLACE INTO vehicle_draft (id, vin, typed, unit, km, observed_at) VALUES (?, ?, ?, ?, ?,"
                        + " ?)",
                d.id(),
                d.vin(),
                d.typed(),
                d.unit(),
                d.km(),
                d.observedAt());
        db.owe(JournalLine.Kind.DRAFT, d.id());
        db.touch(Table.DRAFT, d.vin());
    }

    public void remove(VehicleDraft d) {
        db.update("DELETE FROM vehicle_draft WHERE id = ?", d.id());
        db.owe(JournalLine.Kind.DRAFT, d.id());
        db.touch(Table.DRAFT, d.vin());
    }

    /** Remembers that a vehicle was opened; nothing that is shown of the vehicle changes by it. */
    public void opened(String vin, Instant at) {
        db.update("""
            INSERT INTO opened_vehicle (vin, opened_at) VALUES (?, ?)
            ON CONFLICT (vin) DO UPDATE SET opened_at = excluded.opened_at
            """, vin, at);
        db.touch(Table.DRAFT, OPENED);
    }

    /** Vehicles opened since an instant, last first. */
    public List<String> openedSince(Instant since, int limit) {
        return db.list(
                "SELECT vin FROM opened_vehicle WHERE opened_at >= ? ORDER BY opened_at DESC LIMIT " + limit,
                row -> row.text("vin"),
                since);
    }

    private static VehicleDraft read(Row row) throws SQLException {
        return new VehicleDraft(
                row.uuid("id"),
                row.text("vin"),
                row.text("typed"),
                DistanceUnit.valueOf(row.text("unit")),
                row.km("km"),
                row.instant("observed_at"));
    }
}
