package app.werkbank.platform.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class RollingFileTest {
    @TempDir
    private Path folder;

    @Test
    void aRecordIsOneLineInUtcWithMaskedVinAndItsTraceBelow() throws IOException {
        LogRecord entry = record("two\nlines of {0}");
        entry.setParameters(new Object[] {"JH4KA7630PC007649"});
        entry.setThrown(new IllegalStateException("JH4KA7630PC007649"));
        try (RollingFile log = new RollingFile(folder, 100_000, 3)) {
            log.publish(entry);
        }
        List<String> lines = Files.readAllLines(folder.resolve("werkbank.0.log"));
        assertEquals("2026-03-01T10:20:30Z INFO app.werkbank.Test: two | lines of …007649", lines.get(0));
        assertEquals("    java.lang.IllegalStateException: …007649", lines.get(1));
        assertTrue(lines.get(2).startsWith("    \tat "), lines.get(2));
    }

    @Test
    void theFilesAreBoundedInSizeAndNumberAndTheNewestIsNumberNought() throws IOException {
        try (RollingFile log = new RollingFile(folder, 500, 3)) {
            IntStream.range(0, 100).forEach(number -> log.publish(record("entry " + number)));
        }
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(
                    List.of("werkbank.0.log", "werkbank.1.log", "werkbank.2.log"),
                    files.map(file -> file.getFileName().toString()).sorted().toList());
        }
        for (int number = 0; number < 3; number++) {
            assertTrue(Files.size(folder.resolve("werkbank." + number + ".log")) <= 500);
        }
        assertTrue(Files.readString(folder.resolve("werkbank.0.log")).endsWith("entry 99\n"));
    }

    @Test
    void twoProcessesShareTheFilesAndLoseNothing() throws IOException {
        try (RollingFile window = new RollingFile(folder, 2_000, 50);
                RollingFile command = new RollingFile(folder, 2_000, 50)) {
            for (int number = 0; number < 200; number++) {
                window.publish(record("window " + number + "."));
                command.publish(record("command " + number + "."));
            }
        }
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                all.append(Files.readString(file));
            }
        }
        for (int number = 0; number < 200; number++) {
            assertTrue(all.indexOf("window " + number + ".") >= 0 && all.indexOf("command " + number + ".") >= 0);
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void everyFileIsItsOwnersAlone() throws IOException {
        try (RollingFile log = new RollingFile(folder, 100, 3)) {
            log.publish(record("one"));
            log.publish(record("two, so long that it does not fit behind the first any more, not by far"));
        }
        for (String name : List.of("werkbank.0.log", "werkbank.1.log")) {
            assertEquals(
                    "rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(name))));
        }
    }

    private static LogRecord record(String message) {
        LogRecord entry = new LogRecord(Level.INFO, message);
        entry.setLoggerName("app.werkbank.Test");
        entry.setInstant(Instant.parse("2026-03-01T10:20:30Z"));
        return entry;
    }
}
