package app.werkbank.ui.entry;

import app.werkbank.domain.Kilometres;
import app.werkbank.domain.Ticket;
import app.werkbank.domain.TicketState;
import app.werkbank.domain.TrendLimits;
import app.werkbank.domain.Vin;
import app.werkbank.store.OdometerRow;
import app.werkbank.store.ScopeRow;
import app.werkbank.store.SqlLedger;
import app.werkbank.store.Store;
import app.werkbank.store.StoreOptions;
import app.werkbank.sync.Desk;
import app.werkbank.ui.Background;
import app.werkbank.ui.FxThread;
import app.werkbank.ui.MovingClock;
import app.werkbank.ui.Preferences;
import app.werkbank.ui.Texts;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/**
 * A {@link Workplace} for the tests of the screens on which a reading is entered: a real store in a temporary folder with
 * histories that the server told, the real desk, a sync that only notes what was asked, and a clock that is moved by hand.
 */
public final class EntryWorkshop implements AutoCloseable {
    public static final Instant NOW = Instant.parse("2024-05-17T10:00:00Z");
    public static final Duration HOLD = Duration.ofSeconds(10);

    public final MovingClock clock = new MovingClock(NOW);
    public final Texts texts = new Texts(Locale.UK, clock);
    public final Preferences preferences = new Preferences();
    public final NotingSync sync = new NotingSync();
    public final Store store;
    public final Workplace place;
    private final Queue<Runnable> delivered = new ConcurrentLinkedQueue<>();
    private int made;

    private EntryWorkshop(Path folder, boolean window) {
        store = Store.open(new StoreOptions(
                folder.resolve("werkbank.db"),
                folder,
                clock,
                window ? () -> FxThread.refuse("a query of the store") : () -> {}));
        Background background = window
                ? Background.onFx(EntryWorkshop::unexpected)
                : new Background(Runnable::run, delivered::add, EntryWorkshop::unexpected);
        place = with(background);
    }

    /** The same place with another pace in the background. */
    public Workplace with(Background background) {
        return new Workplace(
                store,
                new Desk(store, clock, () -> HOLD, told -> {}),
                sync,
                background,
                texts,
                preferences,
                () -> TrendLimits.DEFAULT,
                clock);
    }

    /** Without a toolkit: what comes back from the background waits for {@link #settle}. */
    public static EntryWorkshop withoutWindow(Path folder) {
        return new EntryWorkshop(folder, false);
    }

    /** With the toolkit: what comes back comes on the FX thread. */
    public static EntryWorkshop withWindow(Path folder) {
        return new EntryWorkshop(folder, true);
    }

    /** Delivers all that waits, and what that causes. */
    public void settle() {
        for (Runnable next = delivered.poll(); next != null; next = delivered.poll()) {
            next.run();
        }
    }

    /** Adds a ticket; later ones are newer. */
    public Ticket ticket(long number, TicketState state, @Nullable String vin) {
        Ticket ticket = ticketOf(
                number,
                state,
                vin,
                "REF-" + number,
                NOW.minus(Duration.ofDays(30)).plusSeconds(number % 100_000));
        put(List.of(ticket));
        return ticket;
    }

    public void put(List<Ticket> tickets) {
        store.writeNow(db -> {
            tickets.forEach(new SqlLedger(db)::put);
            return tickets.size();
        });
    }

    public static Ticket ticketOf(
            long number, TicketState state, @Nullable String vin, @Nullable String reference, Instant createdAt) {
        return new Ticket(
                new UUID(7, number),
                number,
                state,
                vin,
                null,
                null,
                reference,
                null,
                null,
                null,
                null,
                createdAt,
                null,
                state.finished() ? createdAt.plusSeconds(3600) : null,
                null,
                "{\"state\":\"" + state.raw() + "\",\"vin\":\"" + vin + "\"}");
    }

    /** Adds readings that the server has, oldest first, one each 90 days up to 90 days ago. */
    public void pulled(Vin vin, long... km) {
        List<OdometerRow> rows = new ArrayList<>();
        for (int i = 0; i < km.length; i++) {
            Instant at = NOW.minus(Duration.ofDays(90L * (km.length - i)));
            rows.add(pulledRow(vin, Kilometres.of(km[i]), at, i, i > 0 && km[i] < km[i - 1]));
        }
        insert(vin, rows);
    }

    public OdometerRow pulledRow(Vin vin, Kilometres km, Instant at, int order, boolean breaking) {
        return OdometerRow.pulled(vin.text(), km, new UUID(9, ++made), at, order, breaking);
    }

    /** Inserts pulled rows, and notes that the history was read completely now. */
    public void insert(Vin vin, List<OdometerRow> rows) {
        store.writeNow(db -> {
            SqlLedger ledger = new SqlLedger(db);
            rows.forEach(ledger::insert);
            ledger.put(new ScopeRow(
                    ScopeRow.odometer(vin.text()), 1, clock.instant(), true, (long) rows.size(), null, null));
            return rows.size();
        });
    }

    @Override
    public void close() {
        store.close();
    }

    private static void unexpected(Throwable error) {
        throw new AssertionError("work in the background failed", error);
    }
}
