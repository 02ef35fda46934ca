package app.werkbank.ui.equipment;

import app.werkbank.domain.Equipment;
import app.werkbank.domain.Ticket;
import app.werkbank.store.Equipments;
import app.werkbank.store.IntentRow;
import app.werkbank.store.Store;
import app.werkbank.sync.Entries;
import app.werkbank.ui.Background;
import app.werkbank.ui.Notices;
import app.werkbank.ui.Texts;
import app.werkbank.ui.Tone;
import app.werkbank.ui.outbox.IntentWords;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What a person can do about the equipment on a ticket; every act is told, with an undo where there is one. */
public final class EquipmentWishes {
    private final Store store;
    private final Entries entries;
    private final Notices notices;
    private final Background background;
    private final Texts texts;

    EquipmentWishes(Store store, Entries entries, Notices notices, Background background, Texts texts) {
        this.store = store;
        this.entries = entries;
        this.notices = notices;
        this.background = background;
        this.texts = texts;
    }

    /** Wishes an equipment on the ticket. */
    public void add(UUID ticket, Equipment equipment) {
        background.when(
                entries.addEquipment(ticket, equipment),
                made -> offerUndo(
                        Tone.SUCCESS,
                        texts.get("equipment.added", title(equipment)),
                        () -> takeBack(
                                made,
                                () -> background.when(
                                        entries.removeEquipment(ticket, equipment.id()), done -> {}, this::failed))),
                this::failed);
    }

    /** Wishes an equipment off the ticket. */
    public void remove(UUID ticket, Equipment equipment) {
        background.when(
                entries.removeEquipment(ticket, equipment.id()),
                made -> offerUndo(
                        Tone.INFO,
                        texts.get("equipment.removed", title(equipment)),
                        () -> takeBack(
                                made,
                                () -> background.when(
                                        entries.addEquipment(ticket, equipment), done -> {}, this::failed))),
                this::failed);
    }

    /** Puts an equipment back that was found gone on the server. */
    public void addAgain(EquipmentLine line) {
        add(line.line().used().ticketId(), line.equipment());
    }

    /** Takes the open entry of a line back, unless it has left. */
    public void undo(EquipmentLine line) {
        line.openIntent().ifPresent(this::undo);
    }

    /** Ends the undo window of a line. */
    public void sendNow(EquipmentLine line) {
        line.openIntent()
                .ifPresent(intent -> background.when(entries.sendNow(List.of(intent)), count -> {}, this::failed));
    }

    /** Tries a refused entry again. */
    public void retry(EquipmentLine line) {
        line.openIntent()
                .ifPresent(intent -> background.when(
                        entries.retry(List.of(intent)),
                        count -> notices.tell(Tone.INFO, texts.get("equipment.retried")),
                        this::failed));
    }

    /** Moves a stranded entry to another ticket (fault F30). */
    public void move(EquipmentLine line, Ticket target) {
        line.openIntent()
                .ifPresent(intent -> background.when(
                        entries.moveEquipment(intent, target.id()),
                        made -> notices.tell(
                                Tone.INFO, texts.get("equipment.moved", title(line.equipment()), target.label())),
                        this::failed));
    }

    /** Keeps a stranded entry as a local note (fault F30), with an undo. */
    public void keepAsNote(EquipmentLine line) {
        line.openIntent()
                .ifPresent(intent -> background.when(
                        entries.keepAsNote(intent),
                        kept -> offerUndo(Tone.INFO, texts.get("equipment.noted"), () -> undoDiscard(intent)),
                        this::failed));
    }

    /** Gives an entry up, with an undo. */
    public void discard(EquipmentLine line) {
        line.openIntent()
                .ifPresent(intent -> background.when(
                        entries.discard(intent),
                        done -> offerUndo(
                                Tone.INFO,
                                texts.get("equipment.discarded", title(line.equipment())),
                                () -> undoDiscard(intent)),
                        this::failed));
    }

    /** Forgets that an equipment was found gone on the server. */
    public void forgetGone(EquipmentLine line) {
        UUID ticket = line.line().used().ticketId();
        int equipment = line.equipment().id();
        background.when(store.write(db -> new Equipments(db).forgetGone(ticket, equipment)), done -> {}, this::failed);
    }

    /** Makes an equipment a favourite, or an ordinary one again. */
    public void favour(Offer offer) {
        background.when(
                store.write(db -> {
                    new Equipments(db).favour(offer.equipment().id(), !offer.favourite());
                    return true;
                }),
                done -> {},
                this::failed);
    }

    /** Name and version in one line. */
    public String title(Equipment equipment) {
        String name = new IntentWords(texts).name(equipment);
        return equipment.version() == null ? name : name + " " + equipment.version();
    }

    private void takeBack(Optional<IntentRow> made, Runnable otherwise) {
        made.map(IntentRow::id).ifPresentOrElse(this::undo, otherwise);
    }

    private void undo(UUID intent) {
        background.when(
                entries.undo(intent),
                done -> notices.tell(
                        done ? Tone.INFO : Tone.WARNING,
                        done ? texts.get("equipment.undone") : texts.get("equipment.too_late")),
                this::failed);
    }

    private void undoDiscard(UUID intent) {
        background.when(entries.undoDiscard(intent), done -> {}, this::failed);
    }

    private void offerUndo(Tone tone, String text, Runnable undo) {
        notices.offer(tone, text, texts.get("outbox.act.undo"), undo);
    }

    private void failed(Throwable error) {
        notices.tell(Tone.DANGER, texts.get("outbox.not_saved", String.valueOf(error.getMessage())));
    }
}
