package app.werkbank.sync;

import app.werkbank.api.Answer;
import app.werkbank.api.Outcome;
import app.werkbank.api.Page;
import app.werkbank.domain.Kilometres;
import app.werkbank.domain.OdometerRegistration;
import app.werkbank.domain.Ticket;
import app.werkbank.domain.TicketState;
import app.werkbank.sync.sim.MemoryLedger;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An engine for tests of single rules: what it wants stored is stored at once, and what it asks waits for the answer that
 * the test gives. Its seconds count from {@link Rows#NOW}.
 */
final class Bench {
    static final String VIN = "SIMULATED00000001";
    /** Without a limit of requests a second. */
    static final SyncSettings SETTINGS = SyncSettings.defaults().with(Rows.GRACE, 0);

    final MemoryLedger ledger;
    final Engine engine;
    /** Where it is not empty, nothing can be stored, and why. */
    String storeFails = "";
    /** Whether what was stored is told at once; otherwise the transactions are under way. */
    boolean stores = true;

    private final List<Effect.Ask> asked = new ArrayList<>();
    private final Deque<Effect.Keep> kept = new ArrayDeque<>();
    private int follows;
    private long millis;
    private long jumpedMillis;

    Bench(MemoryLedger ledger, SyncSettings settings) {
        this.ledger = ledger;
        this.engine = new Engine(settings, 1);
    }

    Bench() {
        this(new MemoryLedger(), SETTINGS);
    }

    Moment now() {
        return new Moment(millis, Rows.NOW.plusMillis(millis + jumpedMillis));
    }

    /** Starts it with what the ledger holds. */
    Bench open() {
        return step(new Event.Opened(Opening.run(ledger, now().wall())));
    }

    /** Starts it, and answers its first reads of empty lists. */
    Bench started() {
        open();
        while (!asked.isEmpty()) {
            answer(empty());
        }
        return this;
    }

    Bench step(Event event) {
        for (Effect effect : engine.step(event, now())) {
            switch (effect) {
                case Effect.Ask ask -> asked.add(ask);
                case Effect.Keep keep -> {
                    kept.add(keep);
                    if (stores) {
                        store();
                    }
                }
                case Effect.Follow follow -> {
                    follows++;
                    step(new Event.Followed(ledger.followedVins(Rows.NOW)));
                }
            }
        }
        return this;
    }

    /** Lets the transactions that are under way end. */
    void store() {
        while (!kept.isEmpty()) {
            storeOne();
        }
    }

    /** Lets the oldest transaction that is under way end. */
    void storeOne() {
        Effect.Keep keep = kept.remove();
        if (storeFails.isEmpty()) {
            Op.Result result = keep.op().on(ledger);
            ledger.commit();
            step(new Event.Stored(keep.id(), result));
        } else {
            step(new Event.NotStored(keep.id(), storeFails));
        }
    }

    /** How many transactions are under way. */
    int transactions() {
        return kept.size();
    }

    /** The clocks show so many milliseconds since the start, and the engine looks. */
    Bench atMillis(long since) {
        millis = since;
        return step(new Event.Tick());
    }

    Bench at(long seconds) {
        return atMillis(seconds * 1000);
    }

    /** The local clock is set by so many seconds; the one that never jumps is not. */
    void jump(long seconds) {
        jumpedMillis += seconds * 1000;
    }

    /** The requests under way, oldest first. */
    List<Call> calls() {
        return asked.stream().map(Effect.Ask::call).toList();
    }

    /** The only request under way. */
    Call call() {
        if (asked.size() != 1) {
            throw new AssertionError("one request is under way, not " + calls());
        }
        return asked.getFirst().call();
    }

    /** How often it asked which vehicles are followed. */
    int follows() {
        return follows;
    }

    SyncStatus status() {
        return engine.status(now());
    }

    /** The oldest request under way ends. */
    Bench answer(Answer<?> answer) {
        return step(new Event.Answered(asked.removeFirst().id(), answer));
    }

    /** The oldest request of the kind ends. */
    Bench answer(Class<? extends Call> kind, Answer<?> answer) {
        Effect.Ask ask = asked.stream()
                .filter(each -> kind.isInstance(each.call()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + kind.getSimpleName() + " among " + calls()));
        asked.remove(ask);
        return step(new Event.Answered(ask.id(), answer));
    }

    static <T> Answer<T> ok(T body) {
        return new Answer<>(Outcome.SUCCESS, body, 200, null, 0, null, null, "", 1);
    }

    static Answer<?> empty() {
        return page(List.of());
    }

    static <T> Answer<Page<T>> page(List<T> rows) {
        return ok(new Page<>(rows, (long) rows.size(), Map.of(), 0));
    }

    static Answer<?> failed(Outcome outcome) {
        return new Answer<>(outcome, null, 0, null, 0, null, null, "why", 1);
    }

    static Answer<?> refused(int status) {
        return refused(status, null);
    }

    static Answer<?> refused(int status, @Nullable Duration retryAfter) {
        return new Answer<>(Outcome.REFUSED, null, status, null, 0, null, retryAfter, "no", 1);
    }

    static OdometerRegistration registration(long id, String km, Instant at) {
        return new OdometerRegistration(new UUID(0x0D0, id), at, false, Kilometres.of(km), VIN);
    }

    static Ticket ticket(UUID id, TicketState state) {
        return new Ticket(
                id, 1L, state, VIN, null, null, null, null, null, null, null, Rows.NOW, null, null, null, "{}");
    }
}
