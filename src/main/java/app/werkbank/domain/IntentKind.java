package app.werkbank.domain;

/** What an intent wants the server to do. */
public enum IntentKind {
    /** Add an odometer registration: at most once, for it can never be taken back. */
    ODOMETER,
    /** Add a used equipment to a ticket. */
    EQUIPMENT_ADD,
    /** Remove a used equipment from a ticket. */
    EQUIPMENT_REMOVE;

    /** The word for the two families that counts are printed for: {@code odometer} or {@code equipment}. */
    public String family() {
        return this == ODOMETER ? "odometer" : "equipment";
    }
}
