package app.werkbank.ui.outbox;

import app.werkbank.domain.DistanceUnit;
import app.werkbank.domain.Kilometres;
import app.werkbank.domain.MistakeReport;
import app.werkbank.domain.Ticket;
import app.werkbank.store.MistakeNotes;
import app.werkbank.store.OdometerRow;
import app.werkbank.store.Store;
import app.werkbank.store.Tickets;
import app.werkbank.ui.Background;
import app.werkbank.ui.Texts;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/**
 * "Report a mistake" on a reading that the server holds and nobody can change from here (domain rule 14): the right value
 * is typed, a text for the back office comes of it, and once that is copied the reading keeps a local note.
 */
public final class MistakeViewModel implements AutoCloseable {
    private final Store store;
    private final Background background;
    private final Background.Slot question;
    private final Texts texts;
    private final Clock clock;
    private final ReadingEdit right;
    private final ReadOnlyObjectWrapper<@Nullable OdometerRow> subject = new ReadOnlyObjectWrapper<>(this, "subject");
    private final ReadOnlyStringWrapper report = new ReadOnlyStringWrapper(this, "report", "");
    private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper(this, "message", "");
    private final Consumer<Throwable> failed;
    private String ticket = "";

    /** @param failed told where the note could not be kept */
    public MistakeViewModel(Store store, Background background, Texts texts, Clock clock, Consumer<Throwable> failed) {
        this.store = store;
        this.background = background;
        this.question = background.slot();
        this.texts = texts;
        this.clock = clock;
        this.failed = failed;
        this.right = new ReadingEdit(texts);
        right.textProperty().subscribe(this::write);
        right.unitProperty().subscribe(this::write);
        texts.localeProperty().subscribe(this::write);
    }

    /** Whether a reading can be reported: made here, so that its ticket is known, and on the server. */
    public static boolean possible(OdometerRow row) {
        return row.remoteId() != null && row.ticketId() != null;
    }

    /** Starts with the value that was registered, for mostly one digit is wrong. */
    public void begin(OdometerRow row) {
        UUID on = row.ticketId();
        if (row.remoteId() == null || on == null) {
            throw new IllegalArgumentException("a reading made here and sent can be reported, not " + row);
        }
        ticket = on.toString();
        subject.set(row);
        right.begin(row);
        question.ask(() -> store.read(db -> new Tickets(db).find(on)), found -> {
            ticket = found.map(Ticket::label).orElse(ticket);
            write();
        });
    }

    /** Ends it and changes nothing. */
    public void leave() {
        subject.set(null);
    }

    /** The reading that is reported; null while none is. */
    public ReadOnlyObjectProperty<@Nullable OdometerRow> subjectProperty() {
        return subject.getReadOnlyProperty();
    }

    /** The right value, as it is typed. */
    public ReadingEdit right() {
        return right;
    }

    /** The text to copy; empty while the right value is none. */
    public ReadOnlyStringProperty reportProperty() {
        return report.getReadOnlyProperty();
    }

    /** What is still to be typed; empty where the text is there. */
    public ReadOnlyStringProperty messageProperty() {
        return message.getReadOnlyProperty();
    }

    /** The text was copied: keeps the note on the reading, and ends. */
    public void copied() {
        OdometerRow row = subject.get();
        Optional<Kilometres> km = right.km();
        if (row == null || km.isEmpty() || report.get().isEmpty()) {
            return;
        }
        background.when(
                store.write(db -> {
                    new MistakeNotes(db).put(row.number(), km.get(), clock.instant());
                    return row;
                }),
                noted -> {},
                failed);
        leave();
    }

    @Override
    public void close() {
        question.close();
    }

    private void write() {
        OdometerRow row = subject.get();
        UUID id = row == null ? null : row.remoteId();
        Optional<Kilometres> km = right.km();
        report.set("");
        if (row == null || id == null) {
            message.set("");
        } else if (km.isEmpty()) {
            message.set(right.messageProperty().get());
        } else if (km.get().sameOnWire(row.judged())) {
            message.set(texts.get("outbox.mistake.same"));
        } else {
            message.set("");
            report.set(text(new MistakeReport(id, row.vin(), row.judged(), ticket, km.get()), row));
        }
    }

    private String text(MistakeReport mistake, OdometerRow row) {
        return texts.get(
                "outbox.mistake.text",
                mistake.vin(),
                mistake.ticket(),
                texts.formats().km(mistake.value()),
                texts.formats().dateTime(row.at()),
                mistake.registration().toString(),
                right.unitProperty().get() == DistanceUnit.KM
                        ? texts.formats().km(mistake.right())
                        : right.messageProperty().get());
    }
}
