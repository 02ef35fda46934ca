package app.werkbank.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one scope: {@code tickets}, {@code used}, or {@code odometer/VIN}.
 *
 * @param readNumber the read that was applied last; an answer to an older one changes nothing
 * @param readAt when that read began, UTC by the local clock
 * @param complete whether it was a complete read
 * @param total of the server, where it told one
 * @param newest the newest {@code created_at} in it, UTC
 * @param trouble a sentence where the last try failed; null where it did not
 */
public record ScopeRow(
        String scope,
        long readNumber,
        Instant readAt,
        boolean complete,
        @Nullable Long total,
        @Nullable Instant newest,
        @Nullable String trouble) {

    /** All tickets. */
    public static final String TICKETS = "tickets";
    /** All used equipment. */
    public static final String USED = "used";

    /** The odometer history of one VIN. */
    public static String odometer(String vin) {
        return "odometer/" + vin;
    }
}
