package app.werkbank.ui;

import app.werkbank.command.Session;
import app.werkbank.data.Rescue;
import app.werkbank.domain.DistanceUnit;
import app.werkbank.domain.Equipment;
import app.werkbank.domain.IntentState;
import app.werkbank.domain.Ticket;
import app.werkbank.domain.TicketState;
import app.werkbank.domain.Vin;
import app.werkbank.store.AttemptOutcome;
import app.werkbank.store.AttemptRow;
import app.werkbank.store.Equipments;
import app.werkbank.store.IntentRow;
import app.werkbank.store.OdometerRow;
import app.werkbank.store.Reason;
import app.werkbank.store.SqlLedger;
import app.werkbank.store.Store;
import app.werkbank.store.StoreOptions;
import app.werkbank.sync.Desk;
import app.werkbank.sync.NewReading;
import app.werkbank.ui.equipment.EquipmentViewModel;
import app.werkbank.ui.outbox.OutboxViewModel;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A store with a desk for tests of screens that show entries: tickets, entries in any state, a clock that moves when told
 * to. For screens on which a reading is entered there is {@link app.werkbank.ui.entry.EntryWorkshop}.
 */
public final class Workshop implements AutoCloseable {
    /** Invented: the maker's part does not exist. */
    public static final String VIN = "XX0TESTCAR0000001";

    public static final String OTHER_VIN = "XX0TESTCAR0000002";
    public static final Instant START = Instant.parse("2026-03-15T08:00:00Z");

    public final MovingClock clock = new MovingClock(START);
    public final Texts texts = new Texts(Locale.UK, clock);
    public final Notices notices = new Notices();
    public final FakeSync sync = new FakeSync();
    public final Store store;
    public final Desk desk;
    public Duration hold = Duration.ofSeconds(10);

    /** With a journal beside the data file. */
    public Workshop(Path folder) {
        this(StoreOptions.of(folder.resolve("werkbank.db"), folder).journal(folder.resolve("werkbank.journal")));
    }

    public Workshop(StoreOptions options) {
        store = Store.open(options);
        desk = new Desk(store, clock, () -> hold, intents -> {});
    }

    /** A ticket as the server told it. */
    public Ticket ticket(long number, TicketState state, @Nullable String vin) {
        UUID id = new UUID(0x7E57_0000_0000_4000L, 0x8000_0000_0000_0000L | number);
        Ticket ticket = new Ticket(
                id,
                number,
                state,
                vin,
                null,
                null,
                null,
                "REF-" + number,
                null,
                null,
                false,
                START.minus(Duration.ofDays(1)).plusSeconds(number),
                null,
                null,
                null,
                number + state.raw() + vin);
        store.writeNow(db -> new SqlLedger(db).put(ticket));
        return ticket;
    }

    public Ticket inProgress(long number) {
        return ticket(number, TicketState.IN_PROGRESS, VIN);
    }

    /** An equipment that an answer has told of. */
    public Equipment equipment(int id, String name, @Nullable String version) {
        Equipment equipment = new Equipment(id, name, version);
        store.writeNow(db -> {
            new Equipments(db).enter(equipment);
            return true;
        });
        return equipment;
    }

    /** Saves a reading on a ticket, in its undo window. */
    public IntentRow reading(Ticket ticket, String km) {
        String vin = ticket.vin();
        return desk.saveReading(
                        new NewReading(
                                new Vin(vin == null ? VIN : vin), new BigDecimal(km), DistanceUnit.KM, clock.instant()),
                        ticket.id())
                .join();
    }

    /** Puts an entry into a state. */
    public IntentRow in(IntentRow intent, IntentState state, @Nullable Reason reason) {
        IntentRow changed = intent.in(state, reason);
        store.writeNow(db -> {
            new SqlLedger(db).put(changed);
            return true;
        });
        return changed;
    }

    /** An entry that the server refused with a problem. */
    public IntentRow refused(IntentRow intent, int status, String title, String detail, @Nullable String problem) {
        attempt(intent, AttemptOutcome.REJECTED, status, title, detail, problem);
        return in(intent, IntentState.REJECTED, Reason.REFUSED);
    }

    public AttemptRow attempt(
            IntentRow intent,
            AttemptOutcome outcome,
            @Nullable Integer status,
            @Nullable String title,
            @Nullable String detail,
            @Nullable String problem) {
        return Tried.at(store, intent, clock.instant(), outcome, status, title, detail, problem);
    }

    /** A row that the server told, that nobody made here. */
    public OdometerRow onServer(String vin, String km, Instant createdAt) {
        return store.writeNow(db -> {
            SqlLedger ledger = new SqlLedger(db);
            long number = ledger.insert(OdometerRow.pulled(
                    vin, app.werkbank.domain.Kilometres.of(km), UUID.randomUUID(), createdAt, 1, false));
            return ledger.registration(number).orElseThrow();
        });
    }

    public IntentRow intent(UUID id) {
        return store.read(db -> new SqlLedger(db).intent(id)).orElseThrow();
    }

    /** The tools of a ticket that is yet to be shown. */
    public EquipmentViewModel tools(Background background) {
        return new EquipmentViewModel(store, desk, sync, notices, background, texts, clock);
    }

    /** The outbox; {@code showTicket} is told which ticket somebody wants to see. */
    public OutboxViewModel outbox(Background background, Consumer<UUID> showTicket) {
        return new OutboxViewModel(store, desk, sync, notices, background, texts, clock, showTicket);
    }

    /** As a window meets it. Ending the session ends nothing. */
    public Session session() {
        return session(Optional.empty(), 0);
    }

    /** A session with something to tell of its opening. */
    public Session session(Optional<Rescue> rescue, long doubted) {
        return new Session(store, desk, sync, told -> {}, () -> 0, rescue, doubted, () -> {});
    }

    /** What the notice of the moment says; empty where there is none. */
    public String noticed() {
        Notices.Notice notice = notices.currentProperty().get();
        return notice == null ? "" : notice.text();
    }

    @Override
    public void close() {
        store.close();
    }
}
