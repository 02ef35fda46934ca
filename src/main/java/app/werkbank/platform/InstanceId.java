package app.werkbank.platform;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells this data folder on this computer from every copy of it (sync rule 12).
 *
 * <p>It must not be kept in the folder, and nothing is written outside it: so it is reckoned, from the id that the
 * operating system has given the computer and from the place of the folder. Two clones of one disk image cannot be told
 * apart.
 */
public final class InstanceId {
    private static final System.Logger LOG = System.getLogger(InstanceId.class.getName());
    private static final int PATIENCE_SECONDS = 2;
    private static final List<Path> LINUX = List.of(Path.of("/etc/machine-id"), Path.of("/var/lib/dbus/machine-id"));

    private InstanceId() {}

    /** 32 hexadecimal digits, the same at every start until the folder or the disk moves. Reads a file or asks a process. */
    public static String of(Home home) throws HomeException {
        try {
            return of(home.folder().toRealPath(), machine().orElse(""));
        } catch (IOException e) {
            throw new HomeException("The data folder " + home + " cannot be read: " + Home.reason(e), e);
        }
    }

    static String of(Path place, String machine) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest((machine + "\n" + place).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** What the operating system calls this computer, empty where it does not say. */
    static Optional<String> machine() throws IOException {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        if (system.startsWith("windows")) {
            return answer(
                    "MachineGuid\\s+REG_SZ\\s+(\\S+)",
                    "reg",
                    "query",
                    "HKLM\\SOFTWARE\\Microsoft\\Cryptography",
                    "/v",
                    "MachineGuid");
        }
        if (system.startsWith("mac")) {
            return answer("\"IOPlatformUUID\" = \"([^\"]+)\"", "ioreg", "-rd1", "-c", "IOPlatformExpertDevice");
        }
        for (Path file : LINUX) {
            if (Files.isReadable(file)) {
                return Optional.of(Files.readString(file).strip()).filter(id -> !id.isEmpty());
            }
        }
        return Optional.empty();
    }

    private static Optional<String> answer(String pattern, String... command) throws IOException {
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                LOG.log(System.Logger.Level.WARNING, "{0} does not say what this computer is called", command[0]);
                return Optional.empty();
            }
            Matcher found = Pattern.compile(pattern)
                    .matcher(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
            return found.find() ? Optional.of(found.group(1)) : Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } finally {
            process.destroyForcibly();
        }
    }
}
