package app.werkbank.ui.equipment;

import app.werkbank.domain.Equipment;
import app.werkbank.domain.IntentState;
import app.werkbank.store.AttemptRow;
import app.werkbank.store.Equipments.UsedLine;
import app.werkbank.store.HistoryRow;
import app.werkbank.store.Reason;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One equipment on the ticket, with how its entry stands.
 *
 * @param last the last try to send the entry; null where there was none
 */
public record EquipmentLine(UsedLine line, @Nullable AttemptRow last) {

    /** What the line is about to become, or is. */
    public enum Standing {
        /** On the ticket, and the server has it. */
        PRESENT,
        /** Added here; its entry is on its way. */
        ADDING,
        /** Taken off here; the entry for that is on its way. */
        REMOVING,
        /** Added here before, found gone on the server. */
        GONE
    }

    public Equipment equipment() {
        return line.equipment();
    }

    public Standing standing() {
        if (entry() == null) {
            return line.used().goneAt() != null && !line.wished() ? Standing.GONE : Standing.PRESENT;
        }
        if (line.leaving() || (!line.wished() && line.used().observed())) {
            return Standing.REMOVING;
        }
        return Standing.ADDING;
    }

    /** The entry that is open for it; null where nothing waits. */
    public HistoryRow.@Nullable Entry entry() {
        return line.entry();
    }

    /** The state on its chip: that of the open entry, else sent. */
    public IntentState state() {
        HistoryRow.Entry entry = entry();
        return entry == null ? IntentState.CONFIRMED : entry.state();
    }

    /** The intent that is open for it. */
    public Optional<UUID> openIntent() {
        return Optional.ofNullable(entry()).map(HistoryRow.Entry::intent);
    }

    public @Nullable Reason reason() {
        HistoryRow.Entry entry = entry();
        return entry == null ? null : entry.reason();
    }

    /** Whether the entry can still be taken back as if it had never been. */
    public boolean undoable() {
        return state().undoable(last != null);
    }

    /** Whether it counts as being on the ticket for the picker. */
    public boolean onTicket() {
        return line.wished();
    }

    /** Whether the ticket left In Progress, or vanished, before the entry could be sent (fault F30). */
    public boolean stranded() {
        return state() == IntentState.REJECTED
                && (reason() == Reason.TICKET_NOT_IN_PROGRESS || reason() == Reason.TICKET_GONE);
    }
}
