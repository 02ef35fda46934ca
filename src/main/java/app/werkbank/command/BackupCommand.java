package app.werkbank.command;

import app.werkbank.data.Backup;
import app.werkbank.data.DataException;
import app.werkbank.platform.SentenceException;
import app.werkbank.store.Progress;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code backup}: a consistent copy of the store, also while a window has it open. */
@Command(name = "backup", description = "Writes a checked copy of the store to a file, also while the window is open.")
public final class BackupCommand implements Callable<Integer> {
    private final CommandContext context;

    @Parameters(paramLabel = "FILE", description = "A file that does not exist yet.")
    private @Nullable Path file;

    public BackupCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() throws SentenceException {
        try {
            context.output()
                    .json(Backup.make(Stored.present(context), Objects.requireNonNull(file), Progress.unwatched()));
            return ExitCode.DONE;
        } catch (DataException e) {
            throw new CommandFailure(e.sentence(), e);
        }
    }
}
