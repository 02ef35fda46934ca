package app.werkbank.ui.entry;

import app.werkbank.domain.DistanceUnit;
import app.werkbank.domain.Ticket;
import app.werkbank.ui.Tone;
import app.werkbank.ui.chart.Ghost;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
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
    private final BasisWatch watch;
    private final TypedText typed;
    private final ObjectProperty<@Nullable Ticket> ticket = new SimpleObjectProperty<>(this, "ticket");
    private final BreakNoteEdit why;
    private final ReadOnlyObjectWrapper<@Nullable EntrySubject> subject = new ReadOnlyObjectWrapper<>(this, "subject");
    private final ReadOnlyObjectWrapper<Judgement> judgement =
            new ReadOnlyObjectWrapper<>(this, "judgement", Judgement.NOTHING);
    private final ReadOnlyObjectWrapper<@Nullable Ghost> ghost = new ReadOnlyObjectWrapper<>(this, "ghost");
    private final ReadOnlyBooleanWrapper armed = new ReadOnlyBooleanWrapper(this, "armed");
    private final ObservableList<Message> messages = FXCollections.observableArrayList();
    private final ObservableList<Ticket> tickets = FXCollections.observableArrayList();

    private boolean emptyRefused;
    private @Nullable String trouble;

    public OdometerEntryViewModel(Workplace place) {
        this.place = place;
        this.words = new EntryWords(place.texts(), place.clock());
        this.saved = new SavedReading(place);
        this.saver = new ReadingSaver(place, this::tell);
        this.why = new BreakNoteEdit(place.texts());
        this.typed = new TypedText(place);
        this.watch = new BasisWatch(place, this::arrived);
        typed.textProperty().subscribe((before, now) -> changed());
        typed.unitProperty().subscribe((before, now) -> changed());
        ticket.subscribe((before, now) -> judge());
        place.texts().localeProperty().subscribe((before, now) -> judge());
    }

    /** Shows the entry for a vehicle, or for none; the text that was left there comes back. */
    public void show(@Nullable EntrySubject wanted) {
        if (Objects.equals(wanted, subject.get())) {
            return;
        }
        subject.set(wanted);
        watch.turnTo(wanted);
        tickets.clear();
        ticket.set(null);
        why.begin(null);
        trouble = null;
        saved.forget();
        typed.turnTo(wanted);
        judge();
        refresh();
    }

    /** What is entered for; null while nothing can be entered. */
    public ReadOnlyObjectProperty<@Nullable EntrySubject> subjectProperty() {
        return subject.getReadOnlyProperty();
    }

    /** The text of the field, as typed. */
    public StringProperty textProperty() {
        return typed.textProperty();
    }

    /** The unit of this one entry; the preferred one to begin with (screens.md 8). */
    public ObjectProperty<DistanceUnit> unitProperty() {
        return typed.unitProperty();
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
        return watch.basisProperty();
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
                emptyRefused = text().isBlank() && saved.savedProperty().get() == null;
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
            typed.write(value.check().suggestions().get(number).value());
        }
    }

    /** Takes the last reading back while that is possible, and puts it into the field again. */
    public void undo() {
        saved.undo(entry -> {
            if (text().isEmpty()) {
                typed.unitProperty().set(entry.unit());
                typed.write(entry.typed());
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
        watch.refresh();
    }

    @Override
    public void close() {
        watch.close();
    }

    private void arrived(EntryBasis found) {
        Ticket before = ticket.get();
        tickets.setAll(found.tickets());
        ticket.set(found.ticket(before));
        typed.restore(found);
        saved.refresh(found);
        judge();
    }

    private void changed() {
        armed.set(false);
        emptyRefused = false;
        trouble = null;
        if (!text().isEmpty()) {
            saved.settle();
        }
        judge();
        typed.keep(error -> {
            trouble = words.textNotKept(error);
            say();
        });
    }

    private void judge() {
        Instant now = place.clock().instant();
        Judgement judged = Judgement.of(
                text(),
                typed.unitProperty().get(),
                place.texts().localeProperty().get(),
                watch.basisProperty().get(),
                now);
        judgement.set(judged);
        ghost.set(
                judged instanceof Judgement.Value value
                        ? new Ghost(now, value.km().value().doubleValue(), Judgement.breaks(value))
                        : null);
        say();
    }

    private void say() {
        EntryBasis known = watch.basisProperty().get();
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
        String meant = text();
        saver.save(now, value, chosen, Judgement.breaks(value) ? why.note() : null, entry -> done(now, meant, entry));
    }

    private void done(EntrySubject of, String meant, SavedEntry entry) {
        if (!of.equals(subject.get())) {
            new UnsavedText(place, of).keep(new UnsavedText.Content(entry.unit(), ""), this::tell);
            return;
        }
        if (text().equals(meant)) {
            typed.textProperty().set("");
        }
        typed.preferUnit();
        why.begin(null);
        saved.show(entry);
        refresh();
    }

    private String text() {
        return typed.textProperty().get();
    }
}
