package app.werkbank.sync;

import app.werkbank.domain.Kilometres;
import app.werkbank.store.AttemptOutcome;
import app.werkbank.store.AttemptRow;
import app.werkbank.store.IntentRow;
import app.werkbank.store.Ledger;
import app.werkbank.store.OdometerRow;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Rows of the server that could be what an intent sent: of its VIN, owned by no intent, not there before the first attempt
 * of unknown outcome, and not yet shown to a person as a possible copy (sync rule 4).
 *
 * @param equal the same 32-bit float, oldest first
 * @param near differing by up to 1 km, oldest first
 */
record Candidates(List<OdometerRow> equal, List<OdometerRow> near) {
    private static final BigDecimal NEAR_KM = BigDecimal.ONE;

    static Candidates of(Ledger ledger, IntentRow intent) {
        List<AttemptRow> lost = lost(ledger.attempts(intent.id()));
        Long baseline = lost.isEmpty() ? null : lost.getFirst().baseline();
        Kilometres sent = lost.isEmpty() ? intent.value() : payload(lost.getFirst());
        Set<Long> shown = ledger.flagged(intent.id());
        long decided = decided(lost);
        Instant captured = captured(ledger, intent);
        List<OdometerRow> rows = ledger.unclaimed(intent.vehicle(), baseline == null ? 0 : baseline).stream()
                .filter(row -> row.number() > decided || !shown.contains(row.number()))
                .toList();
        return new Candidates(
                rows.stream().filter(row -> row.judged().sameOnWire(sent)).toList(),
                rows.stream()
                        .filter(row -> !row.judged().sameOnWire(sent) && close(row.judged(), sent))
                        .filter(row -> baseline != null || !row.at().isBefore(captured))
                        .toList());
    }

    /**
     * The earliest time by the server's clock at which the intent can have been sent. It only narrows what differs and what
     * is adopted unasked: an equal row that seems older is shown to a person, for the local clock may have been set since.
     */
    static Instant captured(Ledger ledger, IntentRow intent) {
        return Clocks.kept(ledger).server(intent.observedAt()).minusMillis(Clocks.UNKNOWN_ERROR_MS);
    }

    /**
     * Up to which row a person has decided: all, where each attempt is settled. A row that was flagged while an entry in
     * doubt lay discarded is its candidate again once the discard is undone, or it would be sent a second time.
     */
    private static long decided(List<AttemptRow> lost) {
        if (lost.isEmpty()) {
            return 0;
        }
        if (!lost.getLast().unknown()) {
            return Long.MAX_VALUE;
        }
        Long baseline = lost.getLast().baseline();
        return baseline == null ? 0 : baseline;
    }

    /** Attempts nobody knew the outcome of when they ended, those since proven absent included. */
    static List<AttemptRow> lost(List<AttemptRow> attempts) {
        return attempts.stream()
                .filter(attempt -> attempt.unknown() || attempt.outcome() == AttemptOutcome.ABSENT)
                .toList();
    }

    List<OdometerRow> all() {
        return Stream.concat(equal.stream(), near.stream()).toList();
    }

    static boolean close(Kilometres a, Kilometres b) {
        return a.value().subtract(b.value()).abs().compareTo(NEAR_KM) <= 0;
    }

    static Kilometres payload(AttemptRow attempt) {
        Kilometres km = attempt.km();
        if (km == null) {
            throw new IllegalStateException("attempt " + attempt.requestId() + " sent no reading");
        }
        return km;
    }
}
