package app.werkbank.sync;

import app.werkbank.domain.DistanceUnit;
import app.werkbank.domain.Equipment;
import app.werkbank.store.IntentRow;
import app.werkbank.store.OdometerRow;
import app.werkbank.store.VehicleDraft;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/**
 * What a person can wish, take back and decide. Every method queues one transaction and returns at once; its future
 * completes when that is durable, and fails with {@link app.werkbank.store.StoreException} where nothing was saved.
 */
public interface Entries {

    /** Saves a reading for a ticket: entry and intent in one transaction, in its undo window. */
    CompletableFuture<IntentRow> saveReading(NewReading reading, UUID ticket);

    /** Keeps a reading whose ticket is not known yet (domain rule 15). */
    CompletableFuture<VehicleDraft> saveDraft(NewReading reading);

    /** Gives a kept reading its ticket: it becomes an intent. Empty where it is gone. */
    CompletableFuture<Optional<IntentRow>> chooseTicket(UUID draft, UUID ticket);

    /** Throws a kept reading away; {@link #restoreDraft} brings it back. */
    CompletableFuture<Boolean> discardDraft(VehicleDraft draft);

    CompletableFuture<Boolean> restoreDraft(VehicleDraft draft);

    /** Wishes the equipment on the ticket; twice is once. Empty where nothing is left to be sent. */
    CompletableFuture<Optional<IntentRow>> addEquipment(UUID ticket, Equipment equipment);

    /** Wishes the equipment off the ticket. Empty where nothing is left to be sent. */
    CompletableFuture<Optional<IntentRow>> removeEquipment(UUID ticket, int equipment);

    /** Takes an entry back that has not left. @return false where it is too late */
    CompletableFuture<Boolean> undo(UUID intent);

    /** Ends the undo windows of these entries, or of all where the list is empty. @return how many were held */
    CompletableFuture<Integer> sendNow(List<UUID> intents);

    /** Tries rejected and waiting entries again; all where the list is empty. @return how many */
    CompletableFuture<Integer> retry(List<UUID> intents);

    /** Gives an entry up; its payload is kept. @return false where it is being sent or confirmed */
    CompletableFuture<Boolean> discard(UUID intent);

    /** Brings a discarded entry back to the state it had. */
    CompletableFuture<Boolean> undoDiscard(UUID intent);

    /** Changes a reading that was refused, or has not left, and sends it. @return false where its fate is unknown */
    CompletableFuture<Boolean> edit(UUID intent, BigDecimal typed, DistanceUnit unit, UUID ticket);

    /** Moves an equipment entry whose ticket left In Progress to another ticket (fault F30). */
    CompletableFuture<Optional<IntentRow>> moveEquipment(UUID intent, UUID ticket);

    /** Says which row of the server the entry is. @return false where the row belongs to another entry */
    CompletableFuture<Boolean> pick(UUID intent, long registration);

    /** Sends an entry again although its fate is unknown or a later reading is there: the person was warned. */
    CompletableFuture<Boolean> sendAnyway(UUID intent);

    /** Gives an entry up and keeps what it said as a local note. */
    CompletableFuture<Boolean> keepAsNote(UUID intent);

    /** Rows of the server that the entry could be, for the person to choose from. Blocks; not for the FX thread. */
    List<OdometerRow> candidates(UUID intent);
}
