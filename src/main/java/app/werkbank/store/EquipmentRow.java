package app.werkbank.store;

import app.werkbank.domain.Equipment;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A known equipment and how it is used here.
 *
 * @param lastUsedAt when it was last added to a ticket here, UTC; null where it never was
 * @param uses how often it was added here
 * @param enteredHere whether it was entered by number and no answer has shown it yet
 */
public record EquipmentRow(
        Equipment equipment, boolean favourite, @Nullable Instant lastUsedAt, int uses, boolean enteredHere) {}
