package app.werkbank.sync;

import app.werkbank.domain.IntentKind;
import app.werkbank.domain.IntentState;
import app.werkbank.domain.OdometerRegistration;
import app.werkbank.store.AttemptRow;
import app.werkbank.store.IntentRow;
import app.werkbank.store.OdometerRow;
import app.werkbank.store.UsedRow;
import app.werkbank.sync.sim.MemoryLedger;
import app.werkbank.sync.sim.ModelServer;
import app.werkbank.sync.sim.Step;
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
import org.jspecify.annotations.Nullable;

/** Looks from outside at what was saved, what was asked and what the server holds: the invariants, one by one. */
final class HistoryChecker {
    /** How long after its commit a lagging list may not show a row, ms. */
    private static final long LONGEST_LAG_MS = 60_000;

    private static final Map<IntentState, Set<IntentState>> NEXT = new EnumMap<>(Map.of(
            IntentState.HELD, EnumSet.of(IntentState.QUEUED, IntentState.CANCELLED),
            IntentState.QUEUED,
                    EnumSet.of(
                            IntentState.SENDING,
                            IntentState.CANCELLED,
                            IntentState.NEEDS_USER,
                            IntentState.HELD,
                            IntentState.CONFIRMED,
                            IntentState.IN_DOUBT,
                            IntentState.DISCARDED),
            IntentState.SENDING,
                    EnumSet.of(
                            IntentState.CONFIRMED,
                            IntentState.QUEUED,
                            IntentState.REJECTED,
                            IntentState.IN_DOUBT,
                            IntentState.DISCARDED),
            IntentState.IN_DOUBT,
                    EnumSet.of(
                            IntentState.CONFIRMED, IntentState.QUEUED, IntentState.NEEDS_USER, IntentState.DISCARDED),
            IntentState.REJECTED, EnumSet.of(IntentState.QUEUED, IntentState.HELD, IntentState.DISCARDED),
            IntentState.NEEDS_USER, EnumSet.of(IntentState.CONFIRMED, IntentState.QUEUED, IntentState.DISCARDED),
            IntentState.CANCELLED, EnumSet.of(IntentState.QUEUED),
            IntentState.DISCARDED,
                    EnumSet.of(
                            IntentState.QUEUED,
                            IntentState.IN_DOUBT,
                            IntentState.NEEDS_USER,
                            IntentState.REJECTED,
                            IntentState.CONFIRMED),
            IntentState.CONFIRMED, EnumSet.noneOf(IntentState.class)));

    private final MemoryLedger ledger;
    private final ModelServer server;
    private final SimTime time;
    private final SyncSettings settings;
    private final Map<UUID, IntentRow> saved = new LinkedHashMap<>();
    private final Map<UUID, Integer> sentAnyway = new HashMap<>();
    private int adopted;

    HistoryChecker(MemoryLedger ledger, ModelServer server, SimTime time, SyncSettings settings) {
        this.ledger = ledger;
        this.server = server;
        this.time = time;
        this.settings = settings;
    }

    /** Entries that took over an equal row which another technician made: no client can tell (I32). */
    int adopted() {
        return adopted;
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
        }
    }

    void crashed() {
        ledger.restart();
        rowsAgree();
    }

    /** A transaction became durable. */
    void committed(String name, List<MemoryLedger.Written> written) {
        boolean desk = name.startsWith("desk");
        for (MemoryLedger.Written row : written) {
            Object after = row.after();
            if (row.before() instanceof IntentRow before) {
                changed(name, desk, before, (IntentRow) Objects.requireNonNull(after, "I3: an intent was deleted"));
            } else if (row.before() instanceof OdometerRow before) {
                changed(desk, before, (OdometerRow) after);
            } else if (row.before() instanceof AttemptRow before) {
                changed(before, (AttemptRow) Objects.requireNonNull(after, "an attempt was deleted"));
            } else if (row.before() instanceof UsedRow before && name.equals("UsedPull")) {
                pulled(before, (UsedRow) Objects.requireNonNull(after, "a pair was deleted"));
            }
        }
    }

    private void changed(String name, boolean desk, IntentRow before, IntentRow after) {
        if (before.state() != after.state()) {
            check(
                    NEXT.getOrDefault(before.state(), Set.of()).contains(after.state()),
                    "I6",
                    name + " moved " + before.state() + " to " + after.state() + " of " + after);
        }
        if (after.state() == IntentState.CANCELLED && before.state() != IntentState.CANCELLED) {
            check(ledger.attempts(after.id()).isEmpty(), "I16", "cancelled though it may have left: " + after);
        }
        boolean same =
                Objects.equals(before.km(), after.km()) && before.ticketId().equals(after.ticketId());
        check(same || desk, "I12", name + " changed what was entered: " + before + " to " + after);
        if (after.state() == IntentState.SENDING && before.state() != IntentState.SENDING) {
            IntentRow head = ledger.lane(after.lane()).stream()
                    .filter(row -> row.state().pending())
                    .findFirst()
                    .orElseThrow();
            check(head.id().equals(after.id()), "I10", "sent before " + head);
        }
    }

    private void changed(boolean desk, OdometerRow before, @Nullable OdometerRow after) {
        if (after == null) {
            check(before.typed() == null, "I2", "an entry's own row was deleted: " + before);
            return;
        }
        check(
                before.remoteId() == null || before.remoteId().equals(after.remoteId()),
                "I6",
                "another remote id: " + after);
        boolean same = before.km().equals(after.km()) && Objects.equals(before.typed(), after.typed());
        check(same || desk, "I12", "what was typed changed: " + before + " to " + after);
    }

    private static void changed(AttemptRow before, AttemptRow after) {
        boolean same = Objects.equals(before.km(), after.km())
                && before.requestId().equals(after.requestId())
                && Objects.equals(before.baseline(), after.baseline())
                && Objects.equals(before.problem() == null ? after.problem() : before.problem(), after.problem());
        check(same, "I33", "an attempt was rewritten: " + before + " to " + after);
    }

    private void pulled(UsedRow before, UsedRow after) {
        if (before.equals(after)) {
            return;
        }
        boolean open = ledger.lane(LaneName.equipment(after.ticketId(), after.equipmentId())).stream()
                .anyMatch(row -> !row.state().settled());
        check(!open, "I12", "a pull changed a pair with an open wish: " + before + " to " + after);
        ModelServer.Pair pair = new ModelServer.Pair(after.ticketId(), after.equipmentId());
        boolean vanished = before.observed() && !after.observed();
        boolean there = server.usedThroughout(pair, time.now() - LONGEST_LAG_MS - 60_000, time.now());
        check(!vanished || !there, "I13", "vanished though it is there: " + after);
    }

    /** A request leaves. */
    void asked(Call call) {
        if (call instanceof Call.Write write) {
            IntentRow row = ledger.intent(write.intent()).orElseThrow();
            List<AttemptRow> attempts = ledger.attempts(write.intent());
            boolean marked = row.state() == IntentState.SENDING
                    && attempts.size() == write.attempt()
                    && attempts.getLast().requestId().equals(write.requestId())
                    && attempts.getLast().outcome() == null;
            check(marked, "I7", "left without its mark: " + call + " of " + row);
        }
    }

    /** The same answer a second time changes nothing. */
    void again(Op op) {
        if (op instanceof OdometerPull || op instanceof UsedPull || op instanceof TicketPull) {
            op.on(ledger);
            List<MemoryLedger.Written> changes = ledger.pendingChanges();
            ledger.rollback();
            check(changes.isEmpty(), "I15", op.getClass().getSimpleName() + " twice changed " + changes);
        }
    }

    /** After every step of the engine. */
    void stepped(long wake, Engine engine, Moment now) {
        if (wake != Long.MAX_VALUE || !engine.mayClose()) {
            return;
        }
        boolean waiting = ledger.intents().stream().anyMatch(row -> free(row) && saved.containsKey(row.id()));
        SyncStatus status = engine.status(now);
        boolean reason = !status.switchedOn() || status.trouble() != null;
        check(!waiting || reason, "I21", "nothing is armed, and entries wait: " + open());
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

    /** After all trouble is over and everything has been read again. */
    void end(SyncStatus status) {
        saved.forEach((id, row) -> {
            IntentRow kept = ledger.intent(id).orElse(null);
            check(kept != null, "I1", "an entry that was reported as saved is lost: " + row);
            check(kept == null || Objects.equals(kept.km(), row.km()), "I3", "its payload is another: " + kept);
        });
        rowsAgree();
        ledger.intents().stream()
                .filter(row -> row.kind() == IntentKind.ODOMETER)
                .forEach(this::onceOnly);
        server.vins().forEach(this::sameHistory);
        ledger.used().forEach(this::samePair);
        server.used()
                .forEach(pair -> check(
                        ledger.used(pair.ticket(), pair.equipment()).isPresent(),
                        "I32",
                        "on the server, but not here: " + pair));
        for (IntentState state : IntentState.values()) {
            long count = state.settled()
                    ? 0
                    : ledger.intents().stream()
                            .filter(row -> row.state() == state)
                            .count();
            check(
                    status.count(state) == count,
                    "I31",
                    "counts " + status.count(state) + " " + state + ", there are " + count);
        }
    }

    private void rowsAgree() {
        Set<UUID> remote = new HashSet<>();
        for (IntentRow row : ledger.intents()) {
            if (row.kind() == IntentKind.ODOMETER) {
                OdometerRow own = ledger.registration(row.row()).orElse(null);
                check(own != null, "I2", "an intent without its row: " + row);
                UUID id = own == null ? null : own.remoteId();
                check(id == null || remote.add(id), "I6", "two entries own " + id);
                boolean known = own != null && (id != null || own.sameAs() != null);
                check((row.state() == IntentState.CONFIRMED) == known, "I6", row.state() + " with the row " + own);
            }
        }
    }

    private void onceOnly(IntentRow row) {
        List<ModelServer.Registered> made = server.registered(row.vehicle()).stream()
                .filter(each -> row.id().equals(each.intent()))
                .toList();
        boolean late = made.stream().anyMatch(ModelServer.Registered::late);
        int allowed = 1 + sentAnyway.getOrDefault(row.id(), 0);
        check(late || made.size() <= allowed, "I4", made.size() + " rows on the server of " + row);
        boolean none = row.state() == IntentState.CANCELLED || row.state() == IntentState.REJECTED;
        boolean again = sentAnyway.containsKey(row.id());
        check(!none || late || again || made.isEmpty(), "I4", "it is on the server: " + row);
        for (ModelServer.Registered each : made) {
            claimed(row, each);
        }
        if (row.state() == IntentState.CONFIRMED) {
            UUID id = ledger.registration(row.row()).orElseThrow().remoteId();
            boolean others = server.registered(row.vehicle()).stream()
                    .anyMatch(each -> each.told().id().equals(id) && each.intent() == null);
            adopted += others ? 1 : 0;
        }
    }

    /** Every row that an entry caused is some entry's own, or a person is told of it. */
    private void claimed(IntentRow row, ModelServer.Registered made) {
        OdometerRow here = ledger.registrationOf(made.told().id()).orElse(null);
        check(here != null, "I32", "not pulled: " + made);
        if (here == null || owned(here.number())) {
            return;
        }
        boolean flagged = ledger.intents().stream()
                .anyMatch(each -> ledger.flagged(each.id()).contains(here.number()));
        boolean asked = row.state() == IntentState.NEEDS_USER;
        boolean willLook = row.state() == IntentState.DISCARDED && row.recheckAt() != null;
        check(flagged || asked || willLook, "I5", "nobody is told of the second copy " + made + " of " + row);
    }

    /** Asked of the intents themselves, so that a ledger which forgets claims is found out by what it causes. */
    private boolean owned(long number) {
        return ledger.intents().stream().anyMatch(row -> row.registration() != null && row.registration() == number);
    }

    private void sameHistory(String vin) {
        Map<UUID, OdometerRow> here = new HashMap<>();
        ledger.pulled(vin).forEach(row -> here.put(row.remoteId(), row));
        for (ModelServer.Registered each : server.registered(vin)) {
            OdometerRegistration told = each.told();
            OdometerRow row = here.remove(told.id());
            check(row != null, "I32", "on the server, but not here: " + each);
            check(
                    row == null
                            || row.judged().sameOnWire(told.value())
                                    && told.createdAt().equals(row.createdAt())
                                    && Boolean.valueOf(told.breaking()).equals(row.serverBreaking()),
                    "I32",
                    "the server says " + told + ", here is " + row);
        }
        check(here.isEmpty(), "I32", "here, but not on the server: " + here.values());
    }

    private void samePair(UsedRow row) {
        List<IntentRow> lane = ledger.lane(LaneName.equipment(row.ticketId(), row.equipmentId()));
        if (lane.stream().anyMatch(intent -> !intent.state().settled())) {
            return;
        }
        boolean there = server.uses(row.ticketId(), row.equipmentId());
        boolean same = row.observed() == there && row.desired() == there && row.base() == there;
        check(same, "I32", "present on the server: " + there + ", here is " + row);
        if (!lane.isEmpty() && lane.getLast().state() == IntentState.CONFIRMED) {
            IntentRow last = lane.getLast();
            boolean wish = last.kind() == IntentKind.EQUIPMENT_ADD;
            ModelServer.Pair pair = new ModelServer.Pair(row.ticketId(), row.equipmentId());
            boolean others =
                    server.changes().stream().anyMatch(change -> change.pair().equals(pair) && change.intent() == null);
            check(others || there == wish, "F35", "the last wish did not win: " + last);
        }
    }

    private static void check(boolean holds, String invariant, String what) {
        if (!holds) {
            throw new Simulation.Violation(invariant, what);
        }
    }
}
