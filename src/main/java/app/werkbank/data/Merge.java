package app.werkbank.data;

import app.werkbank.domain.Ticket;
import app.werkbank.store.Db;
import app.werkbank.store.Drafts;
import app.werkbank.store.Equipments;
import app.werkbank.store.IntentRow;
import app.werkbank.store.Intents;
import app.werkbank.store.OdometerRow;
import app.werkbank.store.Progress;
import app.werkbank.store.Progress.Step;
import app.werkbank.store.ReadingKey;
import app.werkbank.store.SqlLedger;
import app.werkbank.store.VehicleDraft;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Makes a restored store safe to go on with (sync rule 12), in one transaction: outcomes that the replaced store knows
 * win, its unsent work is kept, and whatever is unfinished then is in doubt and never simply sent, for nobody knows what
 * became of it after the backup was made.
 */
final class Merge {
    /** A draft has no ticket, so it is compared with entries of any. */
    private static final UUID NO_TICKET = new UUID(0, 0);

    private final Db db;
    private final SqlLedger ledger;

    private Merge(Db db) {
        this.db = db;
        this.ledger = new SqlLedger(db);
    }

    /** @return how many intents are unfinished now */
    static long run(Db db, Replaced replaced, Instant now, Progress progress) {
        Merge merge = new Merge(db);
        merge.carry(replaced, progress);
        Set<UUID> known =
                replaced.entries().stream().map(entry -> entry.intent().id()).collect(Collectors.toUnmodifiableSet());
        Doubt.of(merge.ledger, known, now);
        return new Intents(db).pending();
    }

    private void carry(Replaced replaced, Progress progress) {
        for (Ticket ticket : replaced.tickets()) {
            if (ledger.ticket(ticket.id()).isEmpty()) {
                ledger.put(ticket);
            }
        }
        long done = 0;
        for (Replaced.Entry entry : replaced.entries()) {
            progress.at(Step.JOINING, done++, replaced.entries().size());
            carry(entry);
        }
        replaced.entries().forEach(this::linkSame);
        replaced.used().forEach((pair, equipment) -> {
            new Equipments(db).enter(equipment);
            ledger.put(pair);
        });
        Set<ReadingKey> entered = new Intents(db)
                .readings().stream()
                        .map(key -> new ReadingKey(key.vin(), key.km(), NO_TICKET, key.observedAt()))
                        .collect(Collectors.toSet());
        Drafts drafts = new Drafts(db);
        replaced.drafts().forEach(drafts::put);
        drafts.waiting().stream().filter(draft -> entered.contains(key(draft))).forEach(drafts::remove);
    }

    private static ReadingKey key(VehicleDraft draft) {
        return new ReadingKey(draft.vin(), draft.km().wire(), NO_TICKET, draft.observedAt());
    }

    private void carry(Replaced.Entry entry) {
        IntentRow theirs = entry.intent();
        Optional<IntentRow> ours = ledger.intent(theirs.id());
        boolean oursIsKnown = ours.isPresent()
                && !ours.get().state().pending()
                && theirs.state().pending();
        if (!oursIsKnown) {
            OdometerRow row = entry.registration();
            Long number =
                    row == null ? null : ours.map(IntentRow::registration).orElseGet(() -> ledger.insert(row.unsent()));
            ledger.put(theirs.placed(ours.map(IntentRow::sequence).orElseGet(ledger::nextSequence), number));
            if (row != null && number != null) {
                register(row, number);
            }
        }
        entry.attempts().forEach(ledger::put);
    }

    /** The row as the replaced store has it; a row that was pulled under the same id becomes this one. */
    private void register(OdometerRow row, long number) {
        Optional<OdometerRow> twin = row.remoteId() == null
                ? Optional.empty()
                : ledger.registrationOf(row.remoteId()).filter(other -> other.number() != number);
        if (twin.isPresent() && ledger.ownerOf(twin.get().number()).isPresent()) {
            ledger.put(row.unsent().numbered(number).same(twin.get().number()));
            return;
        }
        twin.ifPresent(ledger::delete);
        ledger.put(row.numbered(number).same(null));
    }

    private void linkSame(Replaced.Entry entry) {
        Optional<OdometerRow> other = Optional.ofNullable(entry.sameAs()).flatMap(ledger::registrationOf);
        Long number =
                ledger.intent(entry.intent().id()).map(IntentRow::registration).orElse(null);
        if (other.isPresent() && number != null && number != other.get().number()) {
            ledger.registration(number)
                    .ifPresent(row -> ledger.put(row.same(other.get().number())));
        }
    }
}
