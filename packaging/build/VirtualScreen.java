import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** A display that nobody looks at (Xvfb), for the time of a build. */
final class VirtualScreen implements AutoCloseable {
    private final Process server;
    private final String name;

    private VirtualScreen(Process server, String name) {
        this.server = server;
        this.name = name;
    }

    /** Empty where the system has none. */
    static Optional<VirtualScreen> open() throws IOException {
        if (Os.CURRENT != Os.LINUX || !Tool.isThere("Xvfb")) {
            return Optional.empty();
        }
        Process server = new ProcessBuilder(
                        List.of("Xvfb", "-displayfd", "1", "-screen", "0", "1600x1000x24", "-nolisten", "tcp"))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        BufferedReader says = server.inputReader(StandardCharsets.US_ASCII);
        String number = says.readLine();
        if (number == null) {
            server.destroy();
            return Optional.empty();
        }
        return Optional.of(new VirtualScreen(server, ":" + number.strip()));
    }

    /** As the variable DISPLAY has it. */
    String name() {
        return name;
    }

    @Override
    public void close() {
        server.destroy();
    }
}
