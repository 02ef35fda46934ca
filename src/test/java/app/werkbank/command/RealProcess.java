package app.werkbank.command;

import app.werkbank.Werkbank;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;

/**
 * A child process that runs a main class of this program on the class path and the JVM switches of the tests, so that
 * what is tested is what an administrator sees: streams, exit code, and what is left after a kill.
 *
 * <p>Standard error is collected from the start; standard output can be read line by line while the process runs.
 */
public final class RealProcess implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 240;
    /** Such a process has ended before the second compiler has paid for itself. */
    private static final List<String> SHORT_LIFE = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

    private final Process process;
    private final BufferedReader out;
    private final CompletableFuture<String> err;

    private RealProcess(Process process) {
        this.process = process;
        out = process.inputReader(StandardCharsets.UTF_8);
        err = CompletableFuture.supplyAsync(() -> readAll(process.getErrorStream()), Thread::startVirtualThread);
    }

    /** How a process ended. */
    public record Ended(int exitCode, String out, String err) {}

    /** Starts {@code werkbank} with these arguments and this environment alone. */
    public static RealProcess start(Map<String, String> environment, String... arguments) {
        return startMain(Werkbank.class, environment, arguments);
    }

    /** Starts another class with a {@code main}, of the program or of its tests. */
    public static RealProcess startMain(Class<?> main, Map<String, String> environment, String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(RealProcess::inherited)
                .forEach(command::add);
        command.addAll(SHORT_LIFE);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().keySet().removeIf(name -> !name.equals("PATH") && !name.equals("SystemRoot"));
        builder.environment().putAll(environment);
        try {
            return new RealProcess(builder.start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A child has no agent of this process, and a collector of its own. */
    private static boolean inherited(String argument) {
        boolean collector = argument.startsWith("-XX:+Use") && argument.endsWith("GC");
        return !collector && !argument.startsWith("-agentlib") && !argument.startsWith("-javaagent");
    }

    /** Runs {@code werkbank} with these arguments to its end. */
    public static Ended run(String... arguments) throws InterruptedException {
        return run(Map.of(), arguments);
    }

    /** Runs {@code werkbank} with these arguments and this environment alone to its end. */
    public static Ended run(Map<String, String> environment, String... arguments) throws InterruptedException {
        try (RealProcess process = start(environment, arguments)) {
            return process.end();
        }
    }

    /** The next line of standard output; waits for it. */
    public String line() {
        try {
            return CompletableFuture.supplyAsync(this::readLine, Thread::startVirtualThread)
                    .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new AssertionError("no line came on standard output", e);
        }
    }

    private String readLine() {
        try {
            String line = out.readLine();
            if (line == null) {
                throw new AssertionError("standard output has ended; standard error: " + err.join());
            }
            return line;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public long pid() {
        return process.pid();
    }

    /** Ends the process as a {@code kill -9} does. By its handle, because the process itself would close its streams. */
    public Ended kill() throws InterruptedException {
        process.toHandle().destroyForcibly();
        return end();
    }

    /** Asks the process to end, as a {@code kill} or a shutdown does. */
    public Ended terminate() throws InterruptedException {
        process.toHandle().destroy();
        return end();
    }

    /** Waits for the end; the output is what was not yet taken by {@link #line()}. */
    public Ended end() throws InterruptedException {
        CompletableFuture<String> rest = CompletableFuture.supplyAsync(
                () -> out.lines().map(line -> line + "\n").collect(Collectors.joining()), Thread::startVirtualThread);
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("the process did not end; standard error: " + err.join());
        }
        try {
            return new Ended(
                    process.exitValue(),
                    rest.get(PATIENCE_SECONDS, TimeUnit.SECONDS),
                    err.get(PATIENCE_SECONDS, TimeUnit.SECONDS));
        } catch (ExecutionException | TimeoutException e) {
            throw new AssertionError("the output of the process could not be read", e);
        }
    }

    private static String readAll(InputStream in) {
        try {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Leaves no child behind, also after a failed test. */
    @Override
    public void close() {
        process.destroyForcibly();
    }
}
