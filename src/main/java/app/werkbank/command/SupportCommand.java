package app.werkbank.command;

import app.werkbank.data.DataException;
import app.werkbank.data.SupportBundle;
import app.werkbank.platform.SentenceException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code support}: shows what a support bundle would hold, or writes it. Works beside a window that is open. */
@Command(
        name = "support",
        description =
                "Writes a support bundle: versions, counts, check, settings and log, without secrets and full VINs. "
                        + "Without FILE every word of it is shown on standard error and nothing is written.")
public final class SupportCommand implements Callable<Integer> {
    private final CommandContext context;

    @Parameters(
            paramLabel = "FILE.zip",
            arity = "0..1",
            description = "A file that does not exist yet; left out: the content is shown.")
    private @Nullable Path file;

    public SupportCommand(CommandContext context) {
        this.context = context;
    }

    /** What is printed; {@code file} is null and {@code bytes} 0 where nothing was written. */
    private record Report(@Nullable Path file, long bytes, List<Part> parts) {}

    private record Part(String name, int bytes) {}

    @Override
    public Integer call() throws SentenceException {
        SupportBundle bundle = new Support(context).gather();
        List<Part> parts = bundle.parts().stream()
                .map(part -> new Part(part.name(), part.bytes()))
                .toList();
        Path target = file;
        if (target == null) {
            bundle.parts().forEach(part -> context.output().say("---- " + part.name() + "\n" + part.text()));
            context.output().json(new Report(null, 0, parts));
            return ExitCode.DONE;
        }
        try {
            context.output().json(new Report(target, bundle.write(target), parts));
            return ExitCode.DONE;
        } catch (DataException e) {
            throw new CommandFailure(e.sentence(), e);
        }
    }
}
