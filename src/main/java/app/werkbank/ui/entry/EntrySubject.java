package app.werkbank.ui.entry;

import app.werkbank.domain.Vin;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a reading is entered for.
 *
 * @param ticket the ticket on whose screen it is entered; null on the vehicle's screen, where the ticket follows from
 *     the VIN (domain rule 15)
 */
public record EntrySubject(Vin vin, @Nullable UUID ticket) {

    /** The name under which unsaved text is kept: one per vehicle, so that ticket and vehicle show the same text. */
    String form() {
        return "odometer/" + vin.text();
    }
}
