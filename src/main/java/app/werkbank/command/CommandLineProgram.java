package app.werkbank.command;

import app.werkbank.platform.SentenceException;
import app.werkbank.store.StoreException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import picocli.CommandLine;

/**
 * Runs one command line: finds the command, gives it its options, and turns whatever happens into an exit code and one
 * clear sentence.
 *
 * <p>A command is an object with picocli's {@code @Command(name, description)} that is a {@code Callable<Integer>}: it
 * writes its JSON through {@link CommandOutput}, answers an {@link ExitCode}, and throws {@link CommandFailure} where it
 * cannot do its work.
 */
public final class CommandLineProgram {
    private static final System.Logger LOG = System.getLogger(CommandLineProgram.class.getName());

    private final CommandContext context;
    private final CommandLine line;

    /**
     * @param window what {@code werkbank} without a command does, with the backup that it was given; answers the exit code
     * @param commands the commands, each with its {@code @Command} annotation
     */
    public CommandLineProgram(CommandContext context, ToIntFunction<Optional<Path>> window, List<?> commands) {
        this.context = context;
        line = new CommandLine(new RootCommand(context, window));
        commands.forEach(line::addSubcommand);
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setOut(new PrintWriter(context.output().stream(), true, StandardCharsets.UTF_8));
        line.setErr(new PrintWriter(context.output().words(), true, StandardCharsets.UTF_8));
        line.setExecutionExceptionHandler((problem, _, _) -> fail(problem));
        helpFor(line);
    }

    private static void helpFor(CommandLine line) {
        line.getSubcommands().values().forEach(command -> {
            command.getCommandSpec().mixinStandardHelpOptions(true);
            helpFor(command);
        });
    }

    /** Runs the arguments; wrong usage is answered with the usage among the words for people. */
    public int run(List<String> arguments) {
        try {
            return line.execute(arguments.toArray(String[]::new));
        } catch (Error fault) {
            return unexpected(fault);
        }
    }

    private int fail(Exception problem) {
        if (problem instanceof SentenceException known) {
            LOG.log(System.Logger.Level.INFO, known.sentence(), known);
            context.output().error(known.sentence());
            return ExitCode.FAILED;
        }
        if (problem instanceof StoreException known) {
            LOG.log(System.Logger.Level.INFO, known.getMessage(), known);
            context.output().error(known.getMessage());
            return ExitCode.FAILED;
        }
        return unexpected(problem);
    }

    private int unexpected(Throwable fault) {
        context.output().error(UnexpectedEnd.of(fault, context));
        return ExitCode.FAILED;
    }
}
