package app.werkbank.ui.equipment;

import app.werkbank.domain.Equipment;
import app.werkbank.domain.Ticket;
import app.werkbank.store.EquipmentRow;
import app.werkbank.store.HistoryRow;
import app.werkbank.store.Store;
import app.werkbank.store.Table;
import app.werkbank.sync.Entries;
import app.werkbank.sync.Sync;
import app.werkbank.ui.Background;
import app.werkbank.ui.Lists;
import app.werkbank.ui.Notices;
import app.werkbank.ui.StoreWatch;
import app.werkbank.ui.Texts;
import app.werkbank.ui.Tone;
import app.werkbank.ui.outbox.Countdown;
import app.werkbank.ui.outbox.IntentWords;
import app.werkbank.ui.outbox.TicketChoice;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** The equipment used on one ticket: what is there, what is on its way, and what can be added. */
public final class EquipmentViewModel implements AutoCloseable {
    private static final int QUICK = 5;

    private final Store store;
    private final Notices notices;
    private final Texts texts;
    private final IntentWords words;
    private final Background.Slot question;
    private final Runnable unwatch;
    private final EquipmentWishes wishes;
    private final TicketChoice otherTicket;

    private final ObservableList<EquipmentLine> lines = FXCollections.observableArrayList();
    private final ObservableList<Offer> offers = FXCollections.observableArrayList();
    private final ObservableList<Offer> quick = FXCollections.observableArrayList();
    private final StringProperty query = new SimpleStringProperty(this, "query", "");
    private final ReadOnlyObjectWrapper<@Nullable UUID> ticket = new ReadOnlyObjectWrapper<>(this, "ticket");
    private final ReadOnlyStringWrapper locked = new ReadOnlyStringWrapper(this, "locked", "");
    private final Countdown countdown;

    private List<EquipmentRow> catalogue = List.of();
    private Set<Integer> maker = Set.of();
    private EquipmentFinder finder = new EquipmentFinder(List.of(), Set.of());
    private @Nullable Ticket shown;

    /** @param notices told of every addition and removal, with an undo */
    public EquipmentViewModel(
            Store store, Entries entries, Sync sync, Notices notices, Background background, Texts texts, Clock clock) {
        this.store = store;
        this.notices = notices;
        this.texts = texts;
        this.words = new IntentWords(texts);
        this.question = background.slot();
        this.wishes = new EquipmentWishes(store, entries, notices, background, texts);
        this.countdown = new Countdown(sync, background, clock);
        this.otherTicket = new TicketChoice(store, background);
        this.unwatch = StoreWatch.follow(
                store,
                background,
                change -> change.touches(Table.USED_EQUIPMENT)
                        || change.touches(Table.EQUIPMENT)
                        || change.touches(Table.TICKET)
                        || change.touches(Table.INTENT),
                this::refresh);
        query.subscribe(this::search);
        texts.localeProperty().subscribe(this::lock);
    }

    /** Shows a ticket's equipment; null for none. */
    public void show(@Nullable UUID id) {
        if (!Objects.equals(id, ticket.get())) {
            ticket.set(id);
            query.set("");
            shown = null;
            lines.clear();
            lock();
        }
        refresh();
    }

    public ReadOnlyObjectProperty<@Nullable UUID> ticketProperty() {
        return ticket.getReadOnlyProperty();
    }

    /** On the ticket, or about to be or not to be, by name. */
    public ObservableList<EquipmentLine> lines() {
        return lines;
    }

    /** What can be added for the text that is typed. */
    public ObservableList<Offer> offers() {
        return offers;
    }

    /** The five that are used most and are not on the ticket, for one stroke each (screens.md 29). */
    public ObservableList<Offer> quick() {
        return quick;
    }

    /** What is typed into the picker. */
    public StringProperty queryProperty() {
        return query;
    }

    /** Why nothing can be added or removed; empty where it can (domain rule Equipment 2). */
    public ReadOnlyStringProperty lockedProperty() {
        return locked.getReadOnlyProperty();
    }

    /** The moment that the lines are told at; moved by {@link #tick}, and when sending stops or goes on. */
    public ReadOnlyObjectProperty<Countdown.Moment> momentProperty() {
        return countdown.momentProperty();
    }

    /** The choice of another ticket, for an entry whose ticket left In Progress. */
    public TicketChoice otherTicket() {
        return otherTicket;
    }

    public IntentWords words() {
        return words;
    }

    /** Moves the countdowns; called about once a second while the pane is on screen. */
    public void tick() {
        countdown.tick();
    }

    /** The words on a line's chip at this moment: "Sends in 7 s", "Removal: Waits". */
    public String chip(EquipmentLine line) {
        HistoryRow.Entry entry = line.entry();
        Countdown.Moment moment = momentProperty().get();
        String text = words.chip(line.state(), entry == null ? moment.now() : entry.dueAt(), moment);
        return line.standing() == EquipmentLine.Standing.REMOVING ? texts.get("equipment.removal", text) : text;
    }

    /** What can be done about the lines. */
    public EquipmentWishes wishes() {
        return wishes;
    }

    /** Adds what is offered to the ticket, with an undo; twice is once. Empties the picker. */
    public void add(Offer offer) {
        UUID id = ticket.get();
        query.set("");
        if (id == null || !locked.get().isEmpty()) {
            return;
        }
        boolean there = lines.stream()
                .anyMatch(line -> line.onTicket()
                        && line.equipment().id() == offer.equipment().id());
        if (there) {
            notices.tell(Tone.INFO, texts.get("equipment.already", wishes.title(offer.equipment())));
        } else {
            wishes.add(id, offer.equipment());
        }
    }

    /**
     * A label was scanned: its equipment is added to the ticket, known here or not (domain rule Equipment 3).
     *
     * @return whether a ticket is open; else the scan was for nobody
     */
    public boolean scanned(int equipment) {
        if (ticket.get() == null) {
            return false;
        }
        if (!locked.get().isEmpty()) {
            notices.tell(Tone.WARNING, locked.get());
            return true;
        }
        Equipment known = catalogue.stream()
                .map(EquipmentRow::equipment)
                .filter(each -> each.id() == equipment)
                .findFirst()
                .orElseGet(() -> new Equipment(equipment, "", null));
        String typed = query.get();
        add(new Offer(known, false, false, false, true));
        query.set(typed);
        return true;
    }

    /** Takes an equipment off the ticket, with an undo. */
    public void remove(EquipmentLine line) {
        UUID id = ticket.get();
        if (id != null && locked.get().isEmpty()) {
            wishes.remove(id, line.equipment());
        }
    }

    @Override
    public void close() {
        unwatch.run();
        question.close();
        countdown.close();
        otherTicket.close();
    }

    private void refresh() {
        UUID id = ticket.get();
        if (id != null) {
            question.refresh(id, () -> store.read(db -> EquipmentContent.read(db, id)), this::take);
        }
    }

    private void take(EquipmentContent found) {
        shown = found.ticket();
        tick();
        lock();
        Lists.update(lines, found.lines());
        if (!found.catalogue().equals(catalogue) || !found.maker().equals(maker)) {
            catalogue = found.catalogue();
            maker = found.maker();
            finder = new EquipmentFinder(catalogue, maker);
        }
        search();
    }

    private void lock() {
        Ticket current = shown;
        if (ticket.get() == null || current == null) {
            locked.set(ticket.get() == null ? texts.get("equipment.no_ticket") : "");
        } else if (current.state().inProgress()) {
            locked.set("");
        } else {
            String state = current.state().known()
                    ? texts.get("ui.ticket." + current.state().raw())
                    : current.state().raw();
            locked.set(texts.get("equipment.locked", state));
        }
    }

    private void search() {
        Set<Integer> present = lines.stream()
                .filter(EquipmentLine::onTicket)
                .map(line -> line.equipment().id())
                .collect(Collectors.toSet());
        List<Offer> found = new ArrayList<>();
        for (EquipmentRow row : finder.find(query.get())) {
            found.add(offer(row, present));
        }
        unknownNumber(present).ifPresent(found::add);
        found.sort(Comparator.comparing(Offer::onTicket));
        Lists.update(offers, found);
        Lists.update(
                quick,
                catalogue.stream()
                        .filter(row -> row.favourite() || row.uses() > 0)
                        .sorted(Comparator.comparing((EquipmentRow row) -> !row.favourite())
                                .thenComparing(Comparator.comparingInt(EquipmentRow::uses)
                                        .reversed()))
                        .map(row -> offer(row, present))
                        .filter(offer -> !offer.onTicket())
                        .limit(QUICK)
                        .toList());
    }

    private Offer offer(EquipmentRow row, Set<Integer> present) {
        int id = row.equipment().id();
        return new Offer(row.equipment(), row.favourite(), present.contains(id), maker.contains(id), true);
    }

    /** A whole number that no known equipment has can be added by number (domain rule Equipment 3). */
    private Optional<Offer> unknownNumber(Set<Integer> present) {
        String typed = query.get().strip();
        if (!typed.matches("\\d{1,9}")) {
            return Optional.empty();
        }
        int number = Integer.parseInt(typed);
        boolean known = catalogue.stream().anyMatch(row -> row.equipment().id() == number);
        return known
                ? Optional.empty()
                : Optional.of(
                        new Offer(new Equipment(number, "", null), false, present.contains(number), false, false));
    }
}
