package app.werkbank.sync;

import app.werkbank.api.GivingWay;
import app.werkbank.api.RemoteApi;
import app.werkbank.store.Db;
import app.werkbank.store.IntentRow;
import app.werkbank.store.SqlLedger;
import app.werkbank.store.Store;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Runs the engine: one control thread steps it, threads that give way make its calls, the store's writer runs its transactions,
 * and whatever comes back is the next event.
 */
public final class SyncService implements Sync {
    private static final System.Logger LOG = System.getLogger(SyncService.class.getName());
    private static final Duration CLOSING = Duration.ofSeconds(5);
    private static final Duration VEHICLES_KEPT_FRESH = Duration.ofDays(30);
    private static final long LONGEST_SLEEP_MS = 60_000;
    private static final long REOPEN_MS = 1000;

    private final Store store;
    private final ApiCalls api;
    private final Clock clock;
    private final Engine engine;
    private final Runs runs;
    private final LinkedBlockingQueue<Runnable> inbox = new LinkedBlockingQueue<>();
    private final ExecutorService calls = GivingWay.threads("api-");
    private final Thread control;
    private final StatusBoard board;
    private volatile int requests;
    private volatile boolean stopped;
    private boolean closing;

    /**
     * @param seed of the engine's own chance: delays and request ids
     * @param on whether the offline switch starts in the position "online"
     */
    public SyncService(Store store, RemoteApi api, SyncSettings settings, Clock clock, long seed, boolean on) {
        this.store = store;
        this.api = new ApiCalls(api);
        this.clock = clock;
        this.engine = new Engine(settings, seed);
        this.board = new StatusBoard(engine.status(now()));
        this.runs = new Runs(clock.instant());
        this.control = Thread.ofPlatform().name("sync-control").daemon().unstarted(this::loop);
        post(new Event.Switched(on));
    }

    /** Starts the engine: what was being sent when the program last ended is in doubt from here on. */
    public SyncService start() {
        control.start();
        openStore();
        return this;
    }

    /** Hears of intents that the desk made or changed. May be called from any thread. */
    public void told(List<IntentRow> intents) {
        if (!intents.isEmpty()) {
            post(new Event.Told(intents.stream().map(IntentRow::id).toList()));
        }
    }

    /** HTTP requests made since the start, token requests included. */
    public int requests() {
        return requests;
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
        post(new Event.Switched(on));
    }

    @Override
    public void syncNow() {
        post(new Event.Now());
    }

    @Override
    public void stopPull() {
        post(new Event.PullStopped());
    }

    @Override
    public void showing(@Nullable UUID ticket) {
        post(new Event.Showing(ticket));
    }

    @Override
    public void open(String vin) {
        post(new Event.VehicleOpened(vin));
    }

    @Override
    public CompletableFuture<RunReport> run(RunMode mode) {
        CompletableFuture<RunReport> done = new CompletableFuture<>();
        inbox.add(() -> {
            runs.begin(mode, engine.totals(), now(), done);
            step(new Event.Now());
        });
        return done;
    }

    @Override
    public void close() {
        if (stopped) {
            return;
        }
        inbox.add(() -> {
            closing = true;
            step(new Event.Closing());
        });
        try {
            if (!control.join(CLOSING)) {
                LOG.log(
                        Level.WARNING,
                        "closed while a request was under way; its outcome will be looked up at the next start");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        stopped = true;
        control.interrupt();
        calls.shutdownNow();
    }

    private void loop() {
        while (!stopped) {
            try {
                Runnable next = inbox.poll(sleepMs(), TimeUnit.MILLISECONDS);
                if (next == null) {
                    step(new Event.Tick());
                } else {
                    next.run();
                }
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                LOG.log(Level.ERROR, "a step of the sync engine failed; it goes on", e);
            }
            if (closing && engine.mayClose()) {
                stopped = true;
                runs.check(engine, now(), true);
            }
        }
    }

    private long sleepMs() {
        Moment now = now();
        long wake = Math.min(engine.wakeAt(now), runs.nextDeadline());
        return Math.clamp(wake - now.mono(), 1, LONGEST_SLEEP_MS);
    }

    private void post(Event event) {
        inbox.add(() -> step(event));
    }

    private void step(Event event) {
        Moment now = now();
        for (Effect effect : engine.step(event, now)) {
            perform(effect);
        }
        requests = engine.totals().requests();
        runs.check(engine, now, false);
        board.show(engine.status(now));
    }

    private void perform(Effect effect) {
        switch (effect) {
            case Effect.Ask ask -> calls.execute(() -> post(new Event.Answered(ask.id(), api.make(ask.call()))));
            case Effect.Keep keep -> {
                Function<Db, Op.Result> work = db -> keep.op().on(new SqlLedger(db));
                CompletableFuture<Op.Result> kept =
                        keep.op() instanceof PullOp ? store.writeBehind(work) : store.write(work);
                var _ = kept.whenComplete((result, failure) -> post(
                        failure == null
                                ? new Event.Stored(keep.id(), result)
                                : new Event.NotStored(keep.id(), sentence(failure))));
            }
            case Effect.Follow follow -> {
                Instant since = clock.instant().minus(VEHICLES_KEPT_FRESH);
                calls.execute(() -> post(new Event.Followed(followed(since))));
            }
        }
    }

    /** Where the store cannot be read, nobody is followed until the next pull of the tickets asks again. */
    private Set<String> followed(Instant since) {
        try {
            return store.read(db -> new SqlLedger(db).followedVins(since));
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "the vehicles to keep fresh could not be read", e);
            return Set.of();
        }
    }

    private void openStore() {
        var _ = store.write(db -> Opening.run(new SqlLedger(db), clock.instant()))
                .whenComplete((found, failure) -> {
                    if (failure == null) {
                        post(new Event.Opened(found));
                    } else {
                        LOG.log(Level.ERROR, "the store could not be read at start; it is tried again", failure);
                        CompletableFuture.delayedExecutor(REOPEN_MS, TimeUnit.MILLISECONDS, calls)
                                .execute(this::openStore);
                    }
                });
    }

    private static String sentence(Throwable failure) {
        LOG.log(Level.WARNING, "a transaction was rolled back; it is tried again", failure);
        String message = failure.getMessage();
        return message == null ? failure.getClass().getSimpleName() : message;
    }

    private Moment now() {
        return new Moment(TimeUnit.NANOSECONDS.toMillis(System.nanoTime()), clock.instant());
    }
}
