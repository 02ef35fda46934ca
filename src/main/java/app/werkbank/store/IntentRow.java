package app.werkbank.store;

import app.werkbank.domain.IntentKind;
import app.werkbank.domain.IntentState;
import app.werkbank.domain.Kilometres;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What a person wanted, and where it stands (sync.md: the life of an intent). Instants are UTC.
 *
 * @param sequence the order of entry, unique
 * @param lane the VIN, or ticket and equipment: what is sent one after the other
 * @param vin of an odometer intent, 17 characters; null for equipment
 * @param km what is to be sent; null for equipment
 * @param equipmentId null for odometer
 * @param reason a word of {@link Reason} that says why it stands where it stands; null where the state says enough
 * @param observedAt when it was read off the car, or wished
 * @param createdAt when it was saved here
 * @param dueAt not sent before this instant; the end of the undo window while HELD
 * @param retryAt not tried again before this instant; null where it may be tried
 * @param failures tries in a row that ended without an outcome worth more, for the backoff
 * @param registration the local number of the row it made; null for equipment
 * @param absentReads complete reads after the last attempt that did not show it
 * @param absentSince server time of the first of these
 * @param beforeDiscard where to return to when a discard is undone, or when what came back from a backup is proven not to
 *     have been sent; null otherwise
 * @param recheckAt when the VIN is read again to look for a second copy; null where that is over or was never due
 */
public record IntentRow(
        UUID id,
        long sequence,
        IntentKind kind,
        String lane,
        @Nullable String vin,
        @Nullable Kilometres km,
        UUID ticketId,
        @Nullable Integer equipmentId,
        IntentState state,
        @Nullable Reason reason,
        Instant observedAt,
        Instant createdAt,
        Instant dueAt,
        @Nullable Instant retryAt,
        int failures,
        @Nullable Long registration,
        int absentReads,
        @Nullable Instant absentSince,
        @Nullable Before beforeDiscard,
        @Nullable Instant recheckAt) {

    /** The same in another state, for a reason that may be null. */
    public IntentRow in(IntentState next, @Nullable Reason why) {
        return with(copy -> {
            copy.state = next;
            copy.reason = why;
        });
    }

    /** The same with another time to be tried again and count of failures. */
    public IntentRow retrying(@Nullable Instant at, int failuresInARow) {
        return with(copy -> {
            copy.retryAt = at;
            copy.failures = failuresInARow;
        });
    }

    /** The same with what the reads after the last attempt have shown. */
    public IntentRow absent(int reads, @Nullable Instant since) {
        return with(copy -> {
            copy.absentReads = reads;
            copy.absentSince = since;
        });
    }

    /** The same, due at another instant. */
    public IntentRow due(Instant at) {
        return with(copy -> copy.dueAt = at);
    }

    /** The same with another payload: an edit. */
    public IntentRow payload(@Nullable Kilometres newKm, UUID newTicket) {
        return with(copy -> {
            copy.km = newKm;
            copy.ticketId = newTicket;
        });
    }

    /** The same with where it stood before it was discarded. */
    public IntentRow remembering(@Nullable Before before) {
        return with(copy -> copy.beforeDiscard = before);
    }

    /** The same with another time to look for a second copy. */
    public IntentRow recheck(@Nullable Instant at) {
        return with(copy -> copy.recheckAt = at);
    }

    /** The same at its place in another store: its order of entry there, and the row that it made there. */
    public IntentRow placed(long order, @Nullable Long row) {
        return with(copy -> {
            copy.sequence = order;
            copy.registration = row;
        });
    }

    /** The equipment's number, of an equipment intent. */
    public int equipment() {
        if (equipmentId == null) {
            throw new IllegalStateException("intent " + id + " is no equipment intent");
        }
        return equipmentId;
    }

    /** The VIN, of an odometer intent. */
    public String vehicle() {
        if (vin == null) {
            throw new IllegalStateException("intent " + id + " is no odometer intent");
        }
        return vin;
    }

    /** The value to send, of an odometer intent. */
    public Kilometres value() {
        if (km == null) {
            throw new IllegalStateException("intent " + id + " is no odometer intent");
        }
        return km;
    }

    /** The local row, of an odometer intent. */
    public long row() {
        if (registration == null) {
            throw new IllegalStateException("intent " + id + " has no registration of its own");
        }
        return registration;
    }

    private IntentRow with(Consumer<Copy> change) {
        Copy copy = new Copy();
        change.accept(copy);
        return copy.row();
    }

    /** This row while some of it is being changed. */
    private final class Copy {
        private long sequence = IntentRow.this.sequence;
        private @Nullable Kilometres km = IntentRow.this.km;
        private UUID ticketId = IntentRow.this.ticketId;
        private IntentState state = IntentRow.this.state;
        private @Nullable Reason reason = IntentRow.this.reason;
        private Instant dueAt = IntentRow.this.dueAt;
        private @Nullable Instant retryAt = IntentRow.this.retryAt;
        private int failures = IntentRow.this.failures;
        private @Nullable Long registration = IntentRow.this.registration;
        private int absentReads = IntentRow.this.absentReads;
        private @Nullable Instant absentSince = IntentRow.this.absentSince;
        private @Nullable Before beforeDiscard = IntentRow.this.beforeDiscard;
        private @Nullable Instant recheckAt = IntentRow.this.recheckAt;

        private IntentRow row() {
            return new IntentRow(
                    id,
                    sequence,
                    kind,
                    lane,
                    vin,
                    km,
                    ticketId,
                    equipmentId,
                    state,
                    reason,
                    observedAt,
                    createdAt,
                    dueAt,
                    retryAt,
                    failures,
                    registration,
                    absentReads,
                    absentSince,
                    beforeDiscard,
                    recheckAt);
        }
    }
}
