package app.werkbank.bench;

import app.werkbank.command.CommandContext;
import app.werkbank.command.CommandOutput;
import app.werkbank.platform.settings.ConnectionSettings;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/** The processor time of a minute in which nobody does anything: online, on the demo workshop. */
final class IdleRow implements BenchRow {
    private static final Duration CALM = Duration.ofSeconds(20);
    private static final Duration MINUTE = Duration.ofSeconds(60);
    private static final double MOST_PERCENT = 1;

    @Override
    public String name() {
        return "idle";
    }

    @Override
    public List<Measure> measure() throws Exception {
        Optional<Installed> image = Installed.image(name(), true);
        if (image.isEmpty()) {
            return List.of();
        }
        Path home = Stores.fresh("idle").toAbsolutePath();
        CommandOutput nowhere = new CommandOutput(OutputStream.nullOutputStream(), OutputStream.nullOutputStream());
        new CommandContext(nowhere, Map.of(), _ -> {})
                .at(home)
                .settings()
                .update(now -> now.withActive(ConnectionSettings.demo()));
        try (Installed.Run program = image.get().start(Map.of(), List.of("--home", home.toString()))) {
            program.ready();
            pass(CALM);
            long before = program.processorNanos();
            pass(MINUTE);
            double percent = 100.0 * (program.processorNanos() - before) / MINUTE.toNanos();
            return List.of(Measure.alone(
                    "idle",
                    "of one core over 60 s, online, nothing happening",
                    percent,
                    "%",
                    "< 1 %",
                    percent < MOST_PERCENT));
        }
    }

    /** Time itself is what is measured here. */
    private static void pass(Duration time) {
        long end = System.nanoTime() + time.toNanos();
        for (long left = time.toNanos(); left > 0; left = end - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }
}
