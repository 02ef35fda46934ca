package app.werkbank.ui.outbox;

import app.werkbank.domain.IntentState;
import app.werkbank.domain.Kilometres;
import app.werkbank.domain.Ticket;
import app.werkbank.store.Db;
import app.werkbank.store.Drafts;
import app.werkbank.store.MistakeNotes;
import app.werkbank.store.Odometer;
import app.werkbank.store.OdometerRow;
import app.werkbank.store.Outbox;
import app.werkbank.store.OutboxRow;
import app.werkbank.store.PossibleDuplicate;
import app.werkbank.store.Tickets;
import app.werkbank.store.VehicleDraft;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the outbox holds at one moment: readings without a ticket first, then the entries by ticket in the order of entry,
 * then what the server may hold twice, and what was sent lately where that is wished for.
 */
record OutboxContent(
        List<VehicleDraft> drafts,
        Map<UUID, Group> groups,
        List<PossibleDuplicate> duplicates,
        List<OutboxLine.Sent> sent) {
    private static final Instant END_OF_TIME = Instant.ofEpochMilli(Long.MAX_VALUE);

    static final OutboxContent NONE = new OutboxContent(List.of(), Map.of(), List.of(), List.of());

    /** The entries of one ticket, in the order of entry. */
    record Group(@Nullable Ticket ticket, List<OutboxLine.Entry> entries) {}

    /**
     * How many lines there are of which kind, heads not counted. What waits and what needs a person is counted as the
     * window's status counts it; an entry may do both.
     *
     * @param again those that another try is possible for: refused, or waiting for their next try
     */
    record Counts(int all, int waiting, int held, int again, int needPerson) {}

    /** @param sentSince from when on readings that the server has are listed as well; null for none of them */
    static OutboxContent read(Db db, @Nullable Instant sentSince) {
        Map<UUID, Group> groups = new LinkedHashMap<>();
        for (OutboxRow row : new Outbox(db).entries()) {
            Group group = groups.computeIfAbsent(
                    row.intent().ticketId(),
                    id -> new Group(new Tickets(db).find(id).orElse(null), new ArrayList<>()));
            String vin = group.ticket == null ? null : group.ticket.vin();
            group.entries.add(new OutboxLine.Entry(
                    row, vin != null && vin.equals(row.intent().vin())));
        }
        return new OutboxContent(
                new Drafts(db).waiting(),
                groups,
                new Odometer(db).possibleDuplicates(),
                sentSince == null ? List.of() : sent(db, sentSince));
    }

    private static List<OutboxLine.Sent> sent(Db db, Instant since) {
        Map<Long, Kilometres> reported = new MistakeNotes(db).all();
        List<OutboxLine.Sent> sent = new ArrayList<>();
        for (OutboxRow row : new Outbox(db).entered(since, END_OF_TIME).reversed()) {
            OdometerRow reading = row.registration();
            if (row.intent().state() == IntentState.CONFIRMED
                    && reading != null
                    && MistakeViewModel.possible(reading)) {
                sent.add(new OutboxLine.Sent(row, reading, reported.get(reading.number())));
            }
        }
        return sent;
    }

    /** @param mine only what goes on with a person alone */
    List<OutboxLine> lines(boolean mine) {
        List<OutboxLine> lines = new ArrayList<>();
        if (!drafts.isEmpty()) {
            lines.add(new OutboxLine.DraftHead(drafts.size()));
            drafts.forEach(draft -> lines.add(new OutboxLine.Draft(draft)));
        }
        groups.forEach((id, group) -> {
            List<OutboxLine.Entry> shown = group.entries.stream()
                    .filter(entry -> !mine || entry.needsPerson())
                    .toList();
            if (!shown.isEmpty()) {
                lines.add(new OutboxLine.TicketHead(id, group.ticket, shown.size()));
                lines.addAll(shown);
            }
        });
        if (!duplicates.isEmpty()) {
            lines.add(new OutboxLine.DuplicateHead(duplicates.size()));
            duplicates.forEach(duplicate -> lines.add(new OutboxLine.Duplicate(duplicate)));
        }
        if (!sent.isEmpty() && !mine) {
            lines.add(new OutboxLine.SentHead(sent.size()));
            lines.addAll(sent);
        }
        return lines;
    }

    /** As {@link LooseEnds} counts them. */
    int looseEnds() {
        return drafts.size() + duplicates.size();
    }

    Counts counts() {
        int all = looseEnds();
        int waiting = 0;
        int held = 0;
        int again = 0;
        int needPerson = all;
        for (Group group : groups.values()) {
            for (OutboxLine.Entry entry : group.entries) {
                all++;
                waiting += entry.state().pending() ? 1 : 0;
                held += entry.state() == IntentState.HELD ? 1 : 0;
                again += entry.state() == IntentState.REJECTED || entry.intent().retryAt() != null ? 1 : 0;
                needPerson += entry.needsPerson() ? 1 : 0;
            }
        }
        return new Counts(all, waiting, held, again, needPerson);
    }
}
