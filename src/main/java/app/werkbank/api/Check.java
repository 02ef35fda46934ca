package app.werkbank.api;

/**
 * One step of a connection test and what came of it.
 *
 * @param detail one plain English sentence that names the host or endpoint; no secret
 */
public record Check(Step step, boolean ok, String detail) {

    /** In the order in which they are taken. */
    public enum Step {
        /** The name of the host, or of the proxy before it, is known. */
        NAME,
        /** The host, or the proxy before it, takes a connection. */
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
