package app.werkbank.store;

import java.nio.file.Path;
import java.time.Clock;

/**
 * How a store is opened.
 *
 * @param file the database file; its folder exists
 * @param backups the folder for the copies made before a migration; exists
 * @param clock for the instants of local rows and backup names
 * @param beforeAccess called before every read and write on the calling thread; throws where that thread must not wait
 */
public record StoreOptions(Path file, Path backups, Clock clock, Runnable beforeAccess) {

    /** For programs without a window. */
    public static StoreOptions of(Path file, Path backups) {
        return new StoreOptions(file, backups, Clock.systemUTC(), () -> {});
    }
}
