package app.werkbank.ui.shift;

import app.werkbank.domain.IntentState;
import app.werkbank.store.OdometerRow;
import app.werkbank.store.OutboxRow;
import app.werkbank.store.VehicleDraft;
import app.werkbank.ui.Texts;
import app.werkbank.ui.outbox.OutboxLine;
import app.werkbank.ui.outbox.OutboxWords;
import java.util.Locale;

/** What the shift sheet says of an entry, the same on the screen and on paper. */
record ShiftWords(Texts texts) {

    /** When it was entered. */
    String time(OutboxRow row) {
        return texts.formats().time(row.intent().createdAt());
    }

    /** A reading as it was typed, an equipment with its version. */
    String what(OutboxRow row) {
        return new OutboxWords(texts).what(new OutboxLine.Entry(row, true));
    }

    /** An odometer registration, an equipment added, one removed. */
    String kind(OutboxRow row) {
        return texts.get("shift.kind." + row.intent().kind().name().toLowerCase(Locale.ROOT));
    }

    /** Where it stands; of a sent reading that breaks the trend that too. Paper cannot take back: what is held waits. */
    String state(OutboxRow row) {
        IntentState standing = row.intent().state() == IntentState.HELD
                ? IntentState.QUEUED
                : row.intent().state();
        String state = texts.get("ui.intent." + standing.name().toLowerCase(Locale.ROOT));
        return breaks(row) ? state + ", " + texts.get("shift.breaks") : state;
    }

    /** Whether the server says of a sent reading that it breaks the trend. */
    static boolean breaks(OutboxRow row) {
        OdometerRow reading = row.registration();
        return row.intent().state() == IntentState.CONFIRMED
                && reading != null
                && Boolean.TRUE.equals(reading.serverBreaking());
    }

    /** A reading that waits for a ticket. */
    String what(VehicleDraft draft) {
        return new OutboxWords(texts).what(new OutboxLine.Draft(draft));
    }
}
