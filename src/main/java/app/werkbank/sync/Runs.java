package app.werkbank.sync;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** The runs that somebody waits for, and when each is over. Used by the control thread alone. */
final class Runs {
    private static final Set<Trouble.Kind> NEEDS_A_PERSON = EnumSet.of(
            Trouble.Kind.CREDENTIALS,
            Trouble.Kind.INSECURE,
            Trouble.Kind.WRONG_ADDRESS,
            Trouble.Kind.PROXY,
            Trouble.Kind.NO_ODOMETER_PERMISSION,
            Trouble.Kind.NO_EQUIPMENT_PERMISSION,
            Trouble.Kind.NO_TICKET_PERMISSION,
            Trouble.Kind.API_CHANGED);

    private record Run(RunMode mode, Totals before, Moment begun, long deadline, CompletableFuture<RunReport> done) {}

    private final Instant opened;
    private final List<Run> runs = new ArrayList<>();

    /** @param opened when the engine was made, by the local clock: what it has read since is new enough for any run */
    Runs(Instant opened) {
        this.opened = opened;
    }

    void begin(RunMode mode, Totals before, Moment now, CompletableFuture<RunReport> done) {
        long deadline = mode.patience() == null
                ? Long.MAX_VALUE
                : now.mono() + mode.patience().toMillis();
        runs.add(new Run(mode, before, now, deadline, done));
    }

    /** When the next run's time is over; Long.MAX_VALUE where none is waited for. */
    long nextDeadline() {
        return runs.stream().mapToLong(Run::deadline).min().orElse(Long.MAX_VALUE);
    }

    /** Ends the runs that are over. */
    void check(Engine engine, Moment now, boolean closed) {
        if (runs.isEmpty()) {
            return;
        }
        boolean quiet = engine.quiet(now);
        SyncStatus status = engine.status(now);
        for (Iterator<Run> each = runs.iterator(); each.hasNext(); ) {
            Run run = each.next();
            if (closed || now.mono() >= run.deadline() || quiet && settled(run, engine, status)) {
                each.remove();
                run.done().complete(report(run, engine.totals().since(run.before()), status.trouble(), now));
            }
        }
    }

    private boolean settled(Run run, Engine engine, SyncStatus status) {
        boolean unread = run.mode().reading() && !read(status);
        if (run.mode().patience() == null || !engine.waits() && !unread) {
            return true;
        }
        Trouble trouble = status.trouble();
        return trouble != null && NEEDS_A_PERSON.contains(trouble.kind());
    }

    private boolean read(SyncStatus status) {
        Instant read = status.lastPull();
        return status.trouble() == null && read != null && !read.isBefore(opened);
    }

    private static RunReport report(Run run, Totals did, @Nullable Trouble trouble, Moment now) {
        return new RunReport(
                did.confirmed(),
                did.rejected(),
                did.tickets(),
                did.odometer(),
                did.equipment(),
                did.requests(),
                now.mono() - run.begun().mono(),
                did.answers() > 0,
                trouble);
    }
}
