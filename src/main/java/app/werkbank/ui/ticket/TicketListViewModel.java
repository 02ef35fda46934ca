package app.werkbank.ui.ticket;

import app.werkbank.domain.Ticket;
import app.werkbank.domain.TicketState;
import app.werkbank.domain.Vin;
import app.werkbank.domain.VinReader;
import app.werkbank.domain.VinReading;
import app.werkbank.store.Db;
import app.werkbank.store.Intents;
import app.werkbank.store.Table;
import app.werkbank.store.Tickets;
import app.werkbank.ui.Background;
import app.werkbank.ui.Rows;
import app.werkbank.ui.StoreWatch;
import app.werkbank.ui.entry.Workplace;
import java.time.Clock;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** The tickets that match a text and a state, in progress first; a page at a time, so that 100 000 are as quick as ten. */
public final class TicketListViewModel implements AutoCloseable {
    /** How many more are read each time the end of the list comes into view. */
    static final int PAGE = 500;

    private final Workplace place;
    private final Background.Slot question;
    private final Runnable unsubscribe;
    private final StringProperty query = new SimpleStringProperty(this, "query", "");
    private final ObjectProperty<@Nullable TicketState> state = new SimpleObjectProperty<>(this, "state");
    private final ObjectProperty<@Nullable UUID> selected = new SimpleObjectProperty<>(this, "selected");
    private final Rows<TicketLine> rows = new Rows<>();
    private final ReadOnlyObjectWrapper<Map<TicketState, Long>> counts =
            new ReadOnlyObjectWrapper<>(this, "counts", Map.of());
    private final ReadOnlyLongWrapper total = new ReadOnlyLongWrapper(this, "total");
    private int limit = PAGE;

    public TicketListViewModel(Workplace place) {
        this.place = place;
        this.question = place.background().slot();
        query.subscribe((before, now) -> restart());
        state.subscribe((before, now) -> restart());
        unsubscribe = StoreWatch.follow(
                place.store(),
                place.background(),
                change -> change.touches(Table.TICKET) || change.touches(Table.INTENT),
                this::refresh);
        refresh();
    }

    /** Part of a number, a VIN or a reference; all tickets while it is empty. */
    public StringProperty queryProperty() {
        return query;
    }

    /** Only tickets in this state; null for all. */
    public ObjectProperty<@Nullable TicketState> stateProperty() {
        return state;
    }

    /** The ticket that is shown beside the list; null for none. */
    public ObjectProperty<@Nullable UUID> selectedProperty() {
        return selected;
    }

    /** Selects a ticket because its row was, unless the rows themselves change. */
    void choose(UUID id) {
        rows.choose(selected, id);
    }

    /** The tickets read so far, grouped by state. */
    public ObservableList<TicketLine> lines() {
        return rows.shown();
    }

    /** How many tickets match the text in each state, in the order of the list. */
    public ReadOnlyObjectProperty<Map<TicketState, Long>> countsProperty() {
        return counts.getReadOnlyProperty();
    }

    /** How many tickets match text and state; {@link #lines} may hold fewer. */
    public ReadOnlyLongProperty totalProperty() {
        return total.getReadOnlyProperty();
    }

    /** True while the store is asked. */
    public ReadOnlyBooleanProperty busyProperty() {
        return question.busyProperty();
    }

    /** Reads one page more; nothing where all are here. */
    public void more() {
        if (lines().size() < total.get() && !question.busyProperty().get()) {
            limit += PAGE;
            refresh();
        }
    }

    @Override
    public void close() {
        unsubscribe.run();
        question.close();
    }

    private void restart() {
        limit = PAGE;
        refresh();
    }

    private record Asked(String text, @Nullable TicketState only, int most) {}

    private void refresh() {
        String text = query.get();
        TicketState only = state.get();
        int most = limit;
        Clock clock = place.clock();
        question.refresh(
                new Asked(text, only, most),
                () -> place.store().read(db -> Found.read(db, text, only, most, Year.now(clock))),
                this::arrived);
    }

    private void arrived(Found found) {
        counts.set(found.counts);
        total.set(found.total);
        rows.update(found.lines);
        if (selected.get() == null && !lines().isEmpty()) {
            selected.set(lines().getFirst().ticket().id());
        }
    }

    private record Found(List<TicketLine> lines, Map<TicketState, Long> counts, long total) {

        static Found read(Db db, String text, @Nullable TicketState only, int limit, Year today) {
            Tickets tickets = new Tickets(db);
            Map<TicketState, Long> counts = tickets.counts(text);
            Set<UUID> unsent = new Intents(db).unsentTickets();
            List<TicketLine> lines = new ArrayList<>();
            TicketState group = null;
            for (Ticket ticket : tickets.search(text, only, limit)) {
                boolean first = !ticket.state().equals(group);
                group = ticket.state();
                lines.add(new TicketLine(
                        ticket,
                        vehicle(ticket.vin(), today),
                        unsent.contains(ticket.id()),
                        first ? counts.getOrDefault(group, 1L) : null));
            }
            long total = only == null
                    ? counts.values().stream().mapToLong(Long::longValue).sum()
                    : counts.getOrDefault(only, 0L);
            return new Found(lines, counts, total);
        }

        private static String vehicle(@Nullable String vin, Year today) {
            if (vin == null) {
                return "";
            }
            if (!Vin.fits(vin)) {
                return vin;
            }
            VinReading reading = VinReader.read(vin, today);
            String masked = new Vin(vin).masked();
            return reading.maker() == null ? masked : masked + " " + reading.maker();
        }
    }
}
