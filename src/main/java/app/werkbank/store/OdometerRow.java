package app.werkbank.store;

import app.werkbank.domain.DistanceUnit;
import app.werkbank.domain.Kilometres;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One odometer registration as the store holds it: made here, pulled, or both. Instants are UTC.
 *
 * @param number the local insert number; 0 before it is inserted
 * @param km what was typed in km, or received
 * @param typed the decimal text as typed (plain notation); null for rows made elsewhere
 * @param ticketId only of rows made here; the API never tells (domain rule 11)
 * @param observedAt when it was read off the car; only of rows made here
 * @param remoteId null until the server has confirmed it
 * @param createdAt when it reached the server; null until then
 * @param serverKm the value as the server tells it; null until then
 * @param serverOrder its place in the server's ascending list; null where no list has shown it yet
 * @param predictedBreaking what the program predicted; only of rows made here
 * @param serverBreaking the server's word; null until then
 * @param sameAs the row that it turned out to be, where another entry already owns that one
 * @param absentReads complete reads in a row that did not show it
 */
public record OdometerRow(
        long number,
        String vin,
        Kilometres km,
        @Nullable String typed,
        @Nullable DistanceUnit unit,
        @Nullable UUID ticketId,
        @Nullable Instant observedAt,
        @Nullable UUID remoteId,
        @Nullable Instant createdAt,
        @Nullable Kilometres serverKm,
        @Nullable Integer serverOrder,
        @Nullable Boolean predictedBreaking,
        @Nullable Boolean serverBreaking,
        @Nullable Long sameAs,
        int absentReads,
        @Nullable Instant absentSince) {

    /** A row made here, not yet sent. */
    public static OdometerRow entered(
            String vin,
            Kilometres km,
            String typed,
            DistanceUnit unit,
            UUID ticketId,
            Instant observedAt,
            boolean predicted) {
        return new OdometerRow(
                0, vin, km, typed, unit, ticketId, observedAt, null, null, null, null, predicted, null, null, 0, null);
    }

    /** A row pulled from the server. */
    public static OdometerRow pulled(
            String vin, Kilometres km, UUID remoteId, Instant createdAt, @Nullable Integer order, boolean breaking) {
        return new OdometerRow(
                0, vin, km, null, null, null, null, remoteId, createdAt, km, order, null, breaking, null, 0, null);
    }

    /** The same with what the server says of it; what was typed stays. */
    public OdometerRow confirmed(UUID id, Instant at, Kilometres server, @Nullable Integer order, boolean breaking) {
        return with(copy -> {
            copy.remoteId = id;
            copy.createdAt = at;
            copy.serverKm = server;
            copy.serverOrder = order;
            copy.serverBreaking = breaking;
            copy.absentReads = 0;
            copy.absentSince = null;
        });
    }

    /** What was entered, as a row of its own that is not inserted yet and without what the server has told of it. */
    public OdometerRow unsent() {
        return with(copy -> {
            copy.number = 0;
            copy.remoteId = null;
            copy.createdAt = null;
            copy.serverKm = null;
            copy.serverOrder = null;
            copy.serverBreaking = null;
            copy.sameAs = null;
            copy.absentReads = 0;
            copy.absentSince = null;
        });
    }

    /** The same under another local insert number. */
    public OdometerRow numbered(long insert) {
        return with(copy -> copy.number = insert);
    }

    /** The same, marked as one with another row; null for none. */
    public OdometerRow same(@Nullable Long other) {
        return with(copy -> copy.sameAs = other);
    }

    /** The same with another count of complete reads that did not show it. */
    public OdometerRow absent(int reads, @Nullable Instant since) {
        return with(copy -> {
            copy.absentReads = reads;
            copy.absentSince = since;
        });
    }

    /** The same with another payload: an edit before it is sent. */
    public OdometerRow edited(Kilometres value, String text, DistanceUnit in, UUID ticket, boolean predicted) {
        return with(copy -> {
            copy.km = value;
            copy.typed = text;
            copy.unit = in;
            copy.ticketId = ticket;
            copy.predictedBreaking = predicted;
        });
    }

    /** The instant it belongs to in a history: the server's, else when it was read off the car. */
    public Instant at() {
        if (createdAt != null) {
            return createdAt;
        }
        if (observedAt == null) {
            throw new IllegalStateException("registration " + number + " has neither created_at nor observed_at");
        }
        return observedAt;
    }

    /** The value that trend rules compare: the server's where it is known. */
    public Kilometres judged() {
        return serverKm != null ? serverKm : km;
    }

    private OdometerRow with(Consumer<Copy> change) {
        Copy copy = new Copy();
        change.accept(copy);
        return copy.row();
    }

    /** This row while some of it is being changed. */
    private final class Copy {
        private long number = OdometerRow.this.number;
        private Kilometres km = OdometerRow.this.km;
        private @Nullable String typed = OdometerRow.this.typed;
        private @Nullable DistanceUnit unit = OdometerRow.this.unit;
        private @Nullable UUID ticketId = OdometerRow.this.ticketId;
        private @Nullable UUID remoteId = OdometerRow.this.remoteId;
        private @Nullable Instant createdAt = OdometerRow.this.createdAt;
        private @Nullable Kilometres serverKm = OdometerRow.this.serverKm;
        private @Nullable Integer serverOrder = OdometerRow.this.serverOrder;
        private @Nullable Boolean predictedBreaking = OdometerRow.this.predictedBreaking;
        private @Nullable Boolean serverBreaking = OdometerRow.this.serverBreaking;
        private @Nullable Long sameAs = OdometerRow.this.sameAs;
        private int absentReads = OdometerRow.this.absentReads;
        private @Nullable Instant absentSince = OdometerRow.this.absentSince;

        private OdometerRow row() {
            return new OdometerRow(
                    number,
                    vin,
                    km,
                    typed,
                    unit,
                    ticketId,
                    observedAt,
                    remoteId,
                    createdAt,
                    serverKm,
                    serverOrder,
                    predictedBreaking,
                    serverBreaking,
                    sameAs,
                    absentReads,
                    absentSince);
        }
    }
}
