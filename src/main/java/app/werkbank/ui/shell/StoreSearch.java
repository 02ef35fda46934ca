package app.werkbank.ui.shell;

import app.werkbank.domain.Ticket;
import app.werkbank.domain.Vin;
import app.werkbank.domain.VinReader;
import app.werkbank.store.Drafts;
import app.werkbank.store.Store;
import app.werkbank.store.TicketSearch;
import app.werkbank.ui.Place;
import app.werkbank.ui.Texts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Finds tickets and vehicles in the store; with nothing typed, the vehicles that were opened last. */
public final class StoreSearch implements SearchSource {
    private static final int MOST = 12;

    private final Supplier<@Nullable Store> store;
    private final Texts texts;

    /** @param store null before a connection is set up: then nothing is found */
    public StoreSearch(Supplier<@Nullable Store> store, Texts texts) {
        this.store = store;
        this.texts = texts;
    }

    @Override
    public List<Hit> find(String text) {
        Store open = store.get();
        if (open == null) {
            return List.of();
        }
        if (text.isBlank()) {
            return open.read(db -> new Drafts(db).openedSince(Instant.EPOCH, MOST)).stream()
                    .map(this::vehicle)
                    .toList();
        }
        List<Ticket> tickets = open.read(db -> new TicketSearch(db).search(text, null, MOST));
        List<Hit> hits = new ArrayList<>();
        Set<String> vins = new LinkedHashSet<>();
        String cleaned = VinReader.clean(text);
        if (Vin.fits(cleaned)) {
            vins.add(cleaned);
        }
        for (Ticket ticket : tickets) {
            hits.add(ticket(ticket));
            ticket.entryVin().ifPresent(vin -> vins.add(vin.text()));
        }
        vins.stream().limit(MOST / 2).map(this::vehicle).forEach(hits::add);
        return hits.stream().limit(MOST + MOST / 2).toList();
    }

    private Hit ticket(Ticket ticket) {
        String vin = ticket.vin();
        String state = ticket.state().known()
                ? texts.get("ui.ticket." + ticket.state().raw())
                : ticket.state().raw();
        return new Hit(ticket.label(), vin == null ? state : state + " · " + vin, new Place.Ticket(ticket.id()));
    }

    private Hit vehicle(String vin) {
        return new Hit(new Vin(vin).grouped(), texts.get("shell.search.vehicle"), new Place.Vehicle(vin));
    }
}
