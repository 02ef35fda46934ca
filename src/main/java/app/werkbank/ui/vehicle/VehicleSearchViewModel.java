package app.werkbank.ui.vehicle;

import app.werkbank.domain.Ticket;
import app.werkbank.domain.Vin;
import app.werkbank.domain.VinProblem;
import app.werkbank.domain.VinReader;
import app.werkbank.domain.VinReading;
import app.werkbank.store.Db;
import app.werkbank.store.Drafts;
import app.werkbank.store.TicketSearch;
import app.werkbank.ui.Background;
import app.werkbank.ui.Lists;
import app.werkbank.ui.entry.Workplace;
import java.time.Instant;
import java.time.Year;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/**
 * Finds a vehicle by its VIN, by the last characters of it, by a ticket or a reference, look-alikes too; the vehicles
 * opened last while nothing is typed. Works on what the store holds, with or without a network (screens.md 13, 27).
 */
public final class VehicleSearchViewModel implements AutoCloseable {
    private static final int LAST = 10;
    private static final int MOST = 50;
    private static final int TICKETS = 200;
    private static final int OPENED = 500;

    private final Workplace place;
    private final Background.Slot question;
    private final StringProperty query = new SimpleStringProperty(this, "query", "");
    private final ReadOnlyObjectWrapper<@Nullable VinReading> typed = new ReadOnlyObjectWrapper<>(this, "typed");
    private final ReadOnlyStringWrapper refusal = new ReadOnlyStringWrapper(this, "refusal", "");
    private final ObservableList<Hit> hits = FXCollections.observableArrayList();

    /**
     * A vehicle that was found.
     *
     * @param ticket the newest ticket that matches, as people call it, with its reference; empty where none does
     */
    public record Hit(VinReading vin, String ticket) {}

    VehicleSearchViewModel(Workplace place) {
        this.place = place;
        this.question = place.background().slot();
        query.subscribe((before, now) -> {
            refusal.set("");
            typed.set(now.isBlank() ? null : VinReader.read(now, Year.now(place.clock())));
            refresh();
        });
        refresh();
    }

    /** What is typed, scanned or pasted. */
    public StringProperty queryProperty() {
        return query;
    }

    /** What the text would say as a VIN; null while nothing is typed. */
    public ReadOnlyObjectProperty<@Nullable VinReading> typedProperty() {
        return typed.getReadOnlyProperty();
    }

    /** Why Enter opened nothing; empty where it has not refused. */
    public ReadOnlyStringProperty refusalProperty() {
        return refusal.getReadOnlyProperty();
    }

    /** The best first. */
    public ObservableList<Hit> hits() {
        return hits;
    }

    /**
     * Enter: opens the VIN that was typed in full, or the only hit of what is typed now; else it says why not, or leaves
     * the choice. Hits are waited for, until somebody types on.
     *
     * @param open given the VIN to open
     * @param choose called where there are several
     */
    public void enter(Consumer<String> open, Runnable choose) {
        VinReading text = typed.get();
        if (text != null && text.vin().isPresent()) {
            open.accept(text.text());
        } else {
            question.whenAnswered(() -> enterHits(text, open, choose));
        }
    }

    private void enterHits(@Nullable VinReading text, Consumer<String> open, Runnable choose) {
        if (hits.size() == 1) {
            open.accept(hits.getFirst().vin().text());
        } else if (!hits.isEmpty()) {
            choose.run();
        } else if (text != null) {
            refusal.set(new VinWords(place.texts())
                    .problem(new VinProblem(0, VinProblem.Code.WRONG_LENGTH, ""), text.text()));
        }
    }

    /** Asks the store again. */
    public void refresh() {
        String text = query.get();
        Year today = Year.now(place.clock());
        question.ask(() -> place.store().read(db -> find(db, text, today)), found -> Lists.update(hits, found));
    }

    @Override
    public void close() {
        question.close();
    }

    private static List<Hit> find(Db db, String text, Year today) {
        Map<String, String> vins = new LinkedHashMap<>();
        List<String> opened = new Drafts(db).openedSince(Instant.EPOCH, text.isBlank() ? LAST : OPENED);
        if (text.isBlank()) {
            opened.forEach(vin -> vins.put(vin, ""));
        } else {
            VinReading read = VinReader.read(text, today);
            read.vin().ifPresent(vin -> vins.put(vin.text(), ""));
            for (Ticket ticket : new TicketSearch(db).search(text, null, TICKETS)) {
                if (ticket.vin() != null && Vin.fits(ticket.vin())) {
                    vins.merge(ticket.vin(), words(ticket), (first, next) -> first.isEmpty() ? next : first);
                }
            }
            opened.stream()
                    .filter(vin -> VinReader.lookAlikeKey(vin).contains(read.lookAlikeKey()))
                    .forEach(vin -> vins.putIfAbsent(vin, ""));
        }
        List<Hit> hits = new ArrayList<>();
        vins.forEach((vin, ticket) -> {
            if (hits.size() < MOST) {
                hits.add(new Hit(VinReader.read(vin, today), ticket));
            }
        });
        return hits;
    }

    private static String words(Ticket ticket) {
        return ticket.customerReference() == null ? ticket.label() : ticket.label() + ", " + ticket.customerReference();
    }
}
