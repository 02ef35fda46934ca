package app.werkbank.ui.ticket;

import app.werkbank.domain.Ticket;
import app.werkbank.domain.TicketState;
import app.werkbank.domain.Vin;
import app.werkbank.domain.VinReader;
import app.werkbank.domain.VinReading;
import app.werkbank.store.Db;
import app.werkbank.store.Intents;
import app.werkbank.store.Table;
import app.werkbank.store.TicketSearch;
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
    /** How many are read first: more than any window shows. */
    static final int FIRST = 100;
    /** The total while it is being counted. */
    public static final long UNKNOWN = -1;

    private final Workplace place;
    private final Background.Slot question;
    private final Background.Slot counting;
    private final Runnable unsubscribe;
    private final StringProperty query = new SimpleStringProperty(this, "query", "");
    private final ObjectProperty<@Nullable TicketState> state = new SimpleObjectProperty<>(this, "state");
    private final ObjectProperty<@Nullable UUID> selected = new SimpleObjectProperty<>(this, "selected");
    private final Rows<TicketLine> rows = new Rows<>();
    private final ReadOnlyObjectWrapper<@Nullable Map<TicketState, Long>> counts =
            new ReadOnlyObjectWrapper<>(this, "counts");
    private final ReadOnlyLongWrapper total = new ReadOnlyLongWrapper(this, "total", UNKNOWN);
    private int limit = FIRST;
    /** What {@link #counts} are of. */
    private @Nullable String counted;
    /** The text that was asked for last; counts of another one are not wanted any more. */
    private volatile @Nullable String wanted;

    public TicketListViewModel(Workplace place) {
        this.place = place;
        this.question = place.background().slot();
        this.counting = place.background().slot();
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

    /**
     * How many tickets match the text in each state, in the order of the list; null while they are counted, for of a text
     * that very many match the rows come first.
     */
    public ReadOnlyObjectProperty<@Nullable Map<TicketState, Long>> countsProperty() {
        return counts.getReadOnlyProperty();
    }

    /** How many tickets match text and state, {@link #UNKNOWN} while they are counted; {@link #lines} may hold fewer. */
    public ReadOnlyLongProperty totalProperty() {
        return total.getReadOnlyProperty();
    }

    /** True while the store is asked. */
    public ReadOnlyBooleanProperty busyProperty() {
        return question.busyProperty();
    }

    /** Does something with the tickets of what is sought now: at once, or when they are here. Typing on forgets it. */
    void whenFound(Runnable then) {
        question.whenAnswered(then);
    }

    /** Reads one page more; nothing where all are here. */
    public void more() {
        boolean maybe = lines().size() >= limit && lines().size() != total.get();
        if (maybe && !question.busyProperty().get()) {
            limit += PAGE;
            refresh();
        }
    }

    @Override
    public void close() {
        wanted = null;
        unsubscribe.run();
        question.close();
        counting.close();
    }

    private void restart() {
        limit = FIRST;
        refresh();
    }

    private record Asked(String text, @Nullable TicketState only, int most) {}

    private void refresh() {
        Asked asked = new Asked(query.get(), state.get(), limit);
        wanted = asked.text;
        Clock clock = place.clock();
        question.refresh(
                asked,
                () -> place.store().read(db -> Found.read(db, asked, Year.now(clock))),
                found -> arrived(asked, found));
    }

    private void arrived(Asked asked, Found found) {
        if (found.counts != null || !asked.text.equals(counted)) {
            counts.set(found.counts);
            counted = asked.text;
        }
        count(asked.only);
        rows.update(found.lines);
        if (selected.get() == null && !lines().isEmpty()) {
            selected.set(lines().getFirst().ticket().id());
        }
        if (found.counts == null) {
            counting.refresh(
                    asked.text,
                    () -> place.store()
                            .read(db -> new TicketSearch(db).counts(asked.text, () -> asked.text.equals(wanted))),
                    many -> many.ifPresent(all -> counted(asked.text, all)));
        }
    }

    private void counted(String text, Map<TicketState, Long> found) {
        if (text.equals(counted)) {
            counts.set(found);
            count(state.get());
        }
    }

    private void count(@Nullable TicketState only) {
        Map<TicketState, Long> known = counts.get();
        if (known == null) {
            total.set(UNKNOWN);
        } else {
            total.set(
                    only == null
                            ? known.values().stream().mapToLong(Long::longValue).sum()
                            : known.getOrDefault(only, 0L));
        }
    }

    private record Found(List<TicketLine> lines, @Nullable Map<TicketState, Long> counts) {

        static Found read(Db db, Asked asked, Year today) {
            TicketSearch.Found found = new TicketSearch(db).find(asked.text, asked.only, asked.most);
            Set<UUID> unsent = new Intents(db).unsentTickets();
            List<TicketLine> lines = new ArrayList<>();
            TicketState group = null;
            for (Ticket ticket : found.tickets()) {
                boolean first = !ticket.state().equals(group);
                group = ticket.state();
                lines.add(new TicketLine(ticket, vehicle(ticket.vin(), today), unsent.contains(ticket.id()), first));
            }
            return new Found(lines, found.counts());
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
