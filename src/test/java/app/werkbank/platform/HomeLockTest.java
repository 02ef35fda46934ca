package app.werkbank.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.werkbank.Proves;
import app.werkbank.command.RealProcess;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HomeLockTest {
    @TempDir
    private Path folder;

    private Home home;

    @BeforeEach
    void openHome() throws HomeException {
        home = Home.open(folder);
    }

    @Test
    @Proves({"I26", "F28"})
    void aSecondProcessIsToldWhoHasTheHome() throws Exception {
        try (RealProcess other = LockHolder.start(folder, "command")) {
            HomeLock.Busy busy = assertInstanceOf(HomeLock.Busy.class, HomeLock.tryAcquire(home));
            assertEquals(new HomeLock.Busy(OptionalLong.of(other.pid()), false), busy);
            assertTrue(busy.sentence().contains("process " + other.pid()), busy.sentence());
            assertFalse(HomeLock.bringToFront(home, Optional.empty()), "a command has no window to show");
        }
    }

    @Test
    @Proves({"I26", "F28"})
    void aKilledProcessNeverBlocks() throws Exception {
        try (RealProcess other = LockHolder.start(folder, "window")) {
            other.kill();
        }
        assertTrue(Files.size(home.lockFile()) > 0, "the dead process left its line behind");
        assertFalse(HomeLock.bringToFront(home, Optional.empty()));
        try (HomeLock _ = held()) {
            assertInstanceOf(HomeLock.Busy.class, HomeLock.tryAcquire(home));
        }
    }

    @Test
    @Proves({"I26", "F28"})
    void theOpenWindowIsBroughtToTheFront() throws Exception {
        try (RealProcess other = LockHolder.start(folder, "window")) {
            assertEquals(new HomeLock.Busy(OptionalLong.of(other.pid()), true), HomeLock.tryAcquire(home));
            assertTrue(HomeLock.bringToFront(home, Optional.empty()));
            assertEquals("front", other.line());
        }
    }

    @Test
    void aVisitorWithAnotherTokenMovesNoWindow() throws Exception {
        AtomicInteger shown = new AtomicInteger();
        try (HomeLock lock = held()) {
            lock.onBringToFront(file -> shown.incrementAndGet());
            LockContent content = LockContent.read(home.lockFile());
            assertFalse(
                    FrontDoor.knock(content.port(), "0".repeat(content.token().length()), Optional.empty()));
            assertEquals(0, shown.get());
            assertTrue(FrontDoor.knock(content.port(), content.token(), Optional.empty()));
            assertEquals(1, shown.get());
        }
        assertFalse(HomeLock.bringToFront(home, Optional.empty()), "a closed lock listens no more");
    }

    /** POSIX drops a process's lock as soon as the process closes any other channel to the file. */
    @Test
    void aSecondAttemptInOneProcessDoesNotLoseTheLock() throws Exception {
        try (HomeLock _ = held()) {
            assertInstanceOf(HomeLock.Busy.class, HomeLock.tryAcquire(home));
            try (RealProcess other = RealProcess.startMain(LockHolder.class, Map.of(), folder.toString(), "command")) {
                assertTrue(other.line()
                        .startsWith("Busy[process=OptionalLong["
                                + ProcessHandle.current().pid()));
            }
        }
        held().close();
    }

    private HomeLock held() throws HomeException {
        return assertInstanceOf(HomeLock.Held.class, HomeLock.tryAcquire(home)).lock();
    }
}
