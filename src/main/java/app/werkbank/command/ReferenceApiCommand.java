package app.werkbank.command;

import app.werkbank.platform.HomeException;
import app.werkbank.reference.FaultPlan;
import app.werkbank.reference.Faults;
import app.werkbank.reference.ReferenceServer;
import app.werkbank.reference.ReferenceSettings;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code reference-api}: serves the reference API on loopback until the process is stopped; its data are in the home. */
@Command(name = "reference-api", description = "Serves the reference API on this computer until it is stopped.")
public final class ReferenceApiCommand implements Callable<Integer> {
    private final CommandContext context;

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--port", required = true, paramLabel = "N", description = "The port on loopback; 0 for any.")
    private int port;

    @Option(names = "--seed", paramLabel = "S", description = "Seed of the invented data; 1 where there are none yet.")
    private @Nullable Long seed;

    @Option(names = "--tickets", paramLabel = "N", description = "How many tickets to invent; 200.")
    private @Nullable Integer tickets;

    @Option(names = "--readings", paramLabel = "N", description = "How many odometer registrations to invent; 4000.")
    private @Nullable Integer readings;

    @Option(
            names = "--faults",
            paramLabel = "PLAN",
            description = "What goes wrong by chance, such as drop_after=0.2,odometer.post.err503=0.1,delay_ms=20,"
                    + " close_ticket=0.1; an unknown name is answered with the known ones.")
    private @Nullable String faults;

    @Option(
            names = "--rate",
            paramLabel = "N",
            description = "Requests a second before 429 is answered; 0 for no limit.")
    private double rate;

    public ReferenceApiCommand(CommandContext context) {
        this.context = context;
    }

    /** The first line of standard output. */
    private record Serving(URI api, URI tokenUrl, String clientId, String clientSecret) {}

    @Override
    public Integer call() throws CommandFailure, HomeException, InterruptedException {
        ReferenceServer server = start(settings());
        Runtime.getRuntime().addShutdownHook(new Thread(server::close, "reference-api-end"));
        context.output().json(new Serving(server.api(), server.tokenUrl(), server.clientId(), server.clientSecret()));
        context.output().say("The reference API serves until this process is stopped.");
        new CountDownLatch(1).await();
        return ExitCode.DONE;
    }

    private ReferenceSettings settings() throws HomeException {
        ReferenceSettings demo = ReferenceSettings.demo(context.home().reference());
        try {
            Faults planned = faults == null ? Faults.NONE : FaultPlan.parse(faults, seed == null ? 1 : seed);
            return demo.withPort(port)
                    .withData(seed, tickets, readings)
                    .withRate(rate)
                    .withFaults(planned);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(Objects.requireNonNull(spec).commandLine(), String.valueOf(e.getMessage()), e);
        }
    }

    /** The server's own refusals are sentences already: data of another seed, a port that is taken. */
    private static ReferenceServer start(ReferenceSettings settings) throws CommandFailure {
        try {
            return ReferenceServer.start(settings);
        } catch (IllegalStateException | UncheckedIOException e) {
            throw new CommandFailure("The reference API cannot start: " + e.getMessage() + ".", e);
        }
    }
}
