package app.werkbank.platform.secret;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The key store of a Linux desktop, in a session of its own. */
class KeyringTest {
    private static final long PATIENCE_SECONDS = 60;
    private static final String SECRET = "correct-horse-battery";

    @TempDir
    private Path folder;

    @Test
    void aSecretIsKeptReadAndForgotten() throws Exception {
        assumeTrue(
                installed("dbus-run-session") && installed("gnome-keyring-daemon"),
                "there is no key store to try: install gnome-keyring and dbus");
        String unlocked = "printf only-for-this-test | gnome-keyring-daemon --unlock --components=secrets >/dev/null";
        assertEquals(
                List.of(
                        "usable [KEYSTORE, SESSION, FILE]",
                        "before missing",
                        "kept true",
                        "then found " + SECRET,
                        "other missing",
                        "forgotten true",
                        "after missing"),
                session(unlocked));
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertFalse(
                        Files.readString(file, StandardCharsets.ISO_8859_1).contains(SECRET),
                        "in plain words in " + file);
            }
        }
    }

    @Test
    void aSessionWithoutAKeyStoreIsToldAtOnce() throws Exception {
        assumeTrue(installed("dbus-run-session"), "there is no session to try: install dbus");
        List<String> said = session("true");
        assertTrue(said.containsAll(List.of("usable [SESSION, FILE]", "kept false")), said.toString());
    }

    private List<String> session(String before) throws Exception {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        ProcessBuilder builder = new ProcessBuilder(
                        "dbus-run-session",
                        "--",
                        "bash",
                        "-c",
                        before + "; exec \"$0\" \"$@\"",
                        java,
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        KeyringTry.class.getName(),
                        SECRET,
                        folder.resolve("secrets.json").toString())
                .redirectErrorStream(false)
                .redirectError(folder.resolve("stderr").toFile());
        builder.environment().put("HOME", folder.toString());
        builder.environment().put("XDG_DATA_HOME", folder.resolve("data").toString());
        builder.environment()
                .put(
                        "XDG_RUNTIME_DIR",
                        Files.createDirectories(folder.resolve("run")).toString());
        // so that the bus starts no service by itself
        builder.environment().put("XDG_DATA_DIRS", folder.toString());
        builder.environment().remove("DBUS_SESSION_BUS_ADDRESS");
        Process process =
                builder.redirectOutput(folder.resolve("stdout").toFile()).start();
        try {
            assertTrue(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS), "the session did not end");
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
        List<String> said = Files.readAllLines(folder.resolve("stdout"));
        Files.delete(folder.resolve("stdout"));
        return said;
    }

    private static boolean installed(String program) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .anyMatch(place -> Files.isExecutable(Path.of(place, program)));
    }
}
