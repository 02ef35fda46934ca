package app.werkbank.command;

import app.werkbank.data.CsvException;
import app.werkbank.data.Import;
import app.werkbank.domain.DistanceUnit;
import app.werkbank.domain.Vin;
import app.werkbank.platform.HomeLock;
import app.werkbank.platform.SentenceException;
import app.werkbank.store.Db;
import app.werkbank.store.Store;
import app.werkbank.sync.FileEntry;
import app.werkbank.sync.NewReading;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code import}: readings or equipment from a file into the outbox, due at once. */
@Command(
        name = "import",
        description =
                "Takes readings (vin, value, unit, ticket, observed_at) or equipment (ticket, equipment_id) from a "
                        + "file into the outbox.")
public final class ImportCommand implements Callable<Integer> {
    private final CommandContext context;

    @Parameters(paramLabel = "FILE.csv", description = "UTF-8; the delimiter is that of the header line.")
    private @Nullable Path file;

    public ImportCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() throws SentenceException {
        Import lines = read(Objects.requireNonNull(file));
        try (HomeLock _ = context.lock();
                Store store = Store.open(Stored.present(context))) {
            Import.Result result = lines.into(store, new Entered(new FileEntry(Clock.systemUTC())));
            context.output().json(result);
            return result.rejected().isEmpty() ? ExitCode.DONE : ExitCode.PARTLY;
        }
    }

    private static Import read(Path path) throws CommandFailure {
        try {
            return Import.read(path);
        } catch (NoSuchFileException e) {
            throw new CommandFailure("There is no file " + path + ".", e);
        } catch (CsvException e) {
            throw new CommandFailure("The file " + path + " cannot be imported: " + e.getMessage() + ".", e);
        } catch (IOException e) {
            throw new CommandFailure("The file " + path + " cannot be read: " + e.getMessage() + ".", e);
        }
    }

    /** Lets the lines of a file become entries by the rules that hold for those of a person. */
    private record Entered(FileEntry entry) implements Import.Entering {
        @Override
        public Instant latest(Db db) {
            return entry.latest(db);
        }

        @Override
        public void reading(Db db, Vin vin, BigDecimal typed, DistanceUnit unit, Instant observedAt, UUID ticket) {
            entry.reading(db, new NewReading(vin, typed, unit, observedAt), ticket);
        }

        @Override
        public void equipment(Db db, UUID ticket, int equipment) {
            entry.equipment(db, ticket, equipment);
        }
    }
}
