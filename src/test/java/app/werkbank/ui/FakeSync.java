package app.werkbank.ui;

import app.werkbank.domain.IntentKind;
import app.werkbank.domain.IntentState;
import app.werkbank.sync.RunMode;
import app.werkbank.sync.RunReport;
import app.werkbank.sync.StatusBoard;
import app.werkbank.sync.Sync;
import app.werkbank.sync.SyncStatus;
import app.werkbank.sync.Trouble;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** An engine for tests of screens: it does nothing but say what the test wants it to say. */
public final class FakeSync implements Sync {
    private final StatusBoard board = new StatusBoard(said(false, null, null, Map.of()));
    private final AtomicInteger listeners = new AtomicInteger();
    private volatile CompletableFuture<RunReport> nextRun =
            CompletableFuture.completedFuture(new RunReport(0, 0, 0, 0, 0, 0, 0, true, null));

    /** A status; what is not named is as calm as can be. */
    public static SyncStatus said(
            boolean working,
            SyncStatus.@Nullable Progress progress,
            @Nullable Trouble trouble,
            Map<IntentKind, Map<IntentState, Long>> counts) {
        return new SyncStatus(true, null, counts, working, progress, null, null, null, trouble);
    }

    /** What the next run comes to, and when. */
    public void run(CompletableFuture<RunReport> next) {
        nextRun = next;
    }

    /** Becomes the status, and is told. */
    public void say(SyncStatus next) {
        board.show(next);
    }

    @Override
    public SyncStatus status() {
        return board.status();
    }

    @Override
    public Runnable onStatus(Consumer<SyncStatus> listener) {
        Runnable end = board.onStatus(listener);
        listeners.incrementAndGet();
        return () -> {
            end.run();
            listeners.decrementAndGet();
        };
    }

    /** How many follow the status. */
    public int listeners() {
        return listeners.get();
    }

    @Override
    public void online(boolean on) {
        SyncStatus s = status();
        say(new SyncStatus(
                on, on ? null : Instant.EPOCH, s.counts(), false, null, null, s.lastPull(), s.lastSent(), s.trouble()));
    }

    @Override
    public void stopPull() {}

    @Override
    public void syncNow() {}

    @Override
    public void showing(@Nullable UUID ticket) {}

    @Override
    public void open(String vin) {}

    @Override
    public CompletableFuture<RunReport> run(RunMode mode) {
        return nextRun;
    }

    @Override
    public void close() {}
}
