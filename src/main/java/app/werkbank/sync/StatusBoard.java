package app.werkbank.sync;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** The status of the moment, and who is told when it becomes another one. May be used from any thread. */
public final class StatusBoard {
    private final List<Consumer<SyncStatus>> listeners = new CopyOnWriteArrayList<>();
    private volatile SyncStatus status;

    public StatusBoard(SyncStatus first) {
        status = first;
    }

    public SyncStatus status() {
        return status;
    }

    /** Becomes the status; told on the calling thread where it is another one. Called by one thread at a time. */
    public void show(SyncStatus next) {
        if (!next.equals(status)) {
            status = next;
            listeners.forEach(listener -> listener.accept(next));
        }
    }

    /** @return ends the subscription */
    public Runnable onStatus(Consumer<SyncStatus> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }
}
