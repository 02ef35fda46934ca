package app.werkbank.store;

import app.werkbank.domain.IntentKind;
import app.werkbank.domain.IntentState;
import app.werkbank.domain.Kilometres;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The intents and their attempts. Rows are never deleted. */
public record Intents(Db db) {

    public Optional<IntentRow> find(UUID id) {
        return db.first("SELECT * FROM intent WHERE id = ?", Intents::read, id);
    }

    /** In the order of entry. */
    public List<IntentRow> in(Set<IntentState> states) {
        return db.list("SELECT * FROM intent WHERE state IN " + list(states) + " ORDER BY sequence", Intents::read);
    }

    /** All of a lane, in the order in which they are sent. */
    public List<IntentRow> lane(String lane) {
        return db.list("SELECT * FROM intent WHERE lane = ? ORDER BY observed_at, sequence", Intents::read, lane);
    }

    /** The value of the last of a lane that is pending and was observed by the instant, in the order in which they are sent. */
    Optional<Kilometres> pendingBy(String lane, Instant observed) {
        return db.first("""
            SELECT km FROM intent WHERE lane = ? AND observed_at <= ?
              AND state IN ('HELD', 'QUEUED', 'SENDING', 'IN_DOUBT', 'NEEDS_USER')
            ORDER BY observed_at DESC, sequence DESC LIMIT 1
            """, row -> row.km("km"), lane, observed);
    }

    /** What every reading ever entered here says, in any state. */
    public Set<ReadingKey> readings() {
        return new HashSet<>(db.list(
                "SELECT vin, km, ticket_id, observed_at FROM intent WHERE kind = 'ODOMETER'",
                row -> new ReadingKey(
                        row.text("vin"), row.km("km").wire(), row.uuid("ticket_id"), row.instant("observed_at"))));
    }

    public List<IntentRow> ofTicket(UUID ticketId) {
        return db.list("SELECT * FROM intent WHERE ticket_id = ? ORDER BY sequence", Intents::read, ticketId);
    }

    /** The tickets with entries that wait for the server or for a person, refused ones included. */
    public Set<UUID> unsentTickets() {
        return Set.copyOf(db.list("""
            SELECT DISTINCT ticket_id FROM intent
            WHERE state IN ('HELD', 'QUEUED', 'SENDING', 'IN_DOUBT', 'NEEDS_USER', 'REJECTED')
            """, row -> row.uuid("ticket_id")));
    }

    /** Those entered from one instant until before another, in any state and in the order of entry. */
    List<IntentRow> created(Instant from, Instant until) {
        return db.list(
                "SELECT * FROM intent WHERE created_at >= ? AND created_at < ? ORDER BY sequence",
                Intents::read,
                from,
                until);
    }

    public Optional<IntentRow> ownerOf(long registration) {
        return db.first("SELECT * FROM intent WHERE registration = ?", Intents::read, registration);
    }

    public long nextSequence() {
        return db.count("SELECT coalesce(max(sequence), 0) + 1 FROM intent");
    }

    /** How many intents there are of a kind in a state; pairs that do not occur are absent. */
    public Map<IntentKind, Map<IntentState, Long>> counts() {
        Map<IntentKind, Map<IntentState, Long>> counts = new EnumMap<>(IntentKind.class);
        db.each(
                "SELECT kind, state, count(*) AS n FROM intent GROUP BY kind, state",
                row -> counts.computeIfAbsent(
                                IntentKind.valueOf(row.text("kind")), kind -> new EnumMap<>(IntentState.class))
                        .put(IntentState.valueOf(row.text("state")), row.number("n")));
        return counts;
    }

    /** How many wait for the server or for a person. */
    public long pending() {
        return db.count(
                "SELECT count(*) FROM intent WHERE state IN ('HELD', 'QUEUED', 'SENDING', 'IN_DOUBT', 'NEEDS_USER')");
    }

    /** Those that wait for the server or for a person, refused ones included. */
    public Set<UUID> unfinished() {
        return Set.copyOf(db.list("""
            SELECT id FROM intent
            WHERE state IN ('HELD', 'QUEUED', 'SENDING', 'IN_DOUBT', 'NEEDS_USER', 'REJECTED')
            """, row -> row.uuid("id")));
    }

    void put(IntentRow i) {
        Before before = i.beforeDiscard();
        db.update(
                """
                INSERT INTO intent (id, sequence, kind, lane, vin, km, ticket_id, equipment_id, state, reason, observed_at,
                    created_at, due_at, retry_at, failures, registration, absent_reads, absent_since, before_discard,
                    reason_before, recheck_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (id) DO UPDATE SET km = excluded.km, ticket_id = excluded.ticket_id, lane = excluded.lane,
                    state = excluded.state, reason = excluded.reason, due_at = excluded.due_at,
                    retry_at = excluded.retry_at, failures = excluded.failures, registration = excluded.registration,
                    absent_reads = excluded.absent_reads, absent_since = excluded.absent_since,
                    before_discard = excluded.before_discard,
                    reason_before = excluded.reason_before, recheck_at = excluded.recheck_at
                """,
                i.id(),
                i.sequence(),
                i.kind(),
                i.lane(),
                i.vin(),
                i.km(),
                i.ticketId(),
                i.equipmentId(),
                i.state(),
                i.reason(),
                i.observedAt(),
                i.createdAt(),
                i.dueAt(),
                i.retryAt(),
                i.failures(),
                i.registration(),
                i.absentReads(),
                i.absentSince(),
                before == null ? null : before.state(),
                before == null ? null : before.reason(),
                i.recheckAt());
        db.touch(Table.INTENT, i.id().toString());
        db.owe(JournalLine.Kind.ENTRY, i.id());
        if (i.vin() != null) {
            db.touch(Table.ODOMETER, i.vin());
        } else {
            db.touch(Table.USED_EQUIPMENT, i.ticketId().toString());
        }
    }

    /** The tries to send one intent, in their order. */
    public List<AttemptRow> attempts(UUID intent) {
        return db.list("SELECT * FROM attempt WHERE intent = ? ORDER BY number", Intents::readAttempt, intent);
    }

    void put(AttemptRow a) {
        db.update(
                """
                INSERT INTO attempt (intent, number, request_id, km, ticket_id, sending_at, sending_at_server, clock_error,
                    baseline, ended_at, ended_at_server, outcome, status, title, detail, problem)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (intent, number) DO UPDATE SET baseline = excluded.baseline, ended_at = excluded.ended_at,
                    ended_at_server = excluded.ended_at_server, outcome = excluded.outcome, status = excluded.status,
                    title = excluded.title, detail = excluded.detail, problem = excluded.problem
                """,
                a.intent(),
                a.number(),
                a.requestId(),
                a.km(),
                a.ticketId(),
                a.sendingAt(),
                a.sendingAtServer(),
                a.clockErrorMs(),
                a.baseline(),
                a.endedAt(),
                a.endedAtServer(),
                a.outcome(),
                a.status(),
                a.title(),
                a.detail(),
                a.problem());
        db.owe(JournalLine.Kind.ENTRY, a.intent());
    }

    /** The last tries to send the intents in one of these states. */
    Map<UUID, AttemptRow> lastAttempts(Set<IntentState> states) {
        Map<UUID, AttemptRow> last = new HashMap<>();
        db.each(
                "SELECT a.* FROM intent i JOIN attempt a ON a.intent = i.id WHERE i.state IN " + list(states)
                        + " ORDER BY a.intent, a.number",
                row -> last.put(row.uuid("intent"), readAttempt(row)));
        return last;
    }

    /** The states as SQL's list of words. */
    static String list(Set<IntentState> states) {
        return states.stream().map(state -> "'" + state.name() + "'").collect(Collectors.joining(", ", "(", ")"));
    }

    static IntentRow read(Row row) throws SQLException {
        String reason = row.textOrNull("reason");
        return new IntentRow(
                row.uuid("id"),
                row.number("sequence"),
                IntentKind.valueOf(row.text("kind")),
                row.text("lane"),
                row.textOrNull("vin"),
                row.kmOrNull("km"),
                row.uuid("ticket_id"),
                row.smallNumberOrNull("equipment_id"),
                IntentState.valueOf(row.text("state")),
                reason == null ? null : Reason.valueOf(reason),
                row.instant("observed_at"),
                row.instant("created_at"),
                row.instant("due_at"),
                row.instantOrNull("retry_at"),
                row.smallNumber("failures"),
                row.numberOrNull("registration"),
                row.smallNumber("absent_reads"),
                row.instantOrNull("absent_since"),
                before(row),
                row.instantOrNull("recheck_at"));
    }

    private static @Nullable Before before(Row row) throws SQLException {
        String state = row.textOrNull("before_discard");
        String reason = row.textOrNull("reason_before");
        return state == null
                ? null
                : new Before(IntentState.valueOf(state), reason == null ? null : Reason.valueOf(reason));
    }

    private static AttemptRow readAttempt(Row row) throws SQLException {
        String outcome = row.textOrNull("outcome");
        return new AttemptRow(
                row.uuid("intent"),
                row.smallNumber("number"),
                row.uuid("request_id"),
                row.kmOrNull("km"),
                row.uuid("ticket_id"),
                row.instant("sending_at"),
                row.instant("sending_at_server"),
                row.number("clock_error"),
                row.numberOrNull("baseline"),
                row.instantOrNull("ended_at"),
                row.instantOrNull("ended_at_server"),
                outcome == null ? null : AttemptOutcome.valueOf(outcome),
                row.smallNumberOrNull("status"),
                row.textOrNull("title"),
                row.textOrNull("detail"),
                row.textOrNull("problem"));
    }
}
