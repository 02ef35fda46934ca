package app.werkbank.command;

import app.werkbank.data.Import;
import app.werkbank.platform.HomeLock;
import app.werkbank.platform.SentenceException;
import app.werkbank.store.Progress;
import app.werkbank.store.Store;
import java.nio.file.Path;
import java.util.Objects;
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
        Import lines = Importing.read(Objects.requireNonNull(file), Progress.unwatched());
        try (HomeLock _ = context.lock();
                Store store = Stored.open(context, Stored.present(context)).store()) {
            Import.Result result =
                    Importing.enter(store, lines, Progress.unwatched()).result();
            context.output().json(result);
            return result.rejected().isEmpty() ? ExitCode.DONE : ExitCode.PARTLY;
        }
    }
}
