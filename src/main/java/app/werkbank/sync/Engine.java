// Over 300 lines: the one place where every event comes in; pulling, pushing and lanes are apart.
package app.werkbank.sync;

import app.werkbank.domain.Ticket;
import app.werkbank.store.ScopeRow;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The core: one event in, the effects it calls for out. It has no clock, no chance and no input of its own, so the same
 * events give the same effects (invariant I30). One thread steps it.
 */
final class Engine {
    private static final int KEEP_COUNTS_EVERY = 50;

    private final EngineState state;
    private final Pulling pulling;
    private final Pushing pushing;
    private long countsKeptAt;
    private boolean waitsForQuota;
    private @Nullable Instant offSince;

    /** @param seed of everything random in it: delays and request ids */
    Engine(SyncSettings settings, long seed) {
        this.state = new EngineState(settings, seed);
        this.pulling = new Pulling(state);
        this.pushing = new Pushing(state, pulling);
    }

    /** Takes in what happened and says what is to be done. */
    List<Effect> step(Event event, Moment now) {
        state.clock.see(now);
        take(event, now);
        act(now);
        return state.drain();
    }

    /**
     * When a {@link Event.Tick} is needed, by the monotonic clock; Long.MAX_VALUE where nothing waits for a time. What
     * waits for an answer under way does not count: the answer is an event of its own.
     */
    long wakeAt(Moment now) {
        if (!state.started) {
            return Long.MAX_VALUE;
        }
        long local = Math.min(state.book.nextHold(), state.nextRetry());
        if (!asking()) {
            return local;
        }
        long asks = nextAsk(now);
        return Math.min(local, waitsForQuota ? Math.max(asks, now.mono() + state.quota.waitMs(now)) : asks);
    }

    private long nextAsk(Moment now) {
        Gate.Block all = state.gate.all();
        if (all != null) {
            return state.requestsUnderWay() > 0 ? Long.MAX_VALUE : state.gate.probeAt();
        }
        long next = state.gate.nextChange(now);
        if (mayPush()) {
            next = Math.min(next, nextPush(true, Call.Group.ODOMETER, now));
            next = Math.min(next, nextPush(false, Call.Group.EQUIPMENT, now));
        }
        if (state.mayRead()) {
            next = Math.min(next, state.plan.nextDue(group -> state.gate.open(group, now)));
        }
        boolean shows = state.shown != null && state.gate.open(Call.Group.TICKETS, now);
        return shows ? Math.min(next, state.shownDue) : next;
    }

    private long nextPush(boolean odometer, Call.Group group, Moment now) {
        return state.gate.open(group, now) ? state.book.nextDue(odometer) : Long.MAX_VALUE;
    }

    Totals totals() {
        return state.totals;
    }

    /** Whether nothing is under way, and nothing can be begun before some time has passed. */
    boolean quiet(Moment now) {
        return state.started && state.still() && !waitsForQuota && (!asking() || nothingReady(now));
    }

    /** Whether an entry moves again by itself; what stands behind an entry that needs a person does not. */
    boolean waits() {
        return state.book.nextMove() != Long.MAX_VALUE;
    }

    /** Whether no request is under way, so that the connection may be closed. */
    boolean mayClose() {
        return state.requestsUnderWay() == 0 && state.still();
    }

    SyncStatus status(Moment now) {
        Gate.Block block = state.gate.worst(now);
        Trouble trouble = trouble(block, now);
        long next = state.book.nextMove();
        next = block == null ? next : Math.min(next, block.until());
        boolean waits = next != Long.MAX_VALUE && next > now.mono();
        return new SyncStatus(
                state.on,
                state.offlineSince != null ? state.offlineSince : offSince,
                state.book.counts(),
                state.requestsUnderWay() > 0,
                pulling.progress(),
                waits ? now.wall().plusMillis(next - now.mono()).truncatedTo(ChronoUnit.SECONDS) : null,
                lastPull(),
                state.lastSent,
                trouble);
    }

    private void take(Event event, Moment now) {
        switch (event) {
            case Event.Opened opened -> open(opened.found(), now);
            case Event.Told told -> state.keep(new Looking(told.intents()), (result, at) -> followNew(result));
            case Event.Answered answered -> state.answered(answered.id(), answered.answer(), now);
            case Event.Stored stored -> state.stored(stored.id(), stored.result(), now);
            case Event.NotStored failed -> state.notStored(failed.id(), failed.why(), now);
            case Event.Followed followed -> {
                state.following = false;
                state.plan.follow(followed.vins(), now);
            }
            case Event.Tick tick -> {}
            case Event.Switched switched -> switchTo(switched.on(), now);
            case Event.Now all -> everythingNow(now);
            case Event.PullStopped stopped -> {
                state.plan.later(now);
                pulling.stop();
            }
            case Event.VehicleOpened vehicle -> state.plan.want(vehicle.vin(), now);
            case Event.Showing showing -> show(showing.ticket(), now);
            case Event.Closing closing -> state.closing = true;
        }
    }

    private void open(Opening.Found found, Moment now) {
        state.started = true;
        state.clock.resume(found.clocks());
        state.quota.resume(found.quotaDay(), found.quotaUsed());
        for (ScopeRow scope : found.scopes()) {
            state.readNumber = Math.max(state.readNumber, scope.readNumber());
            state.plan.remember(scope);
        }
        found.intents().forEach(row -> state.hear(row, now));
        state.plan.fixed(ScopeRow.TICKETS);
        state.plan.fixed(ScopeRow.USED);
        state.follow();
    }

    /** Saying where a new entry belongs may bring a VIN that nobody followed. */
    private void followNew(Op.Result result) {
        if (result.intents().stream().anyMatch(row -> row.vin() != null)) {
            state.follow();
        }
    }

    private void switchTo(boolean on, Moment now) {
        if (on && !state.on) {
            state.gate.reset();
            state.book.forgetWaits();
            state.plan.all(now);
        }
        offSince = on ? null : state.on ? now.wall() : offSince;
        state.on = on;
    }

    private void everythingNow(Moment now) {
        state.gate.reset();
        state.book.forgetWaits();
        state.plan.all(now);
        state.follow();
    }

    private void show(@Nullable UUID ticket, Moment now) {
        if (ticket != null && !ticket.equals(state.shown)) {
            state.shownDue = now.mono() + state.settings.shownEvery().toMillis();
        }
        state.shown = ticket;
    }

    private void act(Moment now) {
        if (!state.started) {
            return;
        }
        state.retryStores(now);
        List<UUID> over = state.book.over(now);
        if (!over.isEmpty()) {
            state.keep(new Releasing(over), (result, at) -> {});
        }
        waitsForQuota = false;
        if (asking()) {
            if (state.gate.all() != null) {
                probe(now);
            } else {
                push(true, Call.Group.ODOMETER, now);
                push(false, Call.Group.EQUIPMENT, now);
                pull(now);
                refreshShown(now);
            }
        }
        keepCounts();
    }

    private boolean asking() {
        return state.on && !state.closing;
    }

    /** One read finds out whether what blocks everything is over (sync rule 11, invariant I22). */
    private void probe(Moment now) {
        if (!state.gate.probeDue(now) || state.requestsUnderWay() > 0 || !quota(now)) {
            return;
        }
        state.ask(new Call.ListTickets(1, 0), now, (answer, at) -> {
            if (state.gate.all() == null) {
                state.book.forgetWaits();
                state.plan.all(at);
            }
        });
    }

    private void push(boolean odometer, Call.Group group, Moment now) {
        if (!mayPush() || !state.gate.open(group, now)) {
            return;
        }
        for (LaneBook.Lane lane : state.book.ready(odometer, now, state.settings.lanes() - state.sending)) {
            if (!mayPush() || !quota(now)) {
                return;
            }
            pushing.move(lane, now);
        }
    }

    private boolean mayPush() {
        return state.sending < state.settings.lanes() && state.reading() < 2 * state.settings.lanes();
    }

    /** A part of the service that is blocked does not keep the others from being read (invariant I11). */
    private void pull(Moment now) {
        PullPlan.Scope scope = nextScope(now);
        while (scope != null && state.mayRead() && quota(now)) {
            pulling.pull(scope, now);
            scope = nextScope(now);
        }
    }

    private PullPlan.@Nullable Scope nextScope(Moment now) {
        return state.plan.due(now, group -> state.gate.open(group, now));
    }

    private void refreshShown(Moment now) {
        UUID ticket = state.shown;
        if (ticket == null || state.shownDue > now.mono() || !state.gate.open(Call.Group.TICKETS, now) || !quota(now)) {
            return;
        }
        state.shownDue = now.mono() + state.settings.shownEvery().toMillis();
        state.ask(new Call.GetTicket(ticket), now, (answer, at) -> {
            if (answer.body() instanceof Ticket read) {
                state.keep(new TicketRead(read), (result, stored) -> {});
            }
        });
    }

    private boolean quota(Moment now) {
        boolean free = state.quota.free(now);
        waitsForQuota |= !free;
        return free;
    }

    private boolean nothingReady(Moment now) {
        if (state.gate.all() != null) {
            return true;
        }
        return nextScope(now) == null
                && (state.book.ready(true, now, 1).isEmpty() || !state.gate.open(Call.Group.ODOMETER, now))
                && (state.book.ready(false, now, 1).isEmpty() || !state.gate.open(Call.Group.EQUIPMENT, now));
    }

    private void keepCounts() {
        boolean many = state.quota.used() - countsKeptAt >= KEEP_COUNTS_EVERY;
        if (state.quota.used() != countsKeptAt && (many || state.still())) {
            countsKeptAt = state.quota.used();
            state.keep(new KeepingCounts(state.clocks(), state.quota.day(), state.quota.used()), (result, at) -> {});
        }
    }

    private @Nullable Trouble trouble(Gate.@Nullable Block block, Moment now) {
        if (state.storeTrouble != null) {
            return new Trouble(Trouble.Kind.STORE, state.storeTrouble, null);
        }
        if (block != null) {
            return new Trouble(
                    block.kind(),
                    block.detail(),
                    now.wall()
                            .plusMillis(Math.max(0, block.until() - now.mono()))
                            .truncatedTo(ChronoUnit.SECONDS));
        }
        if (state.quota.dayIsOver(now)) {
            Instant until = now.wall().plusMillis(state.quota.waitMs(now));
            return new Trouble(Trouble.Kind.QUOTA_USED, "The requests of this day are used up.", until);
        }
        return null;
    }

    private @Nullable Instant lastPull() {
        Instant tickets = state.plan.fixedCompleteAt(ScopeRow.TICKETS);
        Instant used = state.plan.fixedCompleteAt(ScopeRow.USED);
        return tickets == null || used == null ? null : tickets.isBefore(used) ? tickets : used;
    }
}
