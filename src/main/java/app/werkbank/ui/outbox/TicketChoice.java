package app.werkbank.ui.outbox;

import app.werkbank.domain.Ticket;
import app.werkbank.domain.TicketState;
import app.werkbank.store.Db;
import app.werkbank.store.Store;
import app.werkbank.store.TicketSearch;
import app.werkbank.store.Tickets;
import app.werkbank.ui.Background;
import app.werkbank.ui.Lists;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** A ticket to be chosen in place: those of a vehicle first, then whatever a search finds (domain rule 15). */
public final class TicketChoice implements AutoCloseable {
    private static final int MOST = 30;

    private final Store store;
    private final Background.Slot question;
    private final StringProperty query = new SimpleStringProperty(this, "query", "");
    private final ObservableList<Ticket> tickets = FXCollections.observableArrayList();
    private @Nullable String vin;
    private @Nullable TicketState only;

    public TicketChoice(Store store, Background background) {
        this.store = store;
        this.question = background.slot();
        query.subscribe(this::search);
    }

    /**
     * Starts a choice anew.
     *
     * @param ofVin the vehicle whose tickets come first, newest first; null where there is none
     * @param state only tickets in this state; null for all
     */
    public void begin(@Nullable String ofVin, @Nullable TicketState state) {
        vin = ofVin;
        only = state;
        query.set("");
        search();
    }

    /** Part of a number, a VIN or a reference. */
    public StringProperty queryProperty() {
        return query;
    }

    /** What can be chosen, best first. */
    public ObservableList<Ticket> tickets() {
        return tickets;
    }

    @Override
    public void close() {
        question.close();
    }

    private void search() {
        String text = query.get();
        String vehicle = text.isBlank() ? vin : null;
        TicketState state = only;
        question.ask(() -> store.read(db -> find(db, text, vehicle, state)), found -> Lists.update(tickets, found));
    }

    private static List<Ticket> find(Db db, String text, @Nullable String vehicle, @Nullable TicketState state) {
        Set<Ticket> found = new LinkedHashSet<>();
        if (vehicle != null) {
            new Tickets(db)
                    .ofVin(vehicle).stream()
                            .filter(ticket -> state == null || ticket.state().equals(state))
                            .forEach(found::add);
        }
        found.addAll(new TicketSearch(db).search(text, state, MOST));
        return found.stream().limit(MOST).toList();
    }
}
