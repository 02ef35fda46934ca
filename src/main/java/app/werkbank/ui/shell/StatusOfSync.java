package app.werkbank.ui.shell;

import app.werkbank.domain.IntentState;
import app.werkbank.sync.SyncStatus;
import app.werkbank.sync.Trouble;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Makes the window's one sentence of what sync reports: what needs a person first, then what moves, then what waits. */
public final class StatusOfSync {
    private StatusOfSync() {}

    /** @param looseEnds how many need a person beside the entries that sync knows, as the outbox lists them */
    public static Status of(SyncStatus sync, int looseEnds) {
        long people = sync.needPerson() + looseEnds;
        return new Status(
                !sync.switchedOn(),
                sync.offlineSince(),
                (int) sync.pending(),
                (int) people,
                sentence(sync, (int) people),
                sync.lastPull());
    }

    private static StatusSentence sentence(SyncStatus sync, int people) {
        int pending = (int) sync.pending();
        StatusSentence.Reason paused = sync.switchedOn() ? paused(sync.trouble()) : null;
        if (paused != null) {
            return new StatusSentence.Paused(paused, pending);
        }
        if (people > 0) {
            return new StatusSentence.NeedsYou(people);
        }
        if (sync.count(IntentState.SENDING) > 0) {
            return new StatusSentence.Sending((int) sync.count(IntentState.SENDING));
        }
        if (sync.progress() != null) {
            return pulling(sync.progress());
        }
        if (sync.count(IntentState.QUEUED) > 0 || !sync.switchedOn() && pending > 0) {
            Instant nextTry = sync.switchedOn() ? sync.nextTry() : null;
            return nextTry == null && !sync.offline() && sync.trouble() == null
                    ? new StatusSentence.Queued(pending)
                    : new StatusSentence.Waiting(pending, nextTry);
        }
        if (sync.count(IntentState.IN_DOUBT) > 0) {
            return new StatusSentence.Checking((int) sync.count(IntentState.IN_DOUBT));
        }
        if (sync.count(IntentState.HELD) > 0) {
            return new StatusSentence.Held((int) sync.count(IntentState.HELD));
        }
        return settled(sync);
    }

    private static StatusSentence settled(SyncStatus sync) {
        Instant sent = later(sync.lastSent(), sync.lastPull());
        return sent == null ? new StatusSentence.NeverSynced() : new StatusSentence.AllSent(sent);
    }

    private static StatusSentence pulling(SyncStatus.Progress progress) {
        Long total = progress.total();
        return new StatusSentence.Pulling(total == null || total == 0 ? -1 : (double) progress.done() / total);
    }

    private static @Nullable Instant later(@Nullable Instant a, @Nullable Instant b) {
        if (a == null || b == null) {
            return a == null ? b : a;
        }
        return a.isAfter(b) ? a : b;
    }

    /** Null where the trouble is only the network's: the banner tells that, and the entries wait. */
    private static StatusSentence.@Nullable Reason paused(@Nullable Trouble trouble) {
        if (trouble == null) {
            return null;
        }
        return switch (trouble.kind()) {
            case OFFLINE, STORE -> null;
            case INSECURE -> StatusSentence.Reason.CERTIFICATE;
            case WRONG_ADDRESS, CREDENTIALS -> StatusSentence.Reason.CREDENTIALS;
            case PROXY -> StatusSentence.Reason.PROXY;
            case NO_ODOMETER_PERMISSION, NO_EQUIPMENT_PERMISSION, NO_TICKET_PERMISSION ->
                StatusSentence.Reason.FORBIDDEN;
            case API_CHANGED -> StatusSentence.Reason.OUTDATED;
            case THROTTLED, QUOTA_USED -> StatusSentence.Reason.QUOTA;
            case SERVER_FAILING -> StatusSentence.Reason.SERVER_DOWN;
        };
    }
}
