package app.werkbank.sync;

import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What screens and commands may ask of the running engine. Every method returns at once and may be called from any
 * thread; what happens shows in {@link #status()} and in the store.
 */
public interface Sync extends AutoCloseable {

    /** How things stand now. */
    SyncStatus status();

    /**
     * Tells the listener of every change of the status, on the engine's thread: it must return at once.
     *
     * @return ends the subscription
     */
    Runnable onStatus(Consumer<SyncStatus> listener);

    /** The offline switch: while off the program asks nothing of the server; a request under way ends first. */
    void online(boolean on);

    /** Tries everything now: pulls that are due or not, what waits for its backoff, a pause. Never skips a hold or a grace. */
    void syncNow();

    /** Stops reading lists now; what was read stays, and the next regular pull begins anew. Sending goes on. */
    void stopPull();

    /** Says which ticket is on screen, so that it is kept fresh; null for none. */
    void showing(@Nullable UUID ticket);

    /** Asks for the history of a vehicle that was opened, unless it is fresh. */
    void open(String vin);

    /**
     * Runs until nothing can move any more, or the time is over.
     *
     * @param mode whether holds and graces are waited for
     * @return what the run did; never fails
     */
    CompletableFuture<RunReport> run(RunMode mode);

    /** Takes no new request, waits at most 5 s for those under way, and stops. What waits, waits in the store. */
    @Override
    void close();
}
