package app.werkbank.store;

import app.werkbank.domain.Equipment;
import org.jspecify.annotations.Nullable;

/**
 * One entry that the server has not confirmed, as the outbox shows it.
 *
 * @param ticketNumber the number people use; null where the ticket has none or is not known here
 * @param registration the reading; null for equipment
 * @param equipment null for a reading
 * @param last the last try to send it; null where there was none
 */
public record OutboxRow(
        IntentRow intent,
        @Nullable Long ticketNumber,
        @Nullable OdometerRow registration,
        @Nullable Equipment equipment,
        @Nullable AttemptRow last) {}
