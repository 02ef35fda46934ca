package app.werkbank.bench;

import app.werkbank.Werkbank;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

/**
 * The application image that {@code mvn -Pinstaller verify} makes, linked into {@code target/bench} with the probe as its
 * main class: launcher, runtime, libraries and cache are those that people get. On Linux, where the launcher is a script.
 */
final class Installed {
    private static final Path IMAGE = Path.of("target", "image", "werkbank");
    private static final Path APP = Path.of("lib", "app");
    private static final Path LAUNCHER = Path.of("bin", "werkbank");
    private static final String CACHE = "-XX:AOTCache=";
    private static final List<String> PROBE =
            List.of("StartProbe.class", "StartProbe$1.class", "FirstTour.class", "FirstTour$1.class", "Keyboard.class");

    private final Path launcher;

    private Installed(Path launcher) {
        this.launcher = launcher;
    }

    /** Empty, and said on the console, where there is no image. */
    static Optional<Installed> image(String row, boolean cached) throws IOException {
        if (!Files.isExecutable(IMAGE.resolve(LAUNCHER))) {
            System.out.println(row + ": there is no installed image; mvn -Pinstaller verify makes one");
            return Optional.empty();
        }
        Path copy = Stores.fresh(cached ? "image" : "image-without-cache");
        try (Stream<Path> files = Files.walk(IMAGE)) {
            for (Path file : files.toList()) {
                Path target = copy.resolve(IMAGE.relativize(file));
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else if (!file.equals(IMAGE.resolve(LAUNCHER))) {
                    Files.createLink(target, file);
                }
            }
        }
        writeProbe(copy.resolve(APP).resolve("probe.jar"));
        Path launcher = copy.resolve(LAUNCHER);
        Files.write(launcher, launcher(cached));
        Files.setPosixFilePermissions(launcher, Files.getPosixFilePermissions(IMAGE.resolve(LAUNCHER)));
        return Optional.of(new Installed(launcher.toAbsolutePath()));
    }

    /** The image's own script, line by line, with the probe behind the class path. */
    private static List<String> launcher(boolean cached) throws IOException {
        List<String> lines = new ArrayList<>();
        for (String line : Files.readAllLines(IMAGE.resolve(LAUNCHER))) {
            if (line.strip().startsWith("-cp ")) {
                lines.add("    -Dprism.order=sw \\");
                if (System.getenv("DISPLAY") == null) {
                    lines.add("    -Dglass.platform=Headless \\");
                }
                lines.add(line.replace("\" \\", ":$app/probe.jar\" \\"));
            } else if (cached || !line.contains(CACHE)) {
                lines.add(line.replace(Werkbank.class.getName() + " ", StartProbe.class.getName() + " "));
            }
        }
        return lines;
    }

    private static void writeProbe(Path jar) throws IOException {
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            for (String name : PROBE) {
                try (InputStream in = StartProbe.class.getResourceAsStream(name)) {
                    if (in == null) {
                        throw new IllegalStateException("there is no class " + name + " beside the probe");
                    }
                    out.putNextEntry(
                            new JarEntry(StartProbe.class.getPackageName().replace('.', '/') + "/" + name));
                    in.transferTo(out);
                }
            }
        }
    }

    /** Starts the program, or the empty window. */
    Run start(Map<String, String> environment, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(launcher.toString()));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().putAll(environment);
        builder.environment().putIfAbsent("DISPLAY", ":0");
        Path said = Stores.FOLDER.resolve("probe.log");
        builder.redirectError(ProcessBuilder.Redirect.appendTo(said.toFile()));
        return new Run(System.nanoTime(), builder.start());
    }

    /** One process, and what its probe says. */
    static final class Run implements AutoCloseable {
        private static final int MOST_SECONDS = 30;
        private static final ScheduledExecutorService CLOCK = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().factory());
        private static final double KIB = 1024;

        private final long began;
        private final Process process;
        private final BufferedReader says;
        private long pid;

        private Run(long began, Process process) {
            this.began = began;
            this.process = process;
            this.says = process.inputReader(StandardCharsets.UTF_8);
        }

        /** @return nanoseconds from the process's start to its first frame with tickets */
        long ready() throws IOException {
            pid = Long.parseLong(after("ready "));
            return System.nanoTime() - began;
        }

        /** Waits until the history is shown. */
        void history() throws IOException {
            after("history");
        }

        /** Waits until all of the history is there. */
        void whole() throws IOException {
            after("whole");
        }

        /** @return the longest gap between two frames at each screen of a first tour, in ms */
        Map<String, Double> toured() throws IOException {
            Map<String, Double> gaps = new LinkedHashMap<>();
            for (String line = after(""); !line.equals("toured"); line = after("")) {
                String[] words = line.split(" ", -1);
                gaps.put(words[1], Double.valueOf(words[2]));
            }
            return gaps;
        }

        /** Bytes that are held after a collection; ends the probe. */
        long heap() throws IOException {
            OutputStream to = process.getOutputStream();
            to.write("heap\n".getBytes(StandardCharsets.UTF_8));
            to.flush();
            return Long.parseLong(after("heap "));
        }

        /** Bytes in memory now. */
        double resident() throws IOException {
            return Files.readAllLines(Path.of("/proc", Long.toString(pid), "status")).stream()
                            .filter(line -> line.startsWith("VmRSS:"))
                            .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                            .findFirst()
                            .orElseThrow()
                    * KIB;
        }

        /** Nanoseconds of processor time so far. */
        long processorNanos() {
            return ProcessHandle.of(pid)
                    .flatMap(handle -> handle.info().totalCpuDuration())
                    .orElseThrow()
                    .toNanos();
        }

        private String after(String word) throws IOException {
            Future<?> end = CLOCK.schedule(this::close, MOST_SECONDS, TimeUnit.SECONDS);
            try {
                for (String line = says.readLine(); line != null; line = says.readLine()) {
                    if (line.startsWith(word)) {
                        return line.substring(word.length());
                    }
                }
            } finally {
                end.cancel(false);
            }
            throw new IllegalStateException("the program ended, or was ended, before it said: " + word);
        }

        /** Waits for all of it: what still closes its store holds the folder. */
        @Override
        public void close() {
            List<ProcessHandle> all = Stream.concat(process.descendants(), Stream.of(process.toHandle()))
                    .toList();
            all.forEach(ProcessHandle::destroy);
            for (ProcessHandle each : all) {
                if (each.onExit()
                        .completeOnTimeout(each, MOST_SECONDS, TimeUnit.SECONDS)
                        .join()
                        .isAlive()) {
                    each.destroyForcibly();
                }
            }
        }
    }
}
