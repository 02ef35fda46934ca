package app.werkbank;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.werkbank.command.CommandContext;
import app.werkbank.command.CommandFailure;
import app.werkbank.command.CommandLineProgram;
import app.werkbank.command.CommandOutput;
import app.werkbank.command.ExitCode;
import app.werkbank.command.RealProcess;
import app.werkbank.platform.Home;
import app.werkbank.platform.HomeException;
import app.werkbank.platform.HomeLock;
import app.werkbank.platform.LockHolder;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WindowStartTest {
    private final ByteArrayOutputStream words = new ByteArrayOutputStream();
    private final List<String> opened = new ArrayList<>();

    private final List<String> shown = new ArrayList<>();
    private final WindowStart.Showing showing = new WindowStart.Showing() {
        @Override
        public void obstacle(Complaints.Obstacle obstacle, String sentence) {
            shown.add(obstacle.name());
        }

        @Override
        public void fault(Throwable fault, String sentence) {
            shown.add(fault.getClass().getSimpleName());
        }
    };

    @TempDir
    private Path folder;

    @Test
    void theFirstStartOpensTheWindowUnderTheLockAndGivesItFree() throws Exception {
        assertEquals(ExitCode.DONE, start((home, lock) -> {
            opened.add("window");
            assertInstanceOf(HomeLock.Busy.class, HomeLock.tryAcquire(home));
        }));
        assertEquals(List.of("window"), opened);
        assertInstanceOf(HomeLock.Held.class, HomeLock.tryAcquire(Home.open(folder)))
                .lock()
                .close();
    }

    @Test
    @Proves({"I26", "F28"})
    void aSecondStartShowsTheFirstWindowAndOpensNone() {
        try (RealProcess first = LockHolder.start(folder, "window")) {
            assertEquals(ExitCode.DONE, start((home, lock) -> opened.add("window")));
            assertEquals("front", first.line());
        }
        assertEquals(List.of(), opened);
    }

    @Test
    void beneathARunningCommandTheWindowStaysClosedAndSaysWhy() {
        try (RealProcess first = LockHolder.start(folder, "command")) {
            assertEquals(ExitCode.FAILED, start((home, lock) -> opened.add("window")));
            assertTrue(words.toString(StandardCharsets.UTF_8).contains("process " + first.pid()));
        }
        assertEquals(List.of(), opened);
    }

    @Test
    void whatTheWindowCannotDoIsSaidAndTheLockIsFree() throws Exception {
        assertEquals(ExitCode.FAILED, start((home, lock) -> {
            throw new HomeException("The disk is full.");
        }));
        assertEquals("The disk is full.", words.toString(StandardCharsets.UTF_8).strip());
        assertInstanceOf(HomeLock.Held.class, HomeLock.tryAcquire(Home.open(folder)))
                .lock()
                .close();
    }

    @Test
    void aFaultOfTheWindowHasACodeAndNoStackTrace() {
        assertEquals(ExitCode.FAILED, start((home, lock) -> {
            throw new UnsupportedOperationException("no toolkit");
        }));
        String said = words.toString(StandardCharsets.UTF_8);
        assertTrue(said.matches("Something unexpected went wrong in Werkbank, code .*crash-.*\\.txt\\.\\R"), said);
    }

    @Test
    void whatStandsInTheWayIsShownWithItsOwnCode() throws Exception {
        try (RealProcess first = LockHolder.start(folder, "command")) {
            start((home, lock) -> opened.add("window"));
            first.kill();
        }
        start((home, lock) -> {
            throw new HomeException("The disk is full.");
        });
        start((home, lock) -> {
            throw new CommandFailure("The demo workshop cannot start.");
        });
        start((home, lock) -> {
            throw new UnsupportedOperationException("no toolkit");
        });
        assertEquals(List.of("HOME_LOCKED", "HOME_UNUSABLE", "START_FAILED", "UnsupportedOperationException"), shown);
    }

    @Test
    void aSecondStartHandsItsFileToTheFirstWindow() throws Exception {
        Path backup = Files.writeString(folder.resolve("backup of monday.werkbank-backup"), "a backup");
        try (RealProcess first = LockHolder.start(folder, "window")) {
            assertEquals(ExitCode.DONE, start((home, lock) -> opened.add("window"), backup.toString()));
            assertEquals("front " + backup, first.line());
        }
        assertEquals(List.of(), opened);
    }

    @Test
    void aSecondStartWhileTheFirstWindowClosesWaitsForItsEndAndOpensItsOwn() {
        try (RealProcess _ = LockHolder.start(folder, "closing")) {
            assertEquals(ExitCode.DONE, start((home, lock) -> opened.add("window")));
        }
        assertEquals(List.of("window"), opened);
        assertEquals(
                "Werkbank is just closing; this start waits for its end.",
                words.toString(StandardCharsets.UTF_8).strip());
    }

    private int start(WindowStart.Opening opening, String... file) {
        CommandContext context =
                new CommandContext(new CommandOutput(new ByteArrayOutputStream(), words), Map.of(), home -> {});
        return new CommandLineProgram(
                        context, given -> new WindowStart(context, opening, showing).run(given), List.of())
                .run(Stream.concat(Stream.of("--home", folder.toString()), Stream.of(file))
                        .toList());
    }
}
