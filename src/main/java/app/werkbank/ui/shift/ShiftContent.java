package app.werkbank.ui.shift;

import app.werkbank.domain.IntentState;
import app.werkbank.domain.Ticket;
import app.werkbank.store.Db;
import app.werkbank.store.Drafts;
import app.werkbank.store.Outbox;
import app.werkbank.store.OutboxRow;
import app.werkbank.store.Tickets;
import app.werkbank.store.VehicleDraft;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was entered on one day, in the order of entry by ticket; what was taken back before it left is no part of it.
 *
 * @param drafts readings of that day that still wait for a ticket
 */
record ShiftContent(LocalDate day, List<Group> groups, List<VehicleDraft> drafts) {

    /** The entries of one ticket; it is null where it is not known here. */
    record Group(UUID id, @Nullable Ticket ticket, List<OutboxRow> rows) {

        /** What people call the ticket. */
        String label() {
            return ticket == null ? id.toString().substring(0, 8) : ticket.label();
        }
    }

    static ShiftContent read(Db db, LocalDate day, ZoneId zone) {
        Instant from = day.atStartOfDay(zone).toInstant();
        Instant until = day.plusDays(1).atStartOfDay(zone).toInstant();
        Map<UUID, List<OutboxRow>> byTicket = new LinkedHashMap<>();
        for (OutboxRow row : new Outbox(db).entered(from, until)) {
            if (row.intent().state() != IntentState.CANCELLED) {
                byTicket.computeIfAbsent(row.intent().ticketId(), id -> new ArrayList<>())
                        .add(row);
            }
        }
        List<Group> groups = new ArrayList<>();
        byTicket.forEach(
                (id, rows) -> groups.add(new Group(id, new Tickets(db).find(id).orElse(null), List.copyOf(rows))));
        List<VehicleDraft> drafts = new Drafts(db)
                .waiting().stream()
                        .filter(draft -> !draft.observedAt().isBefore(from)
                                && draft.observedAt().isBefore(until))
                        .toList();
        return new ShiftContent(day, List.copyOf(groups), drafts);
    }

    int entries() {
        return drafts.size()
                + groups.stream().mapToInt(group -> group.rows().size()).sum();
    }

    boolean isEmpty() {
        return groups.isEmpty() && drafts.isEmpty();
    }
}
