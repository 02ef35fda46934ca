package app.werkbank.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/** {@code werkbank} itself: without a command it opens the window, with a backup it offers there to put it back. */
@Command(
        name = "werkbank",
        mixinStandardHelpOptions = true,
        versionProvider = VersionText.class,
        sortOptions = false,
        usageHelpAutoWidth = true,
        description = "Tickets, odometer registrations and diagnostic equipment of a workshop, offline first. "
                + "Without a command: opens the window; with a backup, which is offered there to be put back.",
        footer = {
            "",
            "Each command prints one JSON object on one line; words go to standard error.",
            "Exit 0: done. 1: failed. 2: wrong usage. 3: done in part.",
            "",
            "The connection comes from the settings, or from the environment, complete:",
            "WERKBANK_API_URL, WERKBANK_TOKEN_URL, WERKBANK_CLIENT_ID and",
            "WERKBANK_CLIENT_SECRET; beside them WERKBANK_API_KEY, WERKBANK_RATE (requests",
            "a second, 0 for no limit) and WERKBANK_GRACE (seconds)."
        })
final class RootCommand implements Callable<Integer> {
    private final CommandContext context;
    private final ToIntFunction<Optional<Path>> window;
    private Optional<Path> backup = Optional.empty();

    @Spec
    private @Nullable CommandSpec spec;

    RootCommand(CommandContext context, ToIntFunction<Optional<Path>> window) {
        this.context = context;
        this.window = window;
    }

    @Option(
            names = "--home",
            paramLabel = "DIR",
            scope = ScopeType.INHERIT,
            description = "The data folder; without it the one that the system reserves for this program.")
    void home(Path folder) {
        context.giveHome(folder);
    }

    /** A word that is no file is a command written wrongly. */
    @Parameters(paramLabel = "BACKUP", arity = "0..1", description = "A backup, as by a double click on it.")
    void backup(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new UnmatchedArgumentException(Objects.requireNonNull(spec).commandLine(), List.of(file.toString()));
        }
        backup = Optional.of(file);
    }

    @Override
    public Integer call() {
        return window.applyAsInt(backup);
    }
}
