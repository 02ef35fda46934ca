package app.werkbank.store;

import app.werkbank.store.StoreException.Kind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.jspecify.annotations.Nullable;

/** Brings a data file to the newest schema, with a checked copy beforehand where there is something to lose. */
final class Migration {
    private static final String LOCATION = "classpath:app/werkbank/store/migration";
    private static final int KEPT = 3;
    /** The version of the newest script, by which a file that has it is known without Flyway: a tenth of a second. */
    static final String NEWEST = "6";

    private Migration() {}

    /**
     * @return the schema version now in the file
     * @throws StoreException NEWER where a newer program has written the file; CORRUPT where its copy does not check
     */
    static String run(StoreOptions options) {
        return run(options, Connections.source(options.file(), false));
    }

    /** @param source of connections to the file; a test's own can look at every statement */
    static String run(StoreOptions options, DataSource source) {
        if (Files.exists(options.file()) && isNewest(options.file())) {
            return NEWEST;
        }
        try {
            return migrate(options, source);
        } catch (FlywayException e) {
            throw trouble(e);
        }
    }

    private static String migrate(StoreOptions options, DataSource source) {
        Flyway flyway = flyway(source);
        MigrationInfo current = flyway.info().current();
        if (current != null && !known(current)) {
            throw new StoreException(
                    Kind.NEWER,
                    "The data was written by a newer version of the program (schema " + current.getVersion()
                            + "); install that version, or restore a backup made by this one.");
        }
        if (current != null && flyway.info().pending().length > 0) {
            backUp(options, "schema-" + flyway.info().pending()[0].getVersion());
        }
        flyway.migrate();
        MigrationInfo now = flyway.info().current();
        return now == null ? "0" : now.getVersion().toString();
    }

    private static boolean isNewest(Path file) {
        Db db = Connections.reader(file);
        try {
            return isNewest(db);
        } finally {
            db.close();
        }
    }

    private static boolean isNewest(Db db) {
        return db.count("SELECT count(*) FROM sqlite_schema WHERE name = 'flyway_schema_history'") > 0
                && db.count("SELECT count(*) FROM flyway_schema_history WHERE NOT success") == 0
                && NEWEST.equals(version(db));
    }

    private static StoreException trouble(FlywayException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException of && SqlTrouble.of(of).kind() != Kind.OTHER) {
                return SqlTrouble.of(of);
            }
        }
        return new StoreException(
                Kind.OTHER, "The data could not be brought to this version; it is as it was before.", e);
    }

    /**
     * Whether a newer program has written the file; nothing is changed.
     *
     * @param db a connection to the file
     */
    static boolean newer(Db db, Path file) {
        if (isNewest(db)) {
            return false;
        }
        MigrationInfo current = flyway(Connections.source(file, true)).info().current();
        return current != null && !known(current);
    }

    private static boolean known(MigrationInfo current) {
        return current.getState().isResolved();
    }

    private static Flyway flyway(DataSource source) {
        return Flyway.configure().dataSource(source).locations(LOCATION).load();
    }

    /** The version of the schema in a file that is open; null where it has none. */
    static @Nullable String version(Db db) {
        return db.first("""
            SELECT version FROM flyway_schema_history WHERE success AND version IS NOT NULL
            ORDER BY installed_rank DESC LIMIT 1
            """, row -> row.text("version")).orElse(null);
    }

    /** Makes the copy under another name first, so that what is called a backup is whole. */
    private static void backUp(StoreOptions options, String why) {
        Db db = Connections.reader(options.file());
        try {
            if (!Checks.quick(db).isEmpty()) {
                throw new StoreException(Kind.CORRUPT, "The data file is damaged; it was not migrated.");
            }
        } finally {
            db.close();
        }
        String name = options.copyName(why);
        Path part = options.backups().resolve(name + ".part");
        try {
            Files.deleteIfExists(part);
            try {
                new DataFile(options.file()).copyTo(part, Progress.unwatched());
                Files.move(part, options.backups().resolve(name));
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        keepNewest(options);
    }

    private static void keepNewest(StoreOptions options) {
        try (Stream<Path> files = Files.list(options.backups())) {
            List<Path> made = files.filter(file -> options.isCopy(file, "schema-"))
                    .sorted(Comparator.reverseOrder())
                    .toList();
            for (Path old : made.subList(Math.min(KEPT, made.size()), made.size())) {
                Files.delete(old);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
