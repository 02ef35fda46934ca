package app.werkbank.store;

import app.werkbank.domain.Equipment;
import app.werkbank.domain.IntentState;
import app.werkbank.domain.Ticket;
import java.util.EnumSet;
import java.util.List;

/** Every entry that is not settled: what the outbox screen, the export and the status line count. */
public record Outbox(Db db) {
    private static final EnumSet<IntentState> OPEN = EnumSet.of(
            IntentState.HELD,
            IntentState.QUEUED,
            IntentState.SENDING,
            IntentState.IN_DOUBT,
            IntentState.NEEDS_USER,
            IntentState.REJECTED);

    /** In the order of entry. */
    public List<OutboxRow> entries() {
        return new Intents(db).in(OPEN).stream().map(this::describe).toList();
    }

    /** What is shown of one intent, in any state. */
    public OutboxRow describe(IntentRow intent) {
        List<AttemptRow> attempts = new Intents(db).attempts(intent.id());
        Long registration = intent.registration();
        Integer equipment = intent.equipmentId();
        return new OutboxRow(
                intent,
                new Tickets(db).find(intent.ticketId()).map(Ticket::number).orElse(null),
                registration == null ? null : new Odometer(db).find(registration).orElse(null),
                equipment == null ? null : equipment(equipment),
                attempts.isEmpty() ? null : attempts.getLast());
    }

    private Equipment equipment(int id) {
        return new Equipments(db)
                .find(id)
                .map(EquipmentRow::equipment)
                .orElseGet(() -> new Equipment(id, "", null));
    }
}
