package app.werkbank.ui.settings;

/**
 * One step of a tried-out connection, and what came of it.
 *
 * @param detail the technical sentence, English; no secret
 */
public record TestStep(Kind kind, boolean ok, String detail) {

    /** In the order in which they are taken. */
    public enum Kind {
        /** The name of the host is known. */
        NAME,
        /** The host takes a connection. */
        CONNECTION,
        /** Its certificate is trusted. */
        TLS,
        /** The token endpoint gives a token. */
        TOKEN,
        /** Tickets may be read. */
        TICKETS,
        /** Odometer registrations may be read. */
        ODOMETER,
        /** Used equipment may be read. */
        EQUIPMENT
    }
}
