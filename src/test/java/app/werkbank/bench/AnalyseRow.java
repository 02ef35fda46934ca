package app.werkbank.bench;

import app.werkbank.command.AnalyseCommand;
import app.werkbank.command.CommandContext;
import app.werkbank.command.CommandLineProgram;
import app.werkbank.command.CommandOutput;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/** The command {@code analyse} from the file to the printed line, against only reading the lines of the same file. */
final class AnalyseRow implements BenchRow {
    private static final List<Integer> SIZES = List.of(10_000, 100_000, 1_000_000);
    private static final int GOAL_SIZE = 1_000_000;
    private static final double GOAL_SECONDS = 5;
    private static final int READINGS_PER_VEHICLE = 100;
    private static final int RUNS = 3;

    @Override
    public String name() {
        return "analyse";
    }

    @Override
    public List<Measure> measure() throws Exception {
        List<Measure> measures = new ArrayList<>();
        for (int size : SIZES) {
            Path file = Files.createTempFile("werkbank-analyse", ".csv");
            try {
                write(file, size);
                measures.add(measure(file, size));
            } finally {
                Files.delete(file);
            }
        }
        return measures;
    }

    private static Measure measure(Path file, int size) throws Exception {
        double reading = Stopwatch.seconds(RUNS, () -> lines(file));
        double analysing = Stopwatch.seconds(RUNS, () -> analyse(file));
        String id = "analyse/" + size;
        String what = "analyse on " + size + " rows, file to JSON; baseline: its lines read";
        return size == GOAL_SIZE
                ? Measure.against(id, what, analysing, "s", reading, "< 5 s", analysing < GOAL_SECONDS)
                : Measure.watched(id, what, analysing, "s", reading);
    }

    private static long lines(Path file) throws IOException {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.filter(line -> !line.isEmpty()).count();
        }
    }

    private static int analyse(Path file) {
        CommandOutput nowhere = new CommandOutput(OutputStream.nullOutputStream(), OutputStream.nullOutputStream());
        CommandContext context = new CommandContext(nowhere, Map.of(), _ -> {});
        int exitCode = new CommandLineProgram(context, _ -> 0, List.of(new AnalyseCommand(context)))
                .run(List.of("analyse", file.toString()));
        if (exitCode != 0) {
            throw new IllegalStateException("analyse ended with " + exitCode);
        }
        return exitCode;
    }

    /** Vehicles in turn, so that no series lies together in the file; one reading in fifty falls. */
    private static void write(Path file, int rows) throws IOException {
        SplittableRandom random = new SplittableRandom(rows);
        int vehicles = rows / READINGS_PER_VEHICLE;
        long[] km = new long[vehicles];
        Instant at = Instant.parse("2015-01-05T08:00:00Z");
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("vin,created_at,value\n");
            for (int i = 0; i < rows; i++) {
                int vehicle = i % vehicles;
                km[vehicle] += random.nextInt(1, 2_000);
                long value = random.nextInt(50) == 0 ? Math.max(1, km[vehicle] / 10) : km[vehicle];
                at = at.plusSeconds(random.nextInt(600));
                out.write("TESTVEH%010d,%s,%d.%02d%n".formatted(vehicle, at, value, random.nextInt(100)));
            }
        }
    }
}
