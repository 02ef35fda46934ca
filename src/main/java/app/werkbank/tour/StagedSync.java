package app.werkbank.tour;

import app.werkbank.store.Intents;
import app.werkbank.store.Store;
import app.werkbank.sync.RunMode;
import app.werkbank.sync.RunReport;
import app.werkbank.sync.StatusBoard;
import app.werkbank.sync.Sync;
import app.werkbank.sync.SyncStatus;
import app.werkbank.sync.Trouble;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** In place of the engine where no service is to be talked to: says of it what the tour wants to show. */
final class StagedSync implements Sync {
    private final Store store;
    private final Instant since = Instant.now();
    private final StatusBoard board;

    StagedSync(Store store) {
        this.store = store;
        this.board = new StatusBoard(now(true, null, null));
    }

    /** A long pull is under way. */
    void pulling(long done, long total) {
        board.show(now(true, new SyncStatus.Progress("tickets", done, total), null));
    }

    /** All is calm but for what stands in the store. */
    void calm() {
        board.show(now(true, null, null));
    }

    /** Something stops the engine that will not go by itself. */
    void stopped(Trouble.Kind why) {
        board.show(now(true, null, new Trouble(why, "said by the tour", null)));
    }

    private SyncStatus now(boolean on, SyncStatus.@Nullable Progress progress, @Nullable Trouble trouble) {
        boolean working = progress != null;
        var counts = store.read(db -> new Intents(db).counts());
        return new SyncStatus(on, on ? null : since, counts, working, progress, null, since, null, trouble);
    }

    @Override
    public SyncStatus status() {
        return board.status();
    }

    @Override
    public Runnable onStatus(Consumer<SyncStatus> listener) {
        return board.onStatus(listener);
    }

    @Override
    public void online(boolean on) {
        var _ = CompletableFuture.runAsync(() -> board.show(now(on, null, null)));
    }

    @Override
    public void syncNow() {}

    @Override
    public void stopPull() {}

    @Override
    public void showing(@Nullable UUID ticket) {}

    @Override
    public void open(String vin) {}

    @Override
    public CompletableFuture<RunReport> run(RunMode mode) {
        return CompletableFuture.completedFuture(new RunReport(0, 0, 0, 0, 0, 0, 0, true, null));
    }

    @Override
    public void close() {}
}
