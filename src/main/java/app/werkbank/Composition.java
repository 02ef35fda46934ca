package app.werkbank;

import app.werkbank.command.AnalyseCommand;
import app.werkbank.command.BackupCommand;
import app.werkbank.command.CheckCommand;
import app.werkbank.command.CommandContext;
import app.werkbank.command.CommandFailure;
import app.werkbank.command.CommandLineProgram;
import app.werkbank.command.ExitCode;
import app.werkbank.command.ExportCommand;
import app.werkbank.command.ImportCommand;
import app.werkbank.command.ReferenceApiCommand;
import app.werkbank.command.RestoreCommand;
import app.werkbank.command.Session;
import app.werkbank.command.StatusCommand;
import app.werkbank.command.SupportCommand;
import app.werkbank.command.SyncCommand;
import app.werkbank.command.VinCommand;
import app.werkbank.platform.Display;
import app.werkbank.tour.Rehearsal;
import app.werkbank.tour.TourCommand;
import app.werkbank.ui.FxThread;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;

/** The one place where the program's parts are put together, by hand. */
final class Composition {
    private final CommandContext context;
    private final Session.Opener sessions = new Sessions(() -> FxThread.refuse("a look into the store"));

    Composition(CommandContext context) {
        this.context = context;
    }

    int run(List<String> arguments) {
        return arguments.isEmpty() ? window(Optional.empty()) : commandLine().run(arguments);
    }

    private CommandLineProgram commandLine() {
        return new CommandLineProgram(context, this::window, commands());
    }

    /** One line for each command. */
    private List<Object> commands() {
        return List.of(
                new TourCommand(context, sessions),
                new SyncCommand(context, sessions),
                new StatusCommand(context),
                new ImportCommand(context),
                new ExportCommand(context),
                new CheckCommand(context),
                new BackupCommand(context),
                new RestoreCommand(context),
                new SupportCommand(context),
                new AnalyseCommand(context),
                new VinCommand(context),
                new ReferenceApiCommand(context));
    }

    private int window(Optional<Path> backup) {
        return switch (Start.decide(Display.problem(), Start.isFromMaven())) {
            case Start.Window _ -> Rehearsal.isWanted() ? rehearse() : showWindow(backup, WindowProgram.Guest.NOBODY);
            case Start.Tour(String sentence, List<String> arguments) -> {
                context.output().say(sentence);
                yield commandLine().run(arguments);
            }
            case Start.Refusal(String sentence) -> {
                context.output().say(sentence);
                yield ExitCode.FAILED;
            }
        };
    }

    private int rehearse() {
        AtomicReference<@Nullable Exception> failure = new AtomicReference<>();
        int code = showWindow(Optional.empty(), (stage, desktop) -> {
            try {
                Rehearsal.play(stage.getScene(), desktop);
            } catch (CommandFailure | RuntimeException e) {
                failure.set(e);
            } finally {
                Platform.runLater(stage::hide);
            }
        });
        if (failure.get() != null) {
            context.output().say("The rehearsal broke off: " + failure.get());
            return ExitCode.FAILED;
        }
        return code;
    }

    /**
     * Opens the window and comes back when it is closed; what was under way has ended then, and what waits is told.
     *
     * @param backup offered to be put back, where the start named one
     */
    private int showWindow(Optional<Path> backup, WindowProgram.Guest guest) {
        Complaints complaints = new Complaints(context, Locale.getDefault());
        Thread.setDefaultUncaughtExceptionHandler(complaints);
        WindowProgram program = new WindowProgram(context, sessions, complaints::failure);
        try {
            return new WindowStart(context, (home, lock) -> program.run(lock, backup, guest), complaints).run(backup);
        } finally {
            program.awaitGoodbye();
            Platform.exit();
        }
    }
}
