package app.werkbank.bench;

import app.werkbank.sync.Paces;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How many simulated stories one core tells a second: what a proof of so many seeds costs. They are told in a process of
 * its own, with the switches of the long proof: those of the program are chosen for a window.
 */
final class EngineRow implements BenchRow {
    private static final long SEEDS = 2_000;
    private static final long SQLITE_SEEDS = 100;
    private static final double LEAST = 200;
    private static final double LEAST_SQLITE = 20;
    private static final String PACE = "pace ";

    @Override
    public String name() {
        return "engine";
    }

    /** What the process of its own does: a line for each pace, seeds a second and events a seed. */
    public static void main(String[] arguments) throws Exception {
        Paces.inMemory(1, SEEDS / 4);
        say(Paces.inMemory(1, SEEDS));
        Paces.overSqlite(1, SQLITE_SEEDS / 4);
        say(Paces.overSqlite(1, SQLITE_SEEDS));
    }

    private static void say(Paces.Pace pace) {
        System.out.printf(Locale.ROOT, "%s%s %s%n", PACE, pace.seedsPerSecond(), pace.eventsPerSeed());
    }

    @Override
    public List<Measure> measure() throws IOException {
        List<Paces.Pace> paces = told();
        return List.of(
                measure("engine/memory", paces.getFirst(), LEAST, ">= 200"),
                measure("engine/sqlite", paces.getLast(), LEAST_SQLITE, ">= 20"));
    }

    private static List<Paces.Pace> told() throws IOException {
        Process process = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "--enable-native-access=ALL-UNNAMED",
                        "-Xmx2g",
                        "-XX:+UseParallelGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        EngineRow.class.getName())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        List<Paces.Pace> paces = new ArrayList<>();
        for (String line : process.inputReader().lines().toList()) {
            if (line.startsWith(PACE)) {
                String[] numbers = line.substring(PACE.length()).split(" ");
                paces.add(new Paces.Pace(Double.parseDouble(numbers[0]), Double.parseDouble(numbers[1])));
            }
        }
        if (paces.size() != 2) {
            throw new IllegalStateException("the stories were not told to their end: " + paces);
        }
        return paces;
    }

    private static Measure measure(String id, Paces.Pace pace, double least, String goal) {
        return Measure.alone(
                id,
                "seeds a second on one core, %.0f events a seed".formatted(pace.eventsPerSeed()),
                pace.seedsPerSecond(),
                "1/s",
                goal,
                pace.seedsPerSecond() >= least);
    }
}
