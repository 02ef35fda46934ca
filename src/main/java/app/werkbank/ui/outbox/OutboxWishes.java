package app.werkbank.ui.outbox;

import app.werkbank.domain.DistanceUnit;
import app.werkbank.domain.Ticket;
import app.werkbank.store.Odometer;
import app.werkbank.store.OdometerRow;
import app.werkbank.store.PossibleDuplicate;
import app.werkbank.store.Store;
import app.werkbank.store.VehicleDraft;
import app.werkbank.sync.Entries;
import app.werkbank.ui.Background;
import app.werkbank.ui.Notices;
import app.werkbank.ui.Texts;
import app.werkbank.ui.Tone;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** What a person does about the lines of the outbox; every act is told, with an undo where there is one. */
public final class OutboxWishes {
    private final Store store;
    private final Entries entries;
    private final Notices notices;
    private final Background background;
    private final Texts texts;
    private final Clock clock;

    OutboxWishes(Store store, Entries entries, Notices notices, Background background, Texts texts, Clock clock) {
        this.store = store;
        this.entries = entries;
        this.notices = notices;
        this.background = background;
        this.texts = texts;
        this.clock = clock;
    }

    /** Takes an entry back that has not left, with an undo. */
    public void undo(UUID entry) {
        background.when(
                entries.undo(entry), done -> givenUp(entry, done, texts.get("outbox.done.undone")), this::failed);
    }

    /** Ends the undo window of one. */
    public void sendNow(UUID entry) {
        background.when(entries.sendNow(List.of(entry)), count -> {}, this::failed);
    }

    /** Ends all undo windows. */
    public void sendAllNow() {
        background.when(
                entries.sendNow(List.of()),
                count -> notices.tell(Tone.INFO, texts.get("outbox.done.released", count)),
                this::failed);
    }

    /** Tries one again. */
    public void retry(UUID entry) {
        background.when(
                entries.retry(List.of(entry)),
                count -> tell(count > 0, texts.get("outbox.done.retried", count), texts.get("outbox.done.too_late")),
                this::failed);
    }

    /** Tries all again that were refused or wait for another try. */
    public void retryAll() {
        background.when(
                entries.retry(List.of()),
                count -> notices.tell(Tone.INFO, texts.get("outbox.done.retried", count)),
                this::failed);
    }

    /** Gives an entry up, with an undo. */
    public void discard(UUID entry) {
        background.when(
                entries.discard(entry), done -> givenUp(entry, done, texts.get("outbox.done.discarded")), this::failed);
    }

    /** Throws a reading without a ticket away, with an undo. */
    public void discard(VehicleDraft draft) {
        background.when(
                entries.discardDraft(draft),
                done -> offerUndo(
                        texts.get("outbox.done.discarded"),
                        () -> background.when(entries.restoreDraft(draft), back -> {}, this::failed)),
                this::failed);
    }

    /** Gives an entry up and keeps what it said as a note, with an undo. */
    public void keepAsNote(UUID entry) {
        background.when(
                entries.keepAsNote(entry), done -> givenUp(entry, done, texts.get("outbox.done.noted")), this::failed);
    }

    /** Sends an entry although a second registration, or a break, may come of it: the person was told. */
    public void sendAnyway(UUID entry) {
        background.when(
                entries.sendAnyway(entry),
                done -> tell(done, texts.get("outbox.done.sent_anyway"), texts.get("outbox.done.too_late")),
                this::failed);
    }

    /** Says which row of the server the entry is. */
    public void pick(UUID entry, OdometerRow row) {
        background.when(
                entries.pick(entry, row.number()),
                done -> tell(done, texts.get("outbox.done.picked"), texts.get("outbox.done.taken")),
                this::failed);
    }

    /** Changes a reading and sends it; it gets an undo window again. */
    public void edit(UUID entry, BigDecimal typed, DistanceUnit unit, UUID ticket) {
        background.when(
                entries.edit(entry, typed, unit, ticket),
                done -> tell(done, texts.get("outbox.done.edited"), texts.get("outbox.done.too_late")),
                this::failed);
    }

    /** Gives a reading its ticket. */
    public void choose(VehicleDraft draft, Ticket ticket) {
        background.when(
                entries.chooseTicket(draft.id(), ticket.id()),
                made -> tell(
                        made.isPresent(),
                        texts.get("outbox.done.chosen", ticket.label()),
                        texts.get("outbox.done.too_late")),
                this::failed);
    }

    /** Moves an equipment whose ticket left In Progress (fault F30). */
    public void move(UUID entry, Ticket ticket) {
        background.when(
                entries.moveEquipment(entry, ticket.id()),
                made -> notices.tell(Tone.INFO, texts.get("outbox.done.chosen", ticket.label())),
                this::failed);
    }

    /** Takes a possible duplicate off the list, with an undo. */
    public void dismiss(PossibleDuplicate duplicate) {
        background.when(
                store.write(db -> {
                    new Odometer(db).dismiss(duplicate, clock.instant());
                    return true;
                }),
                done -> offerUndo(texts.get("outbox.done.dismissed"), () -> putBack(duplicate)),
                this::failed);
    }

    /** Says that something was copied. */
    public void copied() {
        notices.tell(Tone.INFO, texts.get("outbox.done.copied"));
    }

    private void putBack(PossibleDuplicate duplicate) {
        background.when(
                store.write(db -> {
                    new Odometer(db).dismiss(duplicate, null);
                    return true;
                }),
                done -> {},
                this::failed);
    }

    private void givenUp(UUID entry, boolean done, String told) {
        if (done) {
            offerUndo(told, () -> undoDiscard(entry));
        } else {
            notices.tell(Tone.WARNING, texts.get("outbox.done.too_late"));
        }
    }

    private void undoDiscard(UUID entry) {
        background.when(
                entries.undoDiscard(entry),
                done -> tell(done, texts.get("outbox.done.back"), texts.get("outbox.done.too_late")),
                this::failed);
    }

    private void offerUndo(String text, Runnable undo) {
        notices.offer(Tone.INFO, text, texts.get("outbox.act.undo"), undo);
    }

    private void tell(boolean done, String good, String bad) {
        notices.tell(done ? Tone.INFO : Tone.WARNING, done ? good : bad);
    }

    void failed(Throwable error) {
        notices.tell(Tone.DANGER, texts.get("outbox.not_saved", String.valueOf(error.getMessage())));
    }
}
