package app.werkbank.sync;

import app.werkbank.domain.Equipment;
import app.werkbank.store.Db;
import app.werkbank.store.Equipments;
import app.werkbank.store.IntentRow;
import app.werkbank.store.SqlLedger;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Enters what a file wishes, by the same rules as what a person wishes at the {@link Desk}, but within the caller's
 * transaction, and due at once: a file has no undo window.
 */
public final class FileEntry {
    private final Clock clock;
    private final Wishes wishes;

    public FileEntry(Clock clock) {
        this.clock = clock;
        this.wishes =
                new Wishes(clock, () -> Duration.ZERO, new RisingIds(clock::millis, new SecureRandom()::nextLong));
    }

    /** The latest instant at which a reading can have been read: what the server's clock can show now (sync rule 2). */
    public Instant latest(Db db) {
        return Clocks.kept(new SqlLedger(db)).latestServer(clock.instant());
    }

    /** Makes the entry and its intent. */
    public IntentRow reading(Db db, NewReading reading, UUID ticket) {
        return wishes.reading(new SqlLedger(db), reading, ticket);
    }

    /** Wishes the equipment on the ticket, known by its number or not. Empty where nothing is left to be sent. */
    public Optional<IntentRow> equipment(Db db, UUID ticket, int equipment) {
        new Equipments(db).enter(new Equipment(equipment, "", null));
        return wishes.equipment(new SqlLedger(db), ticket, equipment, true);
    }
}
