package app.werkbank.store;

import app.werkbank.domain.Equipment;
import app.werkbank.domain.IntentState;
import app.werkbank.domain.Ticket;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Every entry that is not settled: what the outbox screen, the export and the status line count. */
public record Outbox(Db db) {
    private static final EnumSet<IntentState> OPEN = EnumSet.of(
            IntentState.HELD,
            IntentState.QUEUED,
            IntentState.SENDING,
            IntentState.IN_DOUBT,
            IntentState.NEEDS_USER,
            IntentState.REJECTED);

    /** In the order of entry; a fixed number of queries, for there may be thousands. */
    public List<OutboxRow> entries() {
        Map<Long, OdometerRow> registrations = new Odometer(db).behind(OPEN);
        Map<UUID, AttemptRow> attempts = new Intents(db).lastAttempts(OPEN);
        Map<UUID, Optional<Long>> numbers = new HashMap<>();
        Map<Integer, Equipment> equipment = new HashMap<>();
        return new Intents(db)
                .in(OPEN).stream()
                        .map(intent -> new OutboxRow(
                                intent,
                                numbers.computeIfAbsent(intent.ticketId(), this::number)
                                        .orElse(null),
                                intent.registration() == null ? null : registrations.get(intent.registration()),
                                intent.equipmentId() == null
                                        ? null
                                        : equipment.computeIfAbsent(intent.equipmentId(), this::equipment),
                                attempts.get(intent.id())))
                        .toList();
    }

    /**
     * All that was entered here from one instant until before another, in any state and in the order of entry.
     *
     * @param from UTC, included
     * @param until UTC, not included
     */
    public List<OutboxRow> entered(Instant from, Instant until) {
        return new Intents(db).created(from, until).stream().map(this::describe).toList();
    }

    /** What is shown of one intent, in any state. */
    public OutboxRow describe(IntentRow intent) {
        List<AttemptRow> attempts = new Intents(db).attempts(intent.id());
        Long registration = intent.registration();
        Integer equipment = intent.equipmentId();
        return new OutboxRow(
                intent,
                number(intent.ticketId()).orElse(null),
                registration == null
                        ? null
                        : new Odometer(db).find(registration).orElse(null),
                equipment == null ? null : equipment(equipment),
                attempts.isEmpty() ? null : attempts.getLast());
    }

    private Optional<Long> number(UUID ticket) {
        return new Tickets(db).find(ticket).map(Ticket::number);
    }

    private Equipment equipment(int id) {
        return new Equipments(db).find(id).map(EquipmentRow::equipment).orElseGet(() -> new Equipment(id, "", null));
    }
}
