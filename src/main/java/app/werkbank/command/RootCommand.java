package app.werkbank.command;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** {@code werkbank} itself: without a command it opens the window. */
@Command(
        name = "werkbank",
        mixinStandardHelpOptions = true,
        versionProvider = VersionText.class,
        sortOptions = false,
        usageHelpAutoWidth = true,
        description = "Tickets, odometer registrations and diagnostic equipment of a workshop, offline first. "
                + "Without a command: opens the window.",
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
    private final Callable<Integer> window;

    RootCommand(CommandContext context, Callable<Integer> window) {
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

    @Override
    public Integer call() throws Exception {
        return window.call();
    }
}
