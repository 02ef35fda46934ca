package app.werkbank.store;

import app.werkbank.domain.Kilometres;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One try to send an intent, with the payload as it was sent. Instants are UTC.
 *
 * @param number 1 for the first
 * @param requestId ours, sent with the request
 * @param km as sent; null for equipment
 * @param ticketId as sent
 * @param sendingAt by the local clock
 * @param sendingAtServer by the server's clock as estimated, within {@code clockErrorMs}
 * @param baseline the highest local row number of the VIN at that moment; null for equipment, and after a restore
 * @param endedAt by the local clock; null while under way
 * @param endedAtServer by the server's clock as estimated; null while under way, and where it is not known
 * @param outcome null while under way
 * @param status of the HTTP answer; null where there was none
 * @param problem the raw body of a refusal, at most 8 KiB
 */
public record AttemptRow(
        UUID intent,
        int number,
        UUID requestId,
        @Nullable Kilometres km,
        UUID ticketId,
        Instant sendingAt,
        Instant sendingAtServer,
        long clockErrorMs,
        @Nullable Long baseline,
        @Nullable Instant endedAt,
        @Nullable Instant endedAtServer,
        @Nullable AttemptOutcome outcome,
        @Nullable Integer status,
        @Nullable String title,
        @Nullable String detail,
        @Nullable String problem) {

    /** The same, ended. */
    public AttemptRow ended(
            Instant at,
            @Nullable Instant atServer,
            AttemptOutcome how,
            @Nullable Integer httpStatus,
            @Nullable String problemTitle,
            @Nullable String problemDetail,
            @Nullable String raw) {
        return copy(baseline, at, atServer, how, httpStatus, problemTitle, problemDetail, raw);
    }

    /** The same with another outcome, learnt after it ended. */
    public AttemptRow settled(AttemptOutcome how) {
        return copy(baseline, endedAt, endedAtServer, how, status, title, detail, problem);
    }

    /** The same with a better estimate of the server's time when it ended. */
    public AttemptRow endedAtServer(Instant atServer) {
        return copy(baseline, endedAt, atServer, outcome, status, title, detail, problem);
    }

    /** The same, where it is not known any more what was there before it was sent. */
    public AttemptRow withoutBaseline() {
        return copy(null, endedAt, endedAtServer, outcome, status, title, detail, problem);
    }

    private AttemptRow copy(
            @Nullable Long before,
            @Nullable Instant at,
            @Nullable Instant atServer,
            @Nullable AttemptOutcome how,
            @Nullable Integer httpStatus,
            @Nullable String problemTitle,
            @Nullable String problemDetail,
            @Nullable String raw) {
        return new AttemptRow(
                intent,
                number,
                requestId,
                km,
                ticketId,
                sendingAt,
                sendingAtServer,
                clockErrorMs,
                before,
                at,
                atServer,
                how,
                httpStatus,
                problemTitle,
                problemDetail,
                raw);
    }

    /** Whether nobody knows if the server has it. */
    public boolean unknown() {
        return outcome == AttemptOutcome.UNKNOWN || outcome == AttemptOutcome.COMMITTED_UNREAD;
    }
}
