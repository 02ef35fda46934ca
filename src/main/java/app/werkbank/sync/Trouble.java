package app.werkbank.sync;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Why the engine does not do what it would like to do, in a form that screens put into words.
 *
 * @param detail the technical sentence, English, to fold out and copy: no secret, no full VIN
 * @param until when it will be tried again by itself, UTC; null where only a person can help
 */
public record Trouble(Kind kind, String detail, @Nullable Instant until) {

    /** The kinds of trouble that stop more than one entry. */
    public enum Kind {
        /** The service cannot be reached: no network, a name that is not found, a captive portal. */
        OFFLINE,
        /** The connection is not secure: certificate or handshake. */
        INSECURE,
        /** The address answers with a redirect, or a proxy wants a sign-in: a setting is wrong. */
        WRONG_ADDRESS,
        PROXY,
        /** Client id or secret were refused. */
        CREDENTIALS,
        /** No permission for odometer registrations. */
        NO_ODOMETER_PERMISSION,
        /** No permission for used equipment; perhaps the API key is missing. */
        NO_EQUIPMENT_PERMISSION,
        /** No permission for tickets. */
        NO_TICKET_PERMISSION,
        /** The service does not speak this version of the contract any more: update the program. */
        API_CHANGED,
        /** The service asked to wait. */
        THROTTLED,
        /** The service fails again and again. */
        SERVER_FAILING,
        /** The day's quota is used up. */
        QUOTA_USED,
        /** The local store refuses to write: the disk is full, or the file is held. */
        STORE
    }
}
