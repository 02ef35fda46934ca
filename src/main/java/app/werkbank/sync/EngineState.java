package app.werkbank.sync;

import app.werkbank.api.Answer;
import app.werkbank.domain.IntentState;
import app.werkbank.store.IntentRow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Everything the engine knows between two steps, and the effects that the current step has produced. Changed in place by
 * the one thread that steps; nothing in it depends on a clock, on chance or on input but what the events bring.
 */
final class EngineState {
    /** What is done with the answer to a request. */
    interface OnAnswer extends BiConsumer<Answer<?>, Moment> {}

    /** What is done when a transaction is durable. */
    interface OnStored extends BiConsumer<Op.Result, Moment> {}

    private record Asked(Call call, OnAnswer then) {}

    private record Kept(Op op, OnStored then, int failures) {}

    private record Retry(long at, Kept kept) {}

    /** So many rows may wait to be durable: they are in memory. */
    private static final int MOST_ROWS = 30_000;
    /** What a list without rows counts for, because it is a transaction all the same. */
    private static final int ROWS_OF_A_LIST = 100;

    final SyncSettings settings;
    final SplittableRandom random;
    final Backoff backoff;
    final Gate gate;
    final Quota quota;
    final LaneBook book;
    final PullPlan plan;
    final ServerClock clock = new ServerClock();
    private final Map<Long, Asked> asked = new HashMap<>();
    private final Map<Long, Kept> kept = new HashMap<>();
    private final List<Retry> retries = new ArrayList<>();
    private List<Effect> effects = new ArrayList<>();
    private long nextId = 1;

    boolean started;
    boolean closing;
    boolean on = true;
    boolean following;
    long readNumber;
    int sending;
    /** Scopes that are being read, those included whose rows wait to be durable. */
    int pulling;
    /** How many of them wait for that. */
    private int storing;
    /** The rows of these. */
    private int rowsStoring;

    Totals totals = Totals.NONE;

    @Nullable
    Instant offlineSince;

    @Nullable
    Instant lastSent;

    @Nullable
    UUID shown;

    long shownDue;

    @Nullable
    String storeTrouble;

    EngineState(SyncSettings settings, long seed) {
        this.settings = settings;
        this.random = new SplittableRandom(seed);
        this.backoff = new Backoff(
                settings.backoffBase().toMillis(), settings.backoffCap().toMillis(), random);
        this.gate = new Gate(backoff);
        this.quota = new Quota(settings);
        this.book = new LaneBook(settings.hold());
        this.plan = new PullPlan(settings.pullEvery().toMillis(), backoff);
    }

    /** Scopes that the service is being asked for. */
    int reading() {
        return pulling - storing;
    }

    /** As many at once as lanes send, as long as what was read before is stored about as fast. */
    boolean mayRead() {
        return reading() < settings.lanes() && rowsStoring < MOST_ROWS;
    }

    /** Queues the rows of a list that was read; until they are durable, other lists are asked for. */
    void keepRead(Op op, int rows, OnStored then) {
        int weight = Math.max(rows, ROWS_OF_A_LIST);
        storing++;
        rowsStoring += weight;
        keep(op, (result, stored) -> {
            storing--;
            rowsStoring -= weight;
            then.accept(result, stored);
        });
    }

    /** Asks the service; the quota is counted here. */
    void ask(Call call, Moment now, OnAnswer then) {
        long id = nextId++;
        quota.take(1, now);
        asked.put(id, new Asked(call, then));
        effects.add(new Effect.Ask(id, call));
    }

    /** Queues a transaction; one that fails is tried again until it is durable. */
    void keep(Op op, OnStored then) {
        keep(new Kept(op, then, 0));
    }

    void follow() {
        if (!following) {
            following = true;
            effects.add(new Effect.Follow());
        }
    }

    void answered(long id, Answer<?> answer, Moment now) {
        Asked question = asked.remove(id);
        if (question == null) {
            return;
        }
        quota.take(Math.max(0, answer.requests() - 1), now);
        totals = totals.asked(answer.requests(), answer.status() > 0);
        Instant date = answer.serverDate();
        if (date != null) {
            clock.learn(date, now.wall(), answer.roundTripMillis());
        }
        gate.learn(question.call(), answer, now);
        Gate.Block block = gate.all();
        boolean offline = block != null && block.kind() == Trouble.Kind.OFFLINE;
        if (!offline) {
            offlineSince = null;
        } else if (offlineSince == null) {
            offlineSince = now.wall();
        }
        question.then().accept(answer, now);
    }

    void stored(long id, Op.Result result, Moment now) {
        Kept done = kept.remove(id);
        if (done != null) {
            storeTrouble = null;
            result.intents().forEach(row -> hear(row, now));
            done.then().accept(result, now);
        }
    }

    void notStored(long id, String why, Moment now) {
        Kept failed = kept.remove(id);
        if (failed != null) {
            storeTrouble = why;
            long at = now.mono() + 200 + backoff.delayMs(failed.failures());
            retries.add(new Retry(at, new Kept(failed.op(), failed.then(), failed.failures() + 1)));
        }
    }

    /** Tries transactions again that are due; what was not yet marked as being sent is not sent any more while closing. */
    void retryStores(Moment now) {
        List<Retry> due =
                retries.stream().filter(retry -> retry.at() <= now.mono()).toList();
        retries.removeAll(due);
        due.stream()
                .filter(retry -> !closing || !(retry.kept().op() instanceof Sending))
                .forEach(retry -> keep(retry.kept()));
    }

    long nextRetry() {
        return retries.stream().mapToLong(Retry::at).min().orElse(Long.MAX_VALUE);
    }

    /** Takes in how an intent stands, and counts what became of it. */
    void hear(IntentRow row, Moment now) {
        IntentRow before = book.hear(row, now);
        IntentState was = before == null ? row.state() : before.state();
        if (row.state() != was && row.state() == IntentState.CONFIRMED) {
            totals = totals.confirmedOne();
            lastSent = now.wall();
        } else if (row.state() != was && row.state() == IntentState.REJECTED) {
            totals = totals.rejectedOne();
        }
    }

    /** Requests under way. */
    int requestsUnderWay() {
        return asked.size();
    }

    /** Whether nothing is under way, neither a request nor a transaction. */
    boolean still() {
        return asked.isEmpty() && kept.isEmpty() && retries.isEmpty() && !following;
    }

    /** A random UUID (version 4) from the engine's own source of chance. */
    UUID requestId() {
        long high = random.nextLong() & 0xFFFF_FFFF_FFFF_0FFFL | 0x4000L;
        long low = random.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }

    Clocks clocks() {
        return clock.estimate();
    }

    /** The effects of this step, and starts collecting those of the next. */
    List<Effect> drain() {
        List<Effect> drained = effects;
        effects = new ArrayList<>();
        return drained;
    }

    private void keep(Kept transaction) {
        long id = nextId++;
        kept.put(id, transaction);
        effects.add(new Effect.Keep(id, transaction.op()));
    }
}
