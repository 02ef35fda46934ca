package app.werkbank.sync;

import app.werkbank.domain.DistanceUnit;
import app.werkbank.domain.Equipment;
import app.werkbank.domain.IntentKind;
import app.werkbank.domain.IntentState;
import app.werkbank.domain.Kilometres;
import app.werkbank.domain.Vin;
import app.werkbank.store.Db;
import app.werkbank.store.Drafts;
import app.werkbank.store.Equipments;
import app.werkbank.store.IntentRow;
import app.werkbank.store.Notes;
import app.werkbank.store.OdometerRow;
import app.werkbank.store.Reason;
import app.werkbank.store.SqlLedger;
import app.werkbank.store.Store;
import app.werkbank.store.VehicleDraft;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Where wishes become rows: each is one transaction of the store, and the engine is told after its commit. */
public final class Desk implements Entries {
    private final Store store;
    private final Clock clock;
    private final Supplier<Duration> hold;
    private final Consumer<List<IntentRow>> told;
    private final Decisions decisions;
    private final Wishes wishes;

    /**
     * @param hold the undo window that new entries get
     * @param told the engine: hears of every intent that was made or changed here, on the writer's thread
     */
    public Desk(Store store, Clock clock, Supplier<Duration> hold, Consumer<List<IntentRow>> told) {
        this.store = store;
        this.clock = clock;
        this.hold = hold;
        this.told = told;
        this.decisions = new Decisions(clock);
        this.wishes = new Wishes(clock, hold, UUID::randomUUID);
    }

    @Override
    public CompletableFuture<IntentRow> saveReading(NewReading reading, UUID ticket) {
        return store.write(db -> wishes.reading(new SqlLedger(db), reading, ticket))
                .thenApply(this::tell);
    }

    @Override
    public CompletableFuture<VehicleDraft> saveDraft(NewReading reading) {
        VehicleDraft draft = new VehicleDraft(
                UUID.randomUUID(),
                reading.vin().text(),
                reading.typed().toPlainString(),
                reading.unit(),
                reading.km(),
                reading.observedAt());
        return store.write(db -> {
            new Drafts(db).put(draft);
            return draft;
        });
    }

    @Override
    public CompletableFuture<Optional<IntentRow>> chooseTicket(UUID draft, UUID ticket) {
        return store.write(db -> {
                    Optional<VehicleDraft> found = new Drafts(db).find(draft);
                    found.ifPresent(new Drafts(db)::remove);
                    return found.map(kept -> wishes.reading(new SqlLedger(db), reading(kept), ticket));
                })
                .thenApply(this::tellIfAny);
    }

    @Override
    public CompletableFuture<Boolean> discardDraft(VehicleDraft draft) {
        return store.write(db -> {
            boolean there = new Drafts(db).find(draft.id()).isPresent();
            new Drafts(db).remove(draft);
            return there;
        });
    }

    @Override
    public CompletableFuture<Boolean> restoreDraft(VehicleDraft draft) {
        return store.write(db -> {
            new Drafts(db).put(draft);
            return true;
        });
    }

    @Override
    public CompletableFuture<Optional<IntentRow>> addEquipment(UUID ticket, Equipment equipment) {
        return store.write(db -> add(db, ticket, equipment))
                .thenApply(this::tellIfAny)
                .thenApply(Desk::waiting);
    }

    @Override
    public CompletableFuture<Optional<IntentRow>> removeEquipment(UUID ticket, int equipment) {
        return store.write(db -> wishes.equipment(new SqlLedger(db), ticket, equipment, false))
                .thenApply(this::tellIfAny)
                .thenApply(Desk::waiting);
    }

    @Override
    public CompletableFuture<Boolean> undo(UUID intent) {
        return decide(intent, decisions::takeBack);
    }

    @Override
    public CompletableFuture<Integer> sendNow(List<UUID> intents) {
        return decideAll(intents, IntentState.HELD, decisions::release);
    }

    @Override
    public CompletableFuture<Integer> retry(List<UUID> intents) {
        return decideAll(intents, IntentState.REJECTED, decisions::retry);
    }

    @Override
    public CompletableFuture<Boolean> discard(UUID intent) {
        return decide(intent, decisions::discard);
    }

    @Override
    public CompletableFuture<Boolean> undoDiscard(UUID intent) {
        return store.write(db -> {
                    SqlLedger ledger = new SqlLedger(db);
                    Optional<IntentRow> given = ledger.intent(intent);
                    Optional<IntentRow> back = given.flatMap(row -> decisions.undoDiscard(ledger, row));
                    given.filter(row -> back.isPresent() && row.reason() == Reason.KEPT_AS_NOTE)
                            .ifPresent(row -> new Notes(db)
                                    .takeBack(Decisions.noteRecord(row), Decisions.NOTE, Decisions.noteText(row)));
                    return back;
                })
                .thenApply(changed -> tellIfAny(changed).isPresent());
    }

    @Override
    public CompletableFuture<Boolean> edit(UUID intent, BigDecimal typed, DistanceUnit unit, UUID ticket) {
        Kilometres km = unit.toKilometres(typed);
        if (!km.sendable()) {
            throw new IllegalArgumentException("a reading is 1 to 1 000 000 000 km, not " + km);
        }
        return decide(intent, (ledger, row) -> decisions.edit(ledger, row, typed, unit, ticket, due()));
    }

    @Override
    public CompletableFuture<Optional<IntentRow>> moveEquipment(UUID intent, UUID ticket) {
        return store.write(db -> {
                    SqlLedger ledger = new SqlLedger(db);
                    Optional<IntentRow> rejected = ledger.intent(intent)
                            .filter(row ->
                                    row.kind() == IntentKind.EQUIPMENT_ADD && row.state() == IntentState.REJECTED);
                    if (rejected.isEmpty()
                            || decisions.discard(ledger, rejected.get()).isEmpty()) {
                        return Optional.<IntentRow>empty();
                    }
                    return wishes.equipment(ledger, ticket, rejected.get().equipment(), true);
                })
                .thenApply(this::tellIfAny);
    }

    @Override
    public CompletableFuture<Boolean> pick(UUID intent, long registration) {
        return decide(intent, (ledger, row) -> decisions.pick(ledger, row, registration));
    }

    @Override
    public CompletableFuture<Boolean> sendAnyway(UUID intent) {
        return decide(intent, decisions::sendAnyway);
    }

    @Override
    public CompletableFuture<Boolean> keepAsNote(UUID intent) {
        return decide(intent, decisions::keepAsNote);
    }

    @Override
    public List<OdometerRow> candidates(UUID intent) {
        return store.read(db -> {
            SqlLedger ledger = new SqlLedger(db);
            return ledger.intent(intent)
                    .filter(row -> row.kind() == IntentKind.ODOMETER)
                    .map(row -> Candidates.of(ledger, row).all())
                    .orElse(List.of());
        });
    }

    private static Optional<IntentRow> waiting(Optional<IntentRow> row) {
        return row.filter(intent -> intent.state() != IntentState.CANCELLED && intent.state() != IntentState.DISCARDED);
    }

    private Optional<IntentRow> add(Db db, UUID ticket, Equipment equipment) {
        Equipments known = new Equipments(db);
        known.enter(equipment);
        known.usedNow(equipment.id(), clock.instant());
        return wishes.equipment(new SqlLedger(db), ticket, equipment.id(), true);
    }

    private Instant due() {
        return clock.instant().plus(hold.get());
    }

    private static NewReading reading(VehicleDraft draft) {
        return new NewReading(new Vin(draft.vin()), new BigDecimal(draft.typed()), draft.unit(), draft.observedAt());
    }

    private CompletableFuture<Boolean> decide(UUID intent, Decisions.Decision decision) {
        return store.write(db -> {
                    SqlLedger ledger = new SqlLedger(db);
                    return ledger.intent(intent).flatMap(row -> decision.on(ledger, row));
                })
                .thenApply(changed -> tellIfAny(changed).isPresent());
    }

    private CompletableFuture<Integer> decideAll(
            List<UUID> chosen, IntentState otherwise, Decisions.Decision decision) {
        return store.write(db -> {
                    SqlLedger ledger = new SqlLedger(db);
                    List<IntentRow> rows = chosen.isEmpty()
                            ? ledger.intents(decisions.reach(otherwise))
                            : chosen.stream()
                                    .flatMap(id -> ledger.intent(id).stream())
                                    .toList();
                    return rows.stream()
                            .flatMap(row -> decision.on(ledger, row).stream())
                            .toList();
                })
                .thenApply(changed -> {
                    told.accept(changed);
                    return changed.size();
                });
    }

    private IntentRow tell(IntentRow row) {
        told.accept(List.of(row));
        return row;
    }

    private Optional<IntentRow> tellIfAny(Optional<IntentRow> row) {
        row.ifPresent(this::tell);
        return row;
    }
}
