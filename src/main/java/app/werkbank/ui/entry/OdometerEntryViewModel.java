// Over 300 lines: half of it names what a view binds to; what it judges, keeps and saves are classes of their own.
package app.werkbank.ui.entry;

import app.werkbank.domain.DistanceUnit;
import app.werkbank.domain.NumberText;
import app.werkbank.domain.OdometerCheck;
import app.werkbank.domain.ParsedNumber;
import app.werkbank.domain.Suggestion;
import app.werkbank.domain.Ticket;
import app.werkbank.store.Change;
import app.werkbank.store.ScopeRow;
import app.werkbank.store.Table;
import app.werkbank.ui.Background;
import app.werkbank.ui.StoreWatch;
import app.werkbank.ui.Tone;
import app.werkbank.ui.chart.Ghost;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/**
 * The entry field for a vehicle's odometer: judges every keystroke, keeps unsaved text, saves, and takes back.
 *
 * <p>Nothing here waits: what is typed is judged by what the store said last, and a save is told when it is durable.
 * To be used on the FX thread.
 */
public final class OdometerEntryViewModel implements AutoCloseable {
    private final Workplace place;
    private final EntryWords words;
    private final SavedReading saved;
    private final ReadingSaver saver;
    private final Runnable unsubscribe;

    private final StringProperty text = new SimpleStringProperty(this, "text", "");
    private final ObjectProperty<DistanceUnit> unit;
    private final ObjectProperty<@Nullable Ticket> ticket = new SimpleObjectProperty<>(this, "ticket");
    private final BreakNoteEdit why;
    private final ReadOnlyObjectWrapper<@Nullable EntrySubject> subject = new ReadOnlyObjectWrapper<>(this, "subject");
    private final ReadOnlyObjectWrapper<@Nullable EntryBasis> basis = new ReadOnlyObjectWrapper<>(this, "basis");
    private final ReadOnlyObjectWrapper<Judgement> judgement =
            new ReadOnlyObjectWrapper<>(this, "judgement", Judgement.NOTHING);
    private final ReadOnlyObjectWrapper<@Nullable Ghost> ghost = new ReadOnlyObjectWrapper<>(this, "ghost");
    private final ReadOnlyBooleanWrapper armed = new ReadOnlyBooleanWrapper(this, "armed");
    private final ObservableList<Message> messages = FXCollections.observableArrayList();
    private final ObservableList<Ticket> tickets = FXCollections.observableArrayList();

    private Background.Slot reading;
    private @Nullable UnsavedText unsaved;
    private volatile @Nullable EntrySubject watched;
    private boolean restoring;
    private boolean emptyRefused;
    private @Nullable String trouble;

    public OdometerEntryViewModel(Workplace place) {
        this.place = place;
        this.words = new EntryWords(place.texts(), place.clock());
        this.saved = new SavedReading(place);
        this.saver = new ReadingSaver(place, this::tell);
        this.why = new BreakNoteEdit(place.texts());
        this.unit = new SimpleObjectProperty<>(
                this, "unit", place.preferences().unitProperty().get());
        this.reading = place.background().slot();
        text.subscribe((before, now) -> typed());
        unit.subscribe((before, now) -> typed());
        ticket.subscribe((before, now) -> judge());
        place.texts().localeProperty().subscribe((before, now) -> judge());
        this.unsubscribe = StoreWatch.follow(place.store(), place.background(), this::concerns, this::refresh);
    }

    /** Shows the entry for a vehicle, or for none; the text that was left there comes back. */
    public void show(@Nullable EntrySubject wanted) {
        if (Objects.equals(wanted, subject.get())) {
            return;
        }
        reading.close();
        reading = place.background().slot();
        unsaved = wanted == null ? null : new UnsavedText(place, wanted);
        restoring = true;
        subject.set(wanted);
        watched = wanted;
        basis.set(null);
        tickets.clear();
        ticket.set(null);
        why.begin(null);
        trouble = null;
        saved.forget();
        text.set("");
        unit.set(place.preferences().unitProperty().get());
        judge();
        refresh();
    }

    /** What is entered for; null while nothing can be entered. */
    public ReadOnlyObjectProperty<@Nullable EntrySubject> subjectProperty() {
        return subject.getReadOnlyProperty();
    }

    /** The text of the field, as typed. */
    public StringProperty textProperty() {
        return text;
    }

    /** The unit of this one entry; the preferred one to begin with (screens.md 8). */
    public ObjectProperty<DistanceUnit> unitProperty() {
        return unit;
    }

    /** The ticket that takes the reading; null where none can, or while one of several is to be chosen. */
    public ObjectProperty<@Nullable Ticket> ticketProperty() {
        return ticket;
    }

    /** The tickets to choose from, newest first. */
    public ObservableList<Ticket> tickets() {
        return tickets;
    }

    /** Why the reading breaks the trend: a local note on it, never sent (screens.md 12). */
    public BreakNoteEdit why() {
        return why;
    }

    /** What the text means now. */
    public ReadOnlyObjectProperty<Judgement> judgementProperty() {
        return judgement.getReadOnlyProperty();
    }

    /** What the store knows of the vehicle; null until it has been read. */
    public ReadOnlyObjectProperty<@Nullable EntryBasis> basisProperty() {
        return basis.getReadOnlyProperty();
    }

    /** What there is to say about the text, the weightiest first. */
    public ObservableList<Message> messages() {
        return messages;
    }

    /** Whether Enter was pressed once on a doubtful value: the next one keeps it. */
    public ReadOnlyBooleanProperty armedProperty() {
        return armed.getReadOnlyProperty();
    }

    /** What is typed, for a chart; null while it is no value. */
    public ReadOnlyObjectProperty<@Nullable Ghost> ghostProperty() {
        return ghost.getReadOnlyProperty();
    }

    /** The reading that was saved last, and its undo. */
    public SavedReading saved() {
        return saved;
    }

    /** The words for what is shown. */
    public EntryWords words() {
        return words;
    }

    /** Enter: saves a value without a warning; a doubtful one is asked for once more; else says what is wrong. */
    public void enter() {
        switch (judgement.get()) {
            case Judgement.Value value
            when value.doubtful() && !armed.get() -> {
                armed.set(true);
                say();
            }
            case Judgement.Value value -> save(value);
            case Judgement.Nothing nothing -> {
                emptyRefused = text.get().isBlank() && saved.savedProperty().get() == null;
                say();
            }
            case Judgement.Refused refused -> say();
        }
    }

    /** The one deliberate act for a doubtful value; saves any value. */
    public void keep() {
        if (judgement.get() instanceof Judgement.Value value) {
            save(value);
        }
    }

    /** Puts a suggestion into the field, 0 being the first; nothing where there is no such one. */
    public void apply(int number) {
        if (judgement.get() instanceof Judgement.Value value
                && number >= 0
                && number < value.check().suggestions().size()) {
            Suggestion suggestion = value.check().suggestions().get(number);
            text.set(NumberText.typed(
                    suggestion.value(), place.texts().localeProperty().get()));
        }
    }

    /** Takes the last reading back while that is possible, and puts it into the field again. */
    public void undo() {
        saved.undo(entry -> {
            if (text.get().isEmpty()) {
                unit.set(entry.unit());
                text.set(NumberText.typed(
                        entry.typed(), place.texts().localeProperty().get()));
            }
        });
    }

    /** Gives a kept reading the chosen ticket, or the only one there is. */
    public void sendKept(UUID draft) {
        Ticket chosen = ticket.get();
        if (chosen != null) {
            place.background().when(place.entries().chooseTicket(draft, chosen.id()), done -> {}, this::tell);
        }
    }

    /** Says that something about this vehicle could not be saved. */
    public void tell(Throwable error) {
        trouble = words.notSaved(error);
        say();
    }

    /** Reads again what the store knows. */
    public void refresh() {
        EntrySubject now = subject.get();
        if (now == null) {
            return;
        }
        reading.ask(
                () -> place.store()
                        .read(db -> EntryBasis.read(
                                db, now, place.limits().get(), place.clock().instant())),
                this::arrived);
    }

    @Override
    public void close() {
        unsubscribe.run();
        reading.close();
    }

    /** Asked on the writer's thread. */
    private boolean concerns(Change change) {
        EntrySubject now = watched;
        return now != null
                && (change.touches(Table.ODOMETER, now.vin().text())
                        || change.touches(
                                Table.SCOPE, ScopeRow.odometer(now.vin().text()))
                        || change.touches(Table.DRAFT, now.vin().text())
                        || change.touches(Table.TICKET));
    }

    private void arrived(EntryBasis found) {
        Ticket before = ticket.get();
        basis.set(found);
        tickets.setAll(found.tickets());
        ticket.set(chosen(found.tickets(), before));
        if (restoring) {
            found.text().ifPresent(this::restore);
            restoring = false;
        }
        saved.refresh(found);
        judge();
    }

    private static @Nullable Ticket chosen(List<Ticket> tickets, @Nullable Ticket before) {
        if (tickets.size() == 1) {
            return tickets.getFirst();
        }
        return before == null
                ? null
                : tickets.stream()
                        .filter(each -> each.id().equals(before.id()))
                        .findFirst()
                        .orElse(null);
    }

    private void restore(String stored) {
        UnsavedText.Content content = UnsavedText.Content.of(stored);
        unit.set(content.unit());
        text.set(content.text());
    }

    private void typed() {
        armed.set(false);
        emptyRefused = false;
        trouble = null;
        if (!text.get().isEmpty()) {
            restoring = false;
            saved.settle();
        }
        judge();
        keepText();
    }

    private void keepText() {
        UnsavedText form = unsaved;
        if (form != null && !restoring) {
            form.keep(new UnsavedText.Content(unit.get(), text.get()), error -> {
                trouble = words.textNotKept(error);
                say();
            });
        }
    }

    private void judge() {
        judgement.set(judged());
        ghost.set(
                judgement.get() instanceof Judgement.Value value
                        ? new Ghost(place.clock().instant(), value.km().value().doubleValue(), Judgement.breaks(value))
                        : null);
        say();
    }

    private Judgement judged() {
        EntryBasis known = basis.get();
        return switch (NumberText.parse(
                text.get(), place.texts().localeProperty().get(), unit.get())) {
            case ParsedNumber.Refused refused when refused.reason() == ParsedNumber.Reason.EMPTY -> Judgement.NOTHING;
            case ParsedNumber.Refused refused -> new Judgement.Refused(refused.reason(), refused.position());
            case ParsedNumber.Accepted number when known == null -> Judgement.NOTHING;
            case ParsedNumber.Accepted number ->
                new Judgement.Value(
                        number.value(),
                        unit.get(),
                        number.ambiguous(),
                        OdometerCheck.of(
                                known.trend(),
                                number.value(),
                                unit.get(),
                                place.clock().instant()));
        };
    }

    private void say() {
        EntryBasis known = basis.get();
        messages.setAll(
                known == null
                        ? List.of()
                        : words.about(judgement.get(), known, ticket.get(), armed.get(), emptyRefused));
        if (trouble != null) {
            messages.addFirst(new Message(Tone.DANGER, trouble));
        }
    }

    private void save(Judgement.Value value) {
        EntrySubject now = subject.get();
        if (now == null) {
            return;
        }
        Ticket chosen = ticket.get();
        if (chosen == null && !tickets.isEmpty()) {
            trouble = words.chooseTicketFirst();
            say();
            return;
        }
        String typed = text.get();
        saver.save(now, value, chosen, Judgement.breaks(value) ? why.note() : null, entry -> done(now, typed, entry));
    }

    private void done(EntrySubject of, String typed, SavedEntry entry) {
        if (!of.equals(subject.get())) {
            new UnsavedText(place, of).keep(new UnsavedText.Content(entry.unit(), ""), this::tell);
            return;
        }
        if (text.get().equals(typed)) {
            text.set("");
        }
        unit.set(place.preferences().unitProperty().get());
        why.begin(null);
        saved.show(entry);
        refresh();
    }
}
