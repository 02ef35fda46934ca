package app.werkbank.store;

import app.werkbank.domain.DistanceUnit;
import app.werkbank.domain.IntentState;
import app.werkbank.domain.Kilometres;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The odometer registrations, pulled and made here. */
public record Odometer(Db db) {
    /** Of an instant, or of none. */
    private static final String WITHIN = "coalesce(r.server_order, 2147483647), r.observed_at, r.number";

    /** Server rows in the server's order, then those not yet there in the order in which they were read off the car. */
    private static final String ORDER = " ORDER BY r.created_at IS NULL, r.created_at, " + WITHIN;

    /** So many rows are read in a blink, and more than a vehicle has in its life. */
    private static final int RECENT = 2_000;

    private static final String HISTORY = """
        FROM odometer_registration r LEFT JOIN intent i ON i.registration = r.number
        WHERE r.vin = ?1 AND r.same_as IS NULL
          AND (r.remote_id IS NOT NULL OR i.state NOT IN ('CANCELLED', 'DISCARDED'))
        """;

    private static final String WITH_ENTRY =
            "SELECT r.*, i.id AS intent_id, i.state AS intent_state, i.reason AS intent_reason, i.due_at AS intent_due_at ";

    /**
     * The end of a history, oldest first.
     *
     * @param whole whether it is all of it
     */
    public record Recent(List<HistoryRow> rows, boolean whole) {}

    /**
     * The history of a VIN, oldest first: what the server told, then what it does not have yet. Entries that were taken
     * back or discarded before the server had them, and entries that turned out to be another row, are left out.
     */
    public List<HistoryRow> history(String vin) {
        return since(vin, Long.MIN_VALUE);
    }

    /** Of a very long history what is needed first: the newest rows that the server told, and all it does not have yet. */
    public Recent recent(String vin) {
        OptionalLong since = db
                .list(
                        "SELECT created_at FROM odometer_registration WHERE vin = ? AND created_at IS NOT NULL"
                                + " ORDER BY created_at DESC LIMIT 1 OFFSET " + RECENT,
                        row -> row.number("created_at"),
                        vin)
                .stream()
                .mapToLong(Long::longValue)
                .findFirst();
        return new Recent(since(vin, since.orElse(Long.MIN_VALUE)), since.isEmpty());
    }

    /** In {@link #ORDER}, of which two questions have no need to sort a long history: an index has the rows of each. */
    private List<HistoryRow> since(String vin, long millis) {
        List<HistoryRow> rows = new ArrayList<>();
        db.each(
                WITH_ENTRY + HISTORY + " AND r.created_at >= ?2 ORDER BY r.created_at, " + WITHIN,
                row -> rows.add(line(row)),
                vin,
                millis);
        db.each(WITH_ENTRY + HISTORY + " AND r.created_at IS NULL ORDER BY " + WITHIN, row -> rows.add(line(row)), vin);
        return rows;
    }

    /** The highest value of a history that is not refused, as trend rules compare it; empty where there is none. */
    public Optional<Kilometres> highest(String vin) {
        return db.first(
                "SELECT coalesce(r.server_km, r.km) AS km " + HISTORY
                        + " AND (r.remote_id IS NOT NULL OR i.state <> 'REJECTED')"
                        + " ORDER BY CAST(coalesce(r.server_km, r.km) AS REAL) DESC LIMIT 1",
                row -> row.km("km"),
                vin);
    }

    /** The readings made here on a ticket that were not taken back or given up, in the order of entry. */
    public List<HistoryRow> madeOn(UUID ticket) {
        return db.list(WITH_ENTRY + """
            FROM intent i JOIN odometer_registration r ON r.number = i.registration
            WHERE i.ticket_id = ? AND i.state NOT IN ('CANCELLED', 'DISCARDED') ORDER BY i.sequence
            """, Odometer::line, ticket);
    }

    public Optional<OdometerRow> find(long number) {
        return db.first("SELECT * FROM odometer_registration WHERE number = ?", Odometer::read, number);
    }

    /** Rows that the server may hold twice: flagged, and not dismissed. */
    public List<PossibleDuplicate> possibleDuplicates() {
        return db.list("""
            SELECT r.*, d.intent, d.found_at
            FROM odometer_registration r JOIN possible_duplicate d ON d.registration = r.number
            WHERE d.dismissed_at IS NULL ORDER BY d.found_at, r.number
            """, row -> new PossibleDuplicate(read(row), row.uuid("intent"), row.instant("found_at")));
    }

    /** How many {@link #possibleDuplicates} lists. */
    public long countPossibleDuplicates() {
        return db.count("SELECT count(*) FROM possible_duplicate WHERE dismissed_at IS NULL");
    }

    /** Takes a possible second copy off the list, or puts it back; both by a person. */
    public void dismiss(PossibleDuplicate duplicate, @Nullable Instant at) {
        db.update(
                "UPDATE possible_duplicate SET dismissed_at = ? WHERE registration = ? AND intent = ?",
                at,
                duplicate.row().number(),
                duplicate.intent());
        db.touch(Table.INTENT, duplicate.intent().toString());
    }

    /** The rows behind the odometer intents in one of these states, by their local number. */
    Map<Long, OdometerRow> behind(Set<IntentState> states) {
        Map<Long, OdometerRow> rows = new HashMap<>();
        db.each(
                "SELECT r.* FROM intent i JOIN odometer_registration r ON r.number = i.registration WHERE i.state IN "
                        + Intents.list(states),
                row -> rows.put(row.number("number"), read(row)));
        return rows;
    }

    Optional<OdometerRow> ofRemote(UUID remoteId) {
        return db.first("SELECT * FROM odometer_registration WHERE remote_id = ?", Odometer::read, remoteId);
    }

    long highestNumber(String vin) {
        return db.count("SELECT max(number) FROM odometer_registration WHERE vin = ?", vin);
    }

    List<OdometerRow> unclaimed(String vin, long above) {
        return db.list("""
            SELECT r.* FROM odometer_registration r
            WHERE r.vin = ? AND r.number > ? AND r.remote_id IS NOT NULL
              AND NOT EXISTS (SELECT 1 FROM intent i WHERE i.registration = r.number)
            """ + ORDER, Odometer::read, vin, above);
    }

    List<OdometerRow> pulled(String vin) {
        return db.list(
                "SELECT r.* FROM odometer_registration r WHERE r.vin = ? AND r.remote_id IS NOT NULL" + ORDER,
                Odometer::read,
                vin);
    }

    /** How many rows of the VIN the server told, with the instant of each. */
    public long datedCount(String vin) {
        return db.count(
                "SELECT count(*) FROM odometer_registration WHERE vin = ? AND remote_id IS NOT NULL AND created_at <> ?",
                vin,
                Instant.EPOCH);
    }

    /** The newest row of the VIN that the server told. */
    public Optional<OdometerRow> newest(String vin) {
        return db.first("""
            SELECT * FROM odometer_registration WHERE vin = ? AND created_at IS NOT NULL AND remote_id IS NOT NULL
            ORDER BY created_at DESC, coalesce(server_order, 2147483647) DESC, observed_at DESC, number DESC LIMIT 1
            """, Odometer::read, vin);
    }

    Set<Long> flagged(UUID intent) {
        return new HashSet<>(db.list(
                "SELECT registration FROM possible_duplicate WHERE intent = ?",
                row -> row.number("registration"),
                intent));
    }

    long insert(OdometerRow r) {
        db.update(
                """
                INSERT INTO odometer_registration (vin, km, typed, unit, ticket_id, observed_at, remote_id, created_at,
                    server_km, server_order, predicted_breaking, server_breaking, same_as, absent_reads, absent_since)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                r.vin(),
                r.km(),
                r.typed(),
                r.unit(),
                r.ticketId(),
                r.observedAt(),
                r.remoteId(),
                r.createdAt(),
                r.serverKm(),
                r.serverOrder(),
                r.predictedBreaking(),
                r.serverBreaking(),
                r.sameAs(),
                r.absentReads(),
                r.absentSince());
        db.touch(Table.ODOMETER, r.vin());
        return db.lastInsert();
    }

    void insertPulled(List<OdometerRow> rows) {
        for (OdometerRow r : rows) {
            db.update(
                    """
                    INSERT INTO odometer_registration (vin, km, remote_id, created_at, server_km, server_order, server_breaking)
                    VALUES (?, ?, ?, ?, ?, ?, ?)
                    """,
                    r.vin(),
                    r.km(),
                    r.remoteId(),
                    r.createdAt(),
                    r.serverKm(),
                    r.serverOrder(),
                    r.serverBreaking());
            db.touch(Table.ODOMETER, r.vin());
        }
    }

    void put(OdometerRow r) {
        db.update(
                """
                UPDATE odometer_registration SET km = ?, typed = ?, unit = ?, ticket_id = ?, remote_id = ?, created_at = ?,
                    server_km = ?, server_order = ?, predicted_breaking = ?, server_breaking = ?, same_as = ?,
                    absent_reads = ?, absent_since = ?
                WHERE number = ?
                """,
                r.km(),
                r.typed(),
                r.unit(),
                r.ticketId(),
                r.remoteId(),
                r.createdAt(),
                r.serverKm(),
                r.serverOrder(),
                r.predictedBreaking(),
                r.serverBreaking(),
                r.sameAs(),
                r.absentReads(),
                r.absentSince(),
                r.number());
        db.touch(Table.ODOMETER, r.vin());
    }

    void delete(OdometerRow r) {
        db.update("DELETE FROM odometer_registration WHERE number = ?", r.number());
        db.touch(Table.ODOMETER, r.vin());
    }

    void flagDuplicate(long registration, UUID intent, Instant at) {
        db.update(
                "INSERT INTO possible_duplicate (registration, intent, found_at) VALUES (?, ?, ?) ON CONFLICT DO"
                        + " NOTHING",
                registration,
                intent,
                at);
        db.touch(Table.INTENT, intent.toString());
    }

    private static HistoryRow line(Row row) throws SQLException {
        return new HistoryRow(read(row), HistoryRow.Entry.read(row));
    }

    /** What mostly is the same is one object: of a long history 100 000 are held. */
    static OdometerRow read(Row row) throws SQLException {
        String unit = row.textOrNull("unit");
        Kilometres km = row.km("km");
        Kilometres server = row.kmOrNull("server_km");
        return new OdometerRow(
                row.number("number"),
                row.repeatedText("vin"),
                km,
                row.textOrNull("typed"),
                unit == null ? null : DistanceUnit.valueOf(unit),
                row.uuidOrNull("ticket_id"),
                row.instantOrNull("observed_at"),
                row.uuidOrNull("remote_id"),
                row.instantOrNull("created_at"),
                km.equals(server) ? km : server,
                row.smallNumberOrNull("server_order"),
                row.flagOrNull("predicted_breaking"),
                row.flagOrNull("server_breaking"),
                row.numberOrNull("same_as"),
                row.smallNumber("absent_reads"),
                row.instantOrNull("absent_since"));
    }
}
