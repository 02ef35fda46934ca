// Over 300 lines: each invariant is a short method, and all of them look at one memory of the story.
package app.werkbank.sync;

import app.werkbank.api.Answer;
import app.werkbank.api.Outcome;
import app.werkbank.domain.IntentKind;
import app.werkbank.domain.IntentState;
import app.werkbank.store.AttemptOutcome;
import app.werkbank.store.AttemptRow;
import app.werkbank.store.IntentRow;
import app.werkbank.store.OdometerRow;
import app.werkbank.store.ScopeRow;
import app.werkbank.store.UsedRow;
import app.werkbank.sync.sim.MemoryLedger;
import app.werkbank.sync.sim.ModelServer;
import app.werkbank.sync.sim.Step;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Looks from outside at what is saved and what is asked, at every commit and every request: the invariants, one by one. */
final class HistoryChecker {
    /** How long after its commit a lagging list may not show a row, ms. */
    private static final long LONGEST_LAG_MS = 60_000;
    /** How long after it was asked for a list is applied at the latest, where the store refuses for a while, ms. */
    private static final long LONGEST_STORING_MS = 300_000;

    /** A list that was answered: when it had been asked for, simulated ms, and the {@code Date} of its answer. */
    private record Read(long begun, Instant date) {}

    private final MemoryLedger ledger;
    private final ModelServer server;
    private final SimTime time;
    private final SyncSettings settings;
    private final Invariants invariants;
    private final Map<UUID, IntentRow> saved = new LinkedHashMap<>();
    private final Map<UUID, Integer> sentAnyway = new HashMap<>();
    private final Set<UUID> edited = new HashSet<>();
    private final Set<String> revived = new HashSet<>();
    private final Set<UUID> created = new HashSet<>();
    private final Map<String, List<Read>> reads = new HashMap<>();
    /** When the last attempt of an intent ended. */
    private final Map<UUID, Long> ended = new HashMap<>();

    private final Map<Call.Group, Long> askedToWaitUntil = new EnumMap<>(Call.Group.class);

    HistoryChecker(
            MemoryLedger ledger, ModelServer server, SimTime time, SyncSettings settings, Invariants invariants) {
        this.ledger = ledger;
        this.server = server;
        this.time = time;
        this.settings = settings;
        this.invariants = invariants;
    }

    /** What was reported as saved, as it was saved. */
    Map<UUID, IntentRow> saved() {
        return saved;
    }

    /** How often a person let an entry be sent once more, after a warning. */
    int sentAnyway(UUID intent) {
        return sentAnyway.getOrDefault(intent, 0);
    }

    /** Whether an edit of it was lost with the data: what it sent since looks like somebody else's. */
    boolean edited(UUID intent) {
        return edited.contains(intent);
    }

    /** The person was told that the entry is saved. */
    void saved(IntentRow row) {
        saved.putIfAbsent(row.id(), row);
    }

    void decided(Step.Kind what, IntentRow row) {
        if (what == Step.Kind.EDIT) {
            saved.put(row.id(), row);
        } else if (what == Step.Kind.SEND_ANYWAY) {
            sentAnyway.merge(row.id(), 1, Integer::sum);
        } else if (what == Step.Kind.UNDO_DISCARD || what == Step.Kind.RETRY) {
            revived.add(row.lane());
        }
    }

    /** Whether a wish of the lane that was over was wished again, so that the last one entered is not the last one wished. */
    boolean revived(String lane) {
        return revived.contains(lane);
    }

    /** A person wants to know now, or the program starts anew: what the server asked for does not count any more. */
    void impatient() {
        askedToWaitUntil.clear();
    }

    void crashed() {
        ledger.restart();
        invariants.met("I28");
        impatient();
        for (IntentRow row : ledger.intents()) {
            wholeEntry(row);
        }
    }

    /**
     * An older state of the store was put back: what was saved since is known to be gone, and nothing else. What was edited
     * since is, once more, the entry that it was before.
     */
    void restored() {
        saved.keySet().removeIf(id -> ledger.intent(id).isEmpty());
        for (IntentRow row : ledger.intents()) {
            IntentRow known = saved.put(row.id(), row);
            if (known != null && !Objects.equals(known.km(), row.km())) {
                edited.add(row.id());
                sentAnyway.merge(row.id(), 1, Integer::sum);
            }
        }
        created.clear();
    }

    /** A transaction became durable. */
    void committed(String name, List<MemoryLedger.Written> written) {
        boolean desk = name.startsWith("desk");
        for (MemoryLedger.Written row : written) {
            Object after = row.after();
            if (row.before() instanceof IntentRow before) {
                check(after != null, "I3", () -> "an intent was deleted: " + before);
                changed(name, desk, before, (IntentRow) Objects.requireNonNull(after));
            } else if (row.before() instanceof OdometerRow before) {
                changed(desk, before, (OdometerRow) after);
            } else if (row.before() instanceof AttemptRow before) {
                check(after != null, "I3", () -> "an attempt was deleted: " + before);
                changed(before, (AttemptRow) Objects.requireNonNull(after));
            } else if (row.before() instanceof UsedRow before && name.equals("UsedPull")) {
                pulled(before, (UsedRow) Objects.requireNonNull(after, "a pair was deleted"));
            } else if (after instanceof IntentRow made) {
                wholeEntry(made);
            }
        }
    }

    /** An entry's own row is there if and only if its intent is. */
    private void wholeEntry(IntentRow intent) {
        if (intent.kind() == IntentKind.ODOMETER) {
            OdometerRow own = ledger.registration(intent.row()).orElse(null);
            check(own != null && own.typed() != null, "I2", () -> "an intent without its row: " + intent);
        }
    }

    private void changed(String name, boolean desk, IntentRow before, IntentRow after) {
        IntentState from = before.state();
        IntentState to = after.state();
        if (from != to) {
            check(StateMoves.allowed(from, to), "I6", () -> name + " moved " + from + " to " + to + " of " + after);
        }
        if (to == IntentState.CANCELLED && from != IntentState.CANCELLED) {
            check(ledger.attempts(after.id()).isEmpty(), "I16", () -> "cancelled though it may have left: " + after);
        }
        boolean same =
                Objects.equals(before.km(), after.km()) && before.ticketId().equals(after.ticketId());
        check(same || desk, "I12", () -> name + " changed what was entered: " + before + " to " + after);
        if (to == IntentState.SENDING && from != IntentState.SENDING) {
            IntentRow head = ledger.lane(after.lane()).stream()
                    .filter(row -> row.state().pending())
                    .findFirst()
                    .orElseThrow();
            check(head.id().equals(after.id()), "I10", () -> "sent before " + head);
        } else if (from == IntentState.SENDING) {
            ended.put(after.id(), time.now());
            over(before, after);
        } else if (from == IntentState.IN_DOUBT
                && to == IntentState.QUEUED
                && !desk
                && after.kind() == IntentKind.ODOMETER) {
            provenAbsent(after);
        }
    }

    /** An attempt is over. */
    private void over(IntentRow before, IntentRow after) {
        if (after.state() == IntentState.QUEUED) {
            check(
                    before.failures() == after.failures(),
                    "I25",
                    () -> "what certainly did not leave counts as an attempt: " + after);
        } else if (after.state() == IntentState.REJECTED) {
            AttemptRow last = ledger.attempts(after.id()).getLast();
            boolean kept = last.outcome() == AttemptOutcome.REJECTED
                    && last.status() != null
                    && last.title() != null
                    && last.problem() != null
                    && last.endedAt() != null;
            check(kept, "I33", () -> "refused, and it is not kept why: " + last);
        }
    }

    private void provenAbsent(IntentRow row) {
        long since = ended.getOrDefault(row.id(), 0L);
        List<Read> after = reads.getOrDefault(row.vehicle(), List.of()).stream()
                .filter(read -> read.begun() >= since)
                .toList();
        boolean twice = after.size() >= 2
                && !after.getLast().date().isBefore(after.getFirst().date().plus(settings.grace()));
        check(twice, "I8", () -> "to be sent again after reads at " + after + ", lost at " + since + ": " + row);
    }

    private void changed(boolean desk, OdometerRow before, @Nullable OdometerRow after) {
        check(after != null || before.typed() == null, "I2", () -> "an entry's own row was deleted: " + before);
        if (after == null) {
            return;
        }
        check(
                before.remoteId() == null || before.remoteId().equals(after.remoteId()),
                "I6",
                () -> "another remote id: " + after);
        boolean same = before.km().equals(after.km()) && Objects.equals(before.typed(), after.typed());
        check(same || desk, "I12", () -> "what was typed changed: " + before + " to " + after);
    }

    private void changed(AttemptRow before, AttemptRow after) {
        boolean same = Objects.equals(before.km(), after.km())
                && before.requestId().equals(after.requestId())
                && Objects.equals(before.baseline(), after.baseline())
                && Objects.equals(before.problem() == null ? after.problem() : before.problem(), after.problem());
        check(same, "I33", () -> "an attempt was rewritten: " + before + " to " + after);
    }

    private void pulled(UsedRow before, UsedRow after) {
        if (before.equals(after)) {
            return;
        }
        boolean open = ledger.lane(LaneName.equipment(after.ticketId(), after.equipmentId())).stream()
                .anyMatch(row -> !row.state().settled());
        check(!open, "I12", () -> "a pull changed a pair with an open wish: " + before + " to " + after);
        ModelServer.Pair pair = new ModelServer.Pair(after.ticketId(), after.equipmentId());
        boolean vanished = before.observed() && !after.observed();
        check(
                !vanished || !server.usedThroughout(pair, time.now() - LONGEST_LAG_MS - LONGEST_STORING_MS, time.now()),
                "I13",
                () -> "vanished though it is there: " + after);
    }

    /** A request leaves. */
    void asked(Call call) {
        check(
                time.now() >= askedToWaitUntil.getOrDefault(call.group(), 0L),
                "I24",
                () -> "asked before the time that the server had asked to wait: " + call);
        if (call instanceof Call.Write write) {
            IntentRow row = ledger.intent(write.intent()).orElseThrow();
            List<AttemptRow> attempts = ledger.attempts(write.intent());
            boolean marked = row.state() == IntentState.SENDING
                    && attempts.size() == write.attempt()
                    && attempts.getLast().requestId().equals(write.requestId())
                    && attempts.getLast().outcome() == null;
            check(marked, "I7", () -> "left without its mark: " + call + " of " + row);
            check(
                    !created.contains(row.id()) || sentAnyway(row.id()) > 0,
                    "I9",
                    () -> "sent again after a 201: " + row);
        }
    }

    /** An answer reached the engine. */
    void answered(Call call, Answer<?> answer, long askedAt) {
        boolean made = answer.outcome() == Outcome.SUCCESS || answer.status() == 201;
        if (call instanceof Call.PostOdometer post && made) {
            created.add(post.intent());
        }
        Instant date = answer.serverDate();
        if (call instanceof Call.ListOdometer list && list.limit() > 0 && list.offset() == 0 && date != null) {
            reads.computeIfAbsent(list.vin().text(), vin -> new ArrayList<>()).add(new Read(askedAt, date));
        }
        if (answer.status() == 429 && answer.retryAfter() != null) {
            askedToWaitUntil.merge(
                    call.group(), time.now() + answer.retryAfter().toMillis(), Math::max);
        }
    }

    /** The same answer a second time changes nothing, and no more does one that was asked for before it. */
    @SuppressWarnings("ReferenceEquality") // "op" itself comes back where nothing can be older
    void again(Op op) {
        Op older = switch (op) {
            case OdometerPull p ->
                new OdometerPull(
                        p.vin(),
                        p.readNumber() - 1,
                        List.of(),
                        true,
                        0L,
                        p.begun(),
                        p.readAt(),
                        p.backoffMs(),
                        p.clocks(),
                        p.grace());
            case UsedPull p -> new UsedPull(p.readNumber() - 1, List.of(), true, true, 0L, p.begun(), p.serverBegun());
            case TicketPull p -> new TicketPull(p.readNumber() - 1, List.of(), true, 0L, p.begun(), p.readAt());
            default -> op;
        };
        if (older != op) {
            changesNothing(op);
        }
        if (older != op && applied(op)) {
            changesNothing(older);
        }
    }

    /** A read that would take much away waits for a second one that agrees. */
    private boolean applied(Op op) {
        return !(op instanceof UsedPull pull)
                || ledger.scope(ScopeRow.USED).orElseThrow().readNumber() >= pull.readNumber();
    }

    private void changesNothing(Op op) {
        op.on(ledger);
        List<MemoryLedger.Written> changes = ledger.pendingChanges();
        ledger.rollback();
        check(changes.isEmpty(), "I15", () -> op.getClass().getSimpleName() + " applied late changed " + changes);
    }

    /**
     * After every step of the engine.
     *
     * @param stale whether a change of the store is still on its way to the engine
     */
    void stepped(long wake, Engine engine, Moment now, boolean stale) {
        if (!engine.mayClose()) {
            invariants.met("I21");
            return;
        }
        if (!stale) {
            counted(engine.status(now));
        }
        if (wake != Long.MAX_VALUE) {
            invariants.met("I21");
            return;
        }
        boolean waiting = ledger.intents().stream().anyMatch(row -> free(row) && saved.containsKey(row.id()));
        SyncStatus status = engine.status(now);
        boolean reason = !status.switchedOn() || status.trouble() != null;
        check(!waiting || reason, "I21", () -> "nothing is armed, and entries wait: " + open());
    }

    /** What the screen counts is what the store holds. */
    void counted(SyncStatus status) {
        EnumMap<IntentState, Long> counts = new EnumMap<>(IntentState.class);
        ledger.intents().forEach(row -> counts.merge(row.state(), 1L, Long::sum));
        for (IntentState state : IntentState.values()) {
            long count = state.settled() ? 0 : counts.getOrDefault(state, 0L);
            check(
                    status.count(state) == count,
                    "I31",
                    () -> "counts " + status.count(state) + " " + state + ", there are " + count);
        }
    }

    /** Whether every entry came to an end that the engine can bring about. */
    boolean settled() {
        return ledger.intents().stream().noneMatch(this::free);
    }

    List<IntentRow> open() {
        return ledger.intents().stream().filter(this::free).toList();
    }

    /** Whether the engine itself has to bring it to an end: it moves, and no entry that needs a person is before it. */
    private boolean free(IntentRow row) {
        boolean moving = EnumSet.of(IntentState.HELD, IntentState.QUEUED, IntentState.SENDING, IntentState.IN_DOUBT)
                .contains(row.state());
        if (!moving) {
            return false;
        }
        for (IntentRow before : ledger.lane(row.lane())) {
            if (before.id().equals(row.id())) {
                return true;
            } else if (before.state() == IntentState.NEEDS_USER) {
                return false;
            }
        }
        return true;
    }

    private void check(boolean holds, String invariant, Supplier<String> what) {
        invariants.check(holds, invariant, what);
    }
}
