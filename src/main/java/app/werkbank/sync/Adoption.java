package app.werkbank.sync;

import app.werkbank.domain.IntentState;
import app.werkbank.domain.Kilometres;
import app.werkbank.store.IntentRow;
import app.werkbank.store.Ledger;
import app.werkbank.store.OdometerRow;
import app.werkbank.store.Reason;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Makes an entry and the server's row one: the entry's row takes the server's id, time and flag, and a row that a pull had
 * inserted for it goes (sync rules 3 and 5).
 */
final class Adoption {
    private Adoption() {}

    /** A registration as the server tells it, of an answer or of a pulled row. */
    record Told(UUID id, Instant createdAt, Kilometres value, boolean breaking) {
        static Told of(OdometerRow pulled) {
            UUID id = pulled.remoteId();
            Instant at = pulled.createdAt();
            Boolean breaking = pulled.serverBreaking();
            if (id == null || at == null || breaking == null) {
                throw new IllegalStateException("row " + pulled.number() + " was not told by the server");
            }
            return new Told(id, at, pulled.judged(), breaking);
        }
    }

    /** Confirms the intent with what the server told, and returns it as it is now stored. */
    static IntentRow confirm(Ledger ledger, IntentRow intent, Told told) {
        OdometerRow own = ledger.registration(intent.row())
                .orElseThrow(() -> new IllegalStateException("intent " + intent.id() + " lost its registration"));
        if (told.id().equals(own.remoteId())) {
            return put(ledger, intent, null);
        }
        if (own.remoteId() != null) {
            flagSecond(ledger, intent, told);
            return intent;
        }
        Optional<OdometerRow> twin = ledger.registrationOf(told.id());
        if (twin.isPresent() && ledger.ownerOf(twin.get().number()).isPresent()) {
            ledger.put(own.same(twin.get().number()));
            return put(ledger, intent, Reason.EXISTING_REGISTRATION);
        }
        twin.ifPresent(ledger::delete);
        Integer order = twin.map(OdometerRow::serverOrder).orElse(null);
        ledger.put(own.confirmed(told.id(), told.createdAt(), told.value(), order, told.breaking()));
        return put(ledger, intent, null);
    }

    /** A confirmed intent is answered once more with another row: that one is a second copy, and is shown as such. */
    private static void flagSecond(Ledger ledger, IntentRow intent, Told told) {
        long number = ledger.registrationOf(told.id())
                .map(OdometerRow::number)
                .orElseGet(() -> ledger.insert(OdometerRow.pulled(
                        intent.vehicle(), told.value(), told.id(), told.createdAt(), null, told.breaking())));
        ledger.flagDuplicate(number, intent.id(), told.createdAt());
    }

    private static IntentRow put(Ledger ledger, IntentRow intent, @Nullable Reason reason) {
        IntentRow confirmed = intent.in(IntentState.CONFIRMED, reason)
                .remembering(null)
                .retrying(null, 0)
                .absent(0, null);
        ledger.put(confirmed);
        return confirmed;
    }
}
