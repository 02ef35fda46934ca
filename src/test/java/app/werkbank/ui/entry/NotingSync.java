package app.werkbank.ui.entry;

import app.werkbank.sync.RunMode;
import app.werkbank.sync.RunReport;
import app.werkbank.sync.StatusBoard;
import app.werkbank.sync.Sync;
import app.werkbank.sync.SyncStatus;
import app.werkbank.sync.Trouble;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A sync for tests: it does nothing and remembers what was asked of it. */
public final class NotingSync implements Sync {
    public final List<String> opened = new ArrayList<>();
    public @Nullable UUID showing;
    private final StatusBoard board = new StatusBoard(status(null, null));

    private static SyncStatus status(@Nullable Instant offlineSince, @Nullable Trouble trouble) {
        return new SyncStatus(true, offlineSince, Map.of(), false, null, null, null, null, trouble);
    }

    /** Goes out of reach, and says so. */
    public void offline(Instant since) {
        board.show(status(since, null));
    }

    /** Is stopped by something that will not go by itself, and says so. */
    public void stopped(Trouble.Kind why) {
        board.show(status(null, new Trouble(why, "said by the test", null)));
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
    public void online(boolean on) {}

    @Override
    public void stopPull() {}

    @Override
    public void syncNow() {}

    @Override
    public void showing(@Nullable UUID ticket) {
        showing = ticket;
    }

    @Override
    public void open(String vin) {
        opened.add(vin);
    }

    @Override
    public CompletableFuture<RunReport> run(RunMode mode) {
        throw new UnsupportedOperationException("no test of a screen runs the engine");
    }

    @Override
    public void close() {}
}
