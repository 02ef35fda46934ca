import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;

/** Runs the JDK's own tools and the system's; what fails ends the build with its command line. */
final class Tool {
    private Tool() {}

    /** Whether the system has a program of this name. */
    static boolean isThere(String program) {
        return Stream.of(System.getenv("PATH").split(":"))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    /** jmod, jlink or jpackage of the JDK that runs this program. */
    static void jdk(String name, List<String> arguments) {
        Say.line("%s", name);
        ToolProvider tool = ToolProvider.findFirst(name)
                .orElseThrow(() -> new IllegalStateException("This JDK has no " + name + ": take a full JDK 25"));
        int code = tool.run(System.out, System.err, arguments.toArray(String[]::new));
        if (code != 0) {
            throw new IllegalStateException("%s ended with %d: %s".formatted(name, code, arguments));
        }
    }

    /** A program of the system, with more in its environment; its words are shown. */
    static void run(Path folder, Map<String, String> environment, List<String> command)
            throws IOException, InterruptedException {
        ProcessBuilder process =
                new ProcessBuilder(command).directory(folder.toFile()).inheritIO();
        process.environment().putAll(environment);
        int code = process.start().waitFor();
        if (code != 0) {
            throw new IllegalStateException("Ended with %d: %s".formatted(code, command));
        }
    }
}
