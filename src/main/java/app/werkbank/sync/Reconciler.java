package app.werkbank.sync;

import app.werkbank.domain.Kilometres;
import app.werkbank.store.AttemptRow;
import app.werkbank.store.IntentRow;
import app.werkbank.store.OdometerRow;
import app.werkbank.store.Reason;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a read of its VIN says about a registration whose answer was lost (sync rule 4). Pure. */
final class Reconciler {
    /** {@code created_at} may have whole seconds: a row can look a second older than it is. */
    private static final long TRUNCATION_MS = 1000;

    private static final int READS_OF_COMMITTED = 3;
    private static final int GRACES_OF_COMMITTED = 10;

    private Reconciler() {}

    /** What follows from the read. */
    sealed interface Finding {
        /** It is this row; the others are possible second copies. */
        record Adopt(OdometerRow row, List<OdometerRow> second) implements Finding {}

        /** Only a person can tell. */
        record Ask(Reason why) implements Finding {}

        /** Not there yet: so many complete reads have not shown it, the first of them at that server time. */
        record NotYet(int reads, Instant since) implements Finding {}

        /** Two complete reads, a grace time apart, did not show it: it never arrived. */
        record Absent() implements Finding {}

        /** The read was not complete and showed nothing: it says nothing. */
        record Nothing() implements Finding {}
    }

    /**
     * @param intent IN_DOUBT, or waiting to be sent again
     * @param lost its attempts of unknown outcome, in order; empty after a restore
     * @param found rows that could be it
     * @param captured the earliest time by the server's clock at which it can have been sent
     * @param complete whether the read was complete
     * @param readAt the server's time of the read
     */
    static Finding find(
            IntentRow intent,
            List<AttemptRow> lost,
            Candidates found,
            Instant captured,
            boolean complete,
            Instant readAt,
            Duration grace) {
        List<OdometerRow> equal = found.equal();
        List<OdometerRow> inside = equal.stream()
                .filter(row -> inWindow(row, captured, lost, grace))
                .toList();
        if (equal.size() == 1 && inside.size() == 1) {
            return new Finding.Adopt(equal.getFirst(), List.of());
        }
        if (equal.size() > 1) {
            boolean allOwn = inside.size() == equal.size() && equal.size() <= lost.size();
            return allOwn
                    ? new Finding.Adopt(equal.getFirst(), equal.subList(1, equal.size()))
                    : new Finding.Ask(Reason.SEVERAL_CANDIDATES);
        }
        if (!found.all().isEmpty()) {
            return new Finding.Ask(Reason.DOUBTFUL_CANDIDATE);
        }
        return complete ? absent(intent, readAt, grace) : new Finding.Nothing();
    }

    private static Finding absent(IntentRow intent, Instant readAt, Duration grace) {
        Instant since = intent.absentSince();
        if (since == null) {
            return new Finding.NotYet(1, readAt);
        }
        int reads = intent.absentReads() + 1;
        if (intent.reason() == Reason.COMMITTED_UNREAD) {
            boolean enough = reads >= READS_OF_COMMITTED
                    && !readAt.isBefore(since.plus(grace.multipliedBy(GRACES_OF_COMMITTED)));
            return enough ? new Finding.Ask(Reason.COMMITTED_UNREAD) : new Finding.NotYet(reads, since);
        }
        return readAt.isBefore(since.plus(grace)) ? new Finding.NotYet(reads, since) : new Finding.Absent();
    }

    private static boolean inWindow(OdometerRow row, Instant captured, List<AttemptRow> lost, Duration grace) {
        Instant at = row.at();
        if (lost.isEmpty()) {
            return !at.isBefore(captured);
        }
        return lost.stream().anyMatch(attempt -> inWindow(at, attempt, grace));
    }

    private static boolean inWindow(Instant at, AttemptRow attempt, Duration grace) {
        Instant from = attempt.sendingAtServer().minusMillis(attempt.clockErrorMs() + TRUNCATION_MS);
        Instant ended = attempt.endedAtServer();
        return !at.isBefore(from)
                && (ended == null || !at.isAfter(ended.plus(grace).plusMillis(attempt.clockErrorMs())));
    }

    /** When the VIN is to be read again, by the local clock. */
    static Instant nextRead(Finding.NotYet finding, IntentRow intent, Duration grace, Clocks clocks) {
        boolean committed = intent.reason() == Reason.COMMITTED_UNREAD;
        long graces = committed ? (finding.reads() < 2 ? GRACES_OF_COMMITTED / 2 : GRACES_OF_COMMITTED) : 1;
        Instant server = finding.since().plus(grace.multipliedBy(graces));
        return server.minusMillis(clocks.offsetMs()).plusMillis(TRUNCATION_MS);
    }

    /**
     * Whether a row is a possible second copy of what an intent sent (sync rule 6).
     *
     * @param sent the payloads that may have arrived
     * @param told the value that the server tells of the intent's own row; null where there is none. Where it is none of the
     *     payloads, the server may round (rule 5), so that what differs a little may be a copy, too (rule 4)
     */
    static boolean second(OdometerRow row, List<Kilometres> sent, @Nullable Kilometres told) {
        Kilometres km = row.judged();
        boolean rounds = told == null || sent.stream().noneMatch(told::sameOnWire);
        return (told != null && km.sameOnWire(told))
                || sent.stream().anyMatch(each -> km.sameOnWire(each) || (rounds && Candidates.close(km, each)));
    }
}
