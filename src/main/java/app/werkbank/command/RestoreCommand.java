package app.werkbank.command;

import app.werkbank.data.DataException;
import app.werkbank.data.Restore;
import app.werkbank.platform.HomeLock;
import app.werkbank.platform.SentenceException;
import app.werkbank.store.Progress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code restore}: puts a backup back, without losing what was sent or entered since. */
@Command(
        name = "restore",
        description = "Puts a backup back. What was sent since stays sent, what was entered since stays entered; the "
                + "replaced data is kept.")
public final class RestoreCommand implements Callable<Integer> {
    private final CommandContext context;

    @Parameters(paramLabel = "FILE", description = "A file that backup has written.")
    private @Nullable Path file;

    public RestoreCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() throws SentenceException {
        Path backup = Objects.requireNonNull(file);
        if (!Files.isRegularFile(backup)) {
            throw new CommandFailure("There is no file " + backup + ".");
        }
        try (HomeLock _ = context.lock()) {
            Restore done = Restore.run(Stored.place(context), backup, Progress.unwatched());
            context.output().json(done.backup());
            if (done.kept() != null) {
                context.output().say("The replaced data is kept in " + done.kept() + ".");
            }
            if (!done.carried()) {
                context.output()
                        .say("It could not be read, so what was entered since the backup is in that file alone.");
            }
            return ExitCode.DONE;
        } catch (DataException e) {
            throw new CommandFailure(e.sentence(), e);
        }
    }
}
