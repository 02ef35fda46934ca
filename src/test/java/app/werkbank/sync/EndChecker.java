package app.werkbank.sync;

import app.werkbank.domain.IntentKind;
import app.werkbank.domain.IntentState;
import app.werkbank.domain.OdometerRegistration;
import app.werkbank.store.IntentRow;
import app.werkbank.store.OdometerRow;
import app.werkbank.store.UsedRow;
import app.werkbank.sync.sim.MemoryLedger;
import app.werkbank.sync.sim.ModelServer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Compares, after all trouble is over and everything has been read again, what is here with what the server holds. */
final class EndChecker {
    private final MemoryLedger ledger;
    private final ModelServer server;
    private final HistoryChecker history;
    private final Invariants invariants;
    private int adopted;

    EndChecker(MemoryLedger ledger, ModelServer server, HistoryChecker history, Invariants invariants) {
        this.ledger = ledger;
        this.server = server;
        this.history = history;
        this.invariants = invariants;
    }

    /** Entries that took over an equal row which another technician made: no client can tell (I32). */
    int adopted() {
        return adopted;
    }

    /** @param looked whether the looks for second copies, after an hour and after a day, are over, too */
    void end(boolean looked) {
        history.saved().forEach((id, row) -> {
            IntentRow kept = ledger.intent(id).orElse(null);
            check(kept != null, "I1", () -> "an entry that was reported as saved is lost: " + row);
            check(kept == null || Objects.equals(kept.km(), row.km()), "I3", () -> "its payload is another: " + kept);
        });
        check(history.settled(), "I20", () -> "not settled: " + history.open());
        rowsAgree();
        ledger.intents().stream()
                .filter(row -> row.kind() == IntentKind.ODOMETER)
                .forEach(row -> onceOnly(row, looked));
        server.vins().forEach(this::sameHistory);
        ledger.used().forEach(this::samePair);
        server.used()
                .forEach(pair -> check(
                        ledger.used(pair.ticket(), pair.equipment()).isPresent(),
                        "I32",
                        () -> "on the server, but not here: " + pair));
    }

    private void rowsAgree() {
        Set<UUID> remote = new HashSet<>();
        for (IntentRow row : ledger.intents()) {
            if (row.kind() == IntentKind.ODOMETER) {
                OdometerRow own = ledger.registration(row.row()).orElse(null);
                check(own != null, "I2", () -> "an intent without its row: " + row);
                UUID id = own == null ? null : own.remoteId();
                check(id == null || remote.add(id), "I6", () -> "two entries own " + id);
                boolean known = own != null && (id != null || own.sameAs() != null);
                check(
                        (row.state() == IntentState.CONFIRMED) == known,
                        "I6",
                        () -> row.state() + " with the row " + own);
            }
        }
    }

    /** An equal entry of the same restored lane took it over: no client can tell which of the two it was. */
    private boolean owned(ModelServer.Registered made) {
        return ledger.registrationOf(made.told().id())
                .flatMap(row -> ledger.ownerOf(row.number()))
                .isPresent();
    }

    private void onceOnly(IntentRow row, boolean looked) {
        List<ModelServer.Registered> made = server.registered(row.vehicle()).stream()
                .filter(each -> row.id().equals(each.intent()))
                .toList();
        boolean late = made.stream().anyMatch(ModelServer.Registered::late);
        int again = history.sentAnyway(row.id());
        check(late || made.size() <= 1 + again, "I4", () -> made.size() + " rows on the server of " + row);
        boolean none = row.state() == IntentState.CANCELLED || row.state() == IntentState.REJECTED;
        boolean taken = made.stream().allMatch(this::owned);
        check(!none || late || again > 0 || taken, "I4", () -> "it is on the server: " + row);
        for (ModelServer.Registered each : made) {
            claimed(row, each, looked);
        }
        if (row.state() == IntentState.CONFIRMED) {
            UUID id = ledger.registration(row.row()).orElseThrow().remoteId();
            boolean others = server.registered(row.vehicle()).stream()
                    .anyMatch(each -> each.told().id().equals(id) && each.intent() == null);
            adopted += others ? 1 : 0;
        }
    }

    /** Every row that an entry caused is some entry's own, or a person is told of it. */
    private void claimed(IntentRow row, ModelServer.Registered made, boolean looked) {
        OdometerRow here = ledger.registrationOf(made.told().id()).orElse(null);
        check(here != null, "I32", () -> "not pulled: " + made);
        if (here == null || owned(here.number())) {
            return;
        }
        boolean flagged = ledger.intents().stream()
                .anyMatch(each -> ledger.flagged(each.id()).contains(here.number()));
        boolean asked = row.state() == IntentState.NEEDS_USER;
        boolean edited = history.edited(row.id());
        boolean willLook = !looked && row.state() == IntentState.DISCARDED && row.recheckAt() != null;
        check(
                flagged || asked || willLook || edited,
                "I5",
                () -> "nobody is told of the second copy " + made + " of " + row);
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
            check(row != null, "I32", () -> "on the server, but not here: " + each);
            check(
                    row == null
                            || row.judged().sameOnWire(told.value())
                                    && told.createdAt().equals(row.createdAt())
                                    && Boolean.valueOf(told.breaking()).equals(row.serverBreaking()),
                    "I32",
                    () -> "the server says " + told + ", here is " + row);
        }
        check(here.isEmpty(), "I32", () -> "here, but not on the server: " + here.values());
    }

    private void samePair(UsedRow row) {
        List<IntentRow> lane = ledger.lane(LaneName.equipment(row.ticketId(), row.equipmentId()));
        if (lane.stream().anyMatch(intent -> !intent.state().settled())) {
            return;
        }
        boolean there = server.uses(row.ticketId(), row.equipmentId());
        boolean same = row.observed() == there && row.desired() == there && row.base() == there;
        check(same, "I32", () -> "present on the server: " + there + ", here is " + row);
        if (!lane.isEmpty()
                && lane.getLast().state() == IntentState.CONFIRMED
                && !history.revived(lane.getLast().lane())) {
            IntentRow last = lane.getLast();
            boolean wish = last.kind() == IntentKind.EQUIPMENT_ADD;
            ModelServer.Pair pair = new ModelServer.Pair(row.ticketId(), row.equipmentId());
            boolean others =
                    server.changes().stream().anyMatch(change -> change.pair().equals(pair) && !ours(change.intent()));
            check(others || there == wish, "I10", () -> "the last wish did not win: " + last);
        }
    }

    /** What an entry did that a restore has taken away since, nobody here did. */
    private boolean ours(@Nullable UUID intent) {
        return intent != null && ledger.intent(intent).isPresent();
    }

    private void check(boolean holds, String invariant, Supplier<String> what) {
        invariants.check(holds, invariant, what);
    }
}
