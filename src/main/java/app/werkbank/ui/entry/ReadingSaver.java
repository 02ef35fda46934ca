package app.werkbank.ui.entry;

import app.werkbank.domain.BreakNote;
import app.werkbank.domain.Ticket;
import app.werkbank.store.BreakNotes;
import app.werkbank.store.IntentRow;
import app.werkbank.sync.NewReading;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Saves one reading at a time: on a ticket, or for the vehicle where there is none (domain rule 15). */
final class ReadingSaver {
    private final Workplace place;
    private final Consumer<Throwable> failed;
    private boolean saving;

    /** @param failed told where nothing was saved, or where the reason could not be noted */
    ReadingSaver(Workplace place, Consumer<Throwable> failed) {
        this.place = place;
        this.failed = failed;
    }

    /**
     * Saves, and tells when it is durable; nothing while another reading is being saved.
     *
     * @param ticket null where the reading is to be kept for the vehicle
     * @param why the note on it; null for none
     */
    void save(
            EntrySubject subject,
            Judgement.Value value,
            @Nullable Ticket ticket,
            @Nullable BreakNote why,
            Consumer<SavedEntry> done) {
        if (saving) {
            return;
        }
        saving = true;
        NewReading reading = new NewReading(
                subject.vin(), value.typed(), value.unit(), place.clock().instant());
        if (ticket == null) {
            place.background()
                    .when(
                            place.entries().saveDraft(reading),
                            draft -> end(() -> done.accept(new SavedEntry.Kept(value.typed(), value.unit(), draft))),
                            error -> end(() -> failed.accept(error)));
        } else {
            place.background()
                    .when(
                            place.entries().saveReading(reading, ticket.id()),
                            row -> end(() -> {
                                note(row, why);
                                done.accept(SavedEntry.Sent.of(value, ticket.label(), row));
                            }),
                            error -> end(() -> failed.accept(error)));
        }
    }

    private void end(Runnable outcome) {
        saving = false;
        outcome.run();
    }

    private void note(IntentRow row, @Nullable BreakNote why) {
        if (why != null) {
            place.background()
                    .when(
                            place.store().write(db -> {
                                new BreakNotes(db)
                                        .put(row.row(), why, place.clock().instant());
                                return why;
                            }),
                            noted -> {},
                            failed);
        }
    }
}
