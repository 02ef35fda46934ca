package app.werkbank.store;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/**
 * How a store is opened.
 *
 * @param file the database file; its folder exists
 * @param backups the folder for the copies made before a migration; exists
 * @param journal the file that is told of every entry and its fate; its folder exists; null for a copy that is not
 *     worked with
 * @param owner whose it is to be; null where nobody asks
 * @param clock for the instants of local rows and backup names
 * @param beforeAccess called before every read and write on the calling thread; throws where that thread must not wait
 */
public record StoreOptions(
        Path file,
        Path backups,
        @Nullable Path journal,
        @Nullable Owner owner,
        Clock clock,
        Runnable beforeAccess) {
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS").withZone(ZoneOffset.UTC);

    /** Without a journal. */
    public StoreOptions(Path file, Path backups, Clock clock, Runnable beforeAccess) {
        this(file, backups, null, null, clock, beforeAccess);
    }

    /** For programs without a window, and without a journal. */
    public static StoreOptions of(Path file, Path backups) {
        return new StoreOptions(file, backups, Clock.systemUTC(), () -> {});
    }

    /**
     * What a copy is called that is made before something happens to the file: time, connection, why. Sorted by name the
     * newest is the last.
     */
    public String copyName(String why) {
        return STAMP.format(clock.instant()) + "-" + connection() + "-before-" + why + ".db";
    }

    /** Whether a file of the folder of backups is a copy of this store made before something, e.g. {@code schema-}. */
    public boolean isCopy(Path copy, String why) {
        return String.valueOf(copy.getFileName())
                .matches("[\\d-]{19}-\\Q" + connection() + "-before-" + why + "\\E.*\\.db");
    }

    /** The folder of a store has the connection's name. */
    private String connection() {
        Path place = file.toAbsolutePath().getParent();
        return place == null || place.getFileName() == null
                ? ""
                : place.getFileName().toString();
    }

    /** The same with a journal. */
    public StoreOptions journal(Path told) {
        return new StoreOptions(file, backups, told, owner, clock, beforeAccess);
    }

    /** The same for an owner. */
    public StoreOptions owner(Owner whose) {
        return new StoreOptions(file, backups, journal, whose, clock, beforeAccess);
    }

    /** The same for a file beside it that is made ready, without the journal. */
    public StoreOptions beside(Path other) {
        return new StoreOptions(other, backups, null, null, clock, beforeAccess);
    }

    /** The same, asking before every access. */
    public StoreOptions asking(Runnable before) {
        return new StoreOptions(file, backups, journal, owner, clock, before);
    }
}
