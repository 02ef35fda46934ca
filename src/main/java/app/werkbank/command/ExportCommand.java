package app.werkbank.command;

import app.werkbank.data.CsvFormat;
import app.werkbank.data.Export;
import app.werkbank.platform.SentenceException;
import app.werkbank.store.Db;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code export}: what the store holds, as a file on standard output. Reads beside a window that is open. */
@Command(name = "export", description = "Writes what the store holds to standard output, as a file.")
public final class ExportCommand implements Callable<Integer> {
    private final CommandContext context;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "WHAT", description = "odometer (of one vehicle), tickets, or outbox (what was not sent).")
    private @Nullable What what;

    @Option(names = "--vin", paramLabel = "VIN", description = "The vehicle whose odometer registrations are meant.")
    private @Nullable String vin;

    @Option(
            names = "--format",
            paramLabel = "csv|json",
            defaultValue = "csv",
            description = "csv (UTF-8, comma, decimal point; the default) or json (an array).")
    private @Nullable Format format;

    public ExportCommand(CommandContext context) {
        this.context = context;
    }

    /** What is exported. */
    enum What {
        ODOMETER,
        TICKETS,
        OUTBOX
    }

    /** What the file is. */
    enum Format {
        CSV,
        JSON
    }

    @Override
    public Integer call() throws SentenceException, IOException {
        What chosen = Objects.requireNonNull(what);
        if ((chosen == What.ODOMETER) != (vin != null)) {
            throw new ParameterException(
                    Objects.requireNonNull(spec).commandLine(),
                    "--vin VIN belongs to 'export odometer', and to nothing else");
        }
        Export<?> export = Stored.read(context, db -> read(db, chosen));
        switch (Objects.requireNonNull(format)) {
            case JSON -> context.output().json(export.objects());
            case CSV -> {
                Writer out = new OutputStreamWriter(context.output().stream(), StandardCharsets.UTF_8);
                export.csv(out, CsvFormat.MACHINE);
                out.flush();
            }
        }
        return ExitCode.DONE;
    }

    private Export<?> read(Db db, What chosen) {
        return switch (chosen) {
            case ODOMETER -> Export.odometer(db, Objects.requireNonNull(vin));
            case TICKETS -> Export.tickets(db);
            case OUTBOX -> Export.outbox(db);
        };
    }
}
