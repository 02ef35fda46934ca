package app.werkbank.ui.outbox;

import app.werkbank.domain.Ticket;
import app.werkbank.domain.TicketState;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** What is done about the selected line of the outbox: at once, or in place beside it, one thing at a time. */
public final class LineWork implements AutoCloseable {

    /** What is being done about the selected line, in place. */
    public enum Doing {
        LOOKING,
        EDITING,
        CHOOSING,
        REPORTING
    }

    private final ObjectProperty<@Nullable OutboxLine> selected;
    private final OutboxWishes wishes;
    private final TicketChoice choice;
    private final ReadingEdit edit;
    private final MistakeViewModel mistake;
    private final Consumer<UUID> showTicket;
    private final ReadOnlyObjectWrapper<Doing> doing = new ReadOnlyObjectWrapper<>(this, "doing", Doing.LOOKING);
    private @Nullable Ticket editTicket;

    LineWork(
            ObjectProperty<@Nullable OutboxLine> selected,
            OutboxWishes wishes,
            TicketChoice choice,
            ReadingEdit edit,
            MistakeViewModel mistake,
            Consumer<UUID> showTicket) {
        this.selected = selected;
        this.wishes = wishes;
        this.choice = choice;
        this.edit = edit;
        this.mistake = mistake;
        this.showTicket = showTicket;
    }

    public ReadOnlyObjectProperty<Doing> doingProperty() {
        return doing.getReadOnlyProperty();
    }

    public TicketChoice choice() {
        return choice;
    }

    public ReadingEdit edit() {
        return edit;
    }

    /** The report of a mistake, while one is written. */
    public MistakeViewModel mistake() {
        return mistake;
    }

    /** Does one thing about a line that offers it; what needs more than a click goes on in the panel. */
    public void act(Act act, OutboxLine line) {
        selected.set(line);
        switch (line) {
            case OutboxLine.Entry entry -> act(act, entry);
            case OutboxLine.Draft draft
            when act == Act.CHOOSE_TICKET -> chooseFor(draft.draft().vin(), null);
            case OutboxLine.Draft draft -> wishes.discard(draft.draft());
            case OutboxLine.Duplicate duplicate -> wishes.dismiss(duplicate.duplicate());
            case OutboxLine.TicketHead head -> showTicket.accept(head.id());
            case OutboxLine.DraftHead head -> {}
            case OutboxLine.DuplicateHead head -> {}
            case OutboxLine.Sent sent
            when act == Act.REPORT_MISTAKE -> {
                mistake.begin(sent.reading());
                doing.set(Doing.REPORTING);
            }
            case OutboxLine.Sent sent -> showTicket.accept(sent.row().intent().ticketId());
            case OutboxLine.SentHead head -> {}
        }
    }

    /** Ends editing or choosing and changes nothing. */
    public void leave() {
        doing.set(Doing.LOOKING);
        mistake.leave();
        editTicket = null;
    }

    /** Starts the choice of another ticket for the reading that is edited. */
    public void chooseForEdit() {
        if (selected.get() instanceof OutboxLine.Entry entry) {
            chooseFor(entry.intent().vin(), null);
        }
    }

    /** The ticket was chosen: for a draft, for a stranded equipment, or for the reading that is edited. */
    public void chosen(Ticket ticket) {
        OutboxLine line = selected.get();
        leave();
        if (line instanceof OutboxLine.Draft draft) {
            wishes.choose(draft.draft(), ticket);
        } else if (line instanceof OutboxLine.Entry entry && entry.reading()) {
            editTicket = ticket;
            doing.set(Doing.EDITING);
        } else if (line instanceof OutboxLine.Entry entry) {
            wishes.move(entry.id(), ticket);
        }
    }

    /** The name of the ticket that an edited reading will be sent for. */
    public String editTicketLabel() {
        Ticket chosen = editTicket;
        if (chosen != null) {
            return chosen.label();
        }
        return selected.get() instanceof OutboxLine.Entry entry ? ticketLabel(entry) : "";
    }

    /** Saves the edited reading, if its number can be saved. */
    public void saveEdit() {
        Optional<BigDecimal> value = edit.value();
        if (value.isPresent() && selected.get() instanceof OutboxLine.Entry entry) {
            UUID ticket = editTicket == null ? entry.intent().ticketId() : editTicket.id();
            wishes.edit(entry.id(), value.get(), edit.unitProperty().get(), ticket);
            leave();
        }
    }

    @Override
    public void close() {
        choice.close();
        mistake.close();
    }

    private void act(Act act, OutboxLine.Entry entry) {
        switch (act) {
            case UNDO -> wishes.undo(entry.id());
            case SEND_NOW -> wishes.sendNow(entry.id());
            case RETRY -> wishes.retry(entry.id());
            case EDIT -> {
                edit.begin(entry);
                editTicket = null;
                doing.set(Doing.EDITING);
            }
            case OTHER_TICKET -> chooseFor(null, TicketState.IN_PROGRESS);
            case SEND_ANYWAY -> wishes.sendAnyway(entry.id());
            case KEEP_NOTE -> wishes.keepAsNote(entry.id());
            case DISCARD -> wishes.discard(entry.id());
            case SHOW_TICKET -> showTicket.accept(entry.intent().ticketId());
            case CHOOSE_TICKET, COPY_REPORT, DISMISS, REPORT_MISTAKE ->
                throw new IllegalArgumentException(act + " is nothing to do about an entry");
        }
    }

    private void chooseFor(@Nullable String vin, @Nullable TicketState state) {
        choice.begin(vin, state);
        doing.set(Doing.CHOOSING);
    }

    private String ticketLabel(OutboxLine.Entry entry) {
        Long number = entry.row().ticketNumber();
        return number == null ? entry.intent().ticketId().toString().substring(0, 8) : Long.toString(number);
    }
}
