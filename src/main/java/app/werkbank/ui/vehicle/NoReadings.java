package app.werkbank.ui.vehicle;

import app.werkbank.ui.Texts;
import app.werkbank.ui.control.EmptyState;
import app.werkbank.ui.control.Icon;

/** Why a vehicle has no reading to show. */
enum NoReadings {
    /** The service was asked and has none. */
    FIRST(Icon.ODOMETER, "vehicle.none", "entry.first"),
    /** It was not asked yet. */
    UNREAD(Icon.SYNC, "vehicle.unread", "vehicle.unread.next"),
    /** It was not asked, and cannot be now. */
    OFFLINE(Icon.OFFLINE, "vehicle.offline", "vehicle.offline.next"),
    /** It knows vehicles by their whole VIN, and this one is not whole. */
    UNASKABLE(Icon.LOCKED, "vehicle.unread", "vehicle.unaskable.next");

    private final Icon icon;
    private final String sentence;
    private final String next;

    NoReadings(Icon icon, String sentence, String next) {
        this.icon = icon;
        this.sentence = sentence;
        this.next = next;
    }

    /**
     * @param asked whether the service was asked
     * @param askable whether it can be
     */
    static NoReadings why(boolean asked, boolean askable, boolean offline) {
        if (asked) {
            return FIRST;
        }
        if (!askable) {
            return UNASKABLE;
        }
        return offline ? OFFLINE : UNREAD;
    }

    EmptyState node(Texts texts) {
        return new EmptyState(icon, texts.of(sentence), texts.of(next));
    }
}
