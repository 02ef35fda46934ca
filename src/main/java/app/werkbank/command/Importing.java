package app.werkbank.command;

import app.werkbank.data.CsvException;
import app.werkbank.data.Import;
import app.werkbank.domain.DistanceUnit;
import app.werkbank.domain.Vin;
import app.werkbank.store.Db;
import app.werkbank.store.IntentRow;
import app.werkbank.store.Progress;
import app.werkbank.store.Store;
import app.werkbank.sync.FileEntry;
import app.werkbank.sync.NewReading;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Takes a file into the outbox, for the command and for the window: its lines become entries as a person's would. */
public final class Importing {

    /**
     * What a file came to.
     *
     * @param entries those that it made or changed, for an engine that is at work
     */
    public record Done(Import.Result result, List<IntentRow> entries) {}

    private Importing() {}

    /**
     * Reads the file.
     *
     * @throws CommandFailure where it cannot be read, or is no table of readings or equipment
     */
    public static Import read(Path file, Progress progress) throws CommandFailure {
        try {
            return Import.read(file, progress);
        } catch (NoSuchFileException e) {
            throw new CommandFailure("There is no file " + file + ".", e);
        } catch (CsvException e) {
            throw new CommandFailure("The file " + file + " cannot be imported: " + e.getMessage() + ".", e);
        } catch (IOException e) {
            throw new CommandFailure("The file " + file + " cannot be read: " + e.getMessage() + ".", e);
        }
    }

    /** Enters its good lines in one transaction; see {@link Import#into}. */
    public static Done enter(Store store, Import lines, Progress progress) {
        Entered entered = new Entered(new FileEntry(Clock.systemUTC()), new ArrayList<>());
        return new Done(lines.into(store, entered, progress), List.copyOf(entered.made()));
    }

    /** Lets the lines of a file become entries by the rules that hold for those of a person. */
    private record Entered(FileEntry entry, List<IntentRow> made) implements Import.Entering {
        @Override
        public Instant latest(Db db) {
            return entry.latest(db);
        }

        @Override
        public void reading(Db db, Vin vin, BigDecimal typed, DistanceUnit unit, Instant observedAt, UUID ticket) {
            made.add(entry.reading(db, new NewReading(vin, typed, unit, observedAt), ticket));
        }

        @Override
        public void equipment(Db db, UUID ticket, int equipment) {
            entry.equipment(db, ticket, equipment).ifPresent(made::add);
        }
    }
}
