package app.werkbank.store;

import app.werkbank.domain.Equipment;
import app.werkbank.domain.IntentState;
import app.werkbank.domain.Kilometres;
import app.werkbank.domain.Ticket;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * The rows that sync reads and writes, inside one transaction. An interface, so that the same rules run over SQLite and
 * over the memory of a simulator.
 */
public interface Ledger {

    Optional<IntentRow> intent(UUID id);

    /** In the order of entry. */
    List<IntentRow> intents(Set<IntentState> states);

    /** All intents of a lane in any state, in the order of (observedAt, sequence). */
    List<IntentRow> lane(String lane);

    /** The value of the last of a VIN's lane that is pending and was observed by the instant, in the order of sending. */
    default Optional<Kilometres> pendingBy(String lane, Instant observed) {
        return lane(lane).stream()
                .filter(row -> row.state().pending() && !row.observedAt().isAfter(observed))
                .reduce((earlier, later) -> later)
                .map(IntentRow::value);
    }

    /** Inserts or replaces. */
    void put(IntentRow intent);

    /** One more than the highest sequence so far. */
    long nextSequence();

    /** In their order. */
    List<AttemptRow> attempts(UUID intent);

    /** Inserts or replaces. */
    void put(AttemptRow attempt);

    Optional<OdometerRow> registration(long number);

    Optional<OdometerRow> registrationOf(UUID remoteId);

    /** The intent that owns the row, in any state. */
    Optional<IntentRow> ownerOf(long number);

    /** The highest local number of the VIN's rows; 0 where there is none. */
    long highestNumber(String vin);

    /** Rows of the VIN that the server told, that no intent owns, with a number above the given one. */
    List<OdometerRow> unclaimed(String vin, long above);

    /** Rows of the VIN that the server told, oldest first. */
    List<OdometerRow> pulled(String vin);

    /** How many rows of the VIN the server told, with the instant of each. */
    long datedCount(String vin);

    /** The newest row of the VIN that the server told. */
    Optional<OdometerRow> newest(String vin);

    /** @return its number */
    long insert(OdometerRow row);

    /** Inserts rows that only the server made ({@link OdometerRow#pulled}), in this order. */
    default void insertPulled(List<OdometerRow> rows) {
        rows.forEach(this::insert);
    }

    void put(OdometerRow row);

    void delete(OdometerRow row);

    Optional<Ticket> ticket(UUID id);

    Set<UUID> ticketIds();

    /** Inserts or replaces. @return whether anything is different now */
    boolean put(Ticket ticket);

    /** Puts in order what tickets are found by, after many of them came at once: a step for each ticket there is. */
    void arrangeTickets();

    /** Counts one more complete read that did not show the ticket. */
    void ticketAbsent(UUID id, Instant serverTime);

    Optional<UsedRow> used(UUID ticketId, int equipmentId);

    List<UsedRow> used();

    void put(UsedRow row);

    /** Takes in number, name and version as an answer told them; keeps favourite and use. */
    void harvest(Equipment equipment);

    Optional<ScopeRow> scope(String scope);

    void put(ScopeRow scope);

    /** Flags a row as a possible second copy of what the intent sent; twice is once. */
    void flagDuplicate(long registration, UUID intent, Instant at);

    /** Local numbers of the rows flagged for the intent. */
    Set<Long> flagged(UUID intent);

    /** VINs whose history is kept fresh: on tickets that are not finished, opened since the instant, or with open intents. */
    Set<String> followedVins(Instant openedSince);

    /** Every scope that was ever read. */
    List<ScopeRow> scopes();

    /** Keeps a local remark on a record; never sent. */
    void note(String record, String kind, String content, Instant at);

    /** A single value; see {@link Meta}. 0 where there is none. */
    long number(String name);

    void number(String name, long value);
}
