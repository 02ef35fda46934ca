package app.werkbank.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.werkbank.Proves;
import app.werkbank.command.RealProcess;
import app.werkbank.platform.HomeLock.Window;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Assertions;
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
            assertEquals(Window.NONE, asked(), "a command has no window to show");
        }
    }

    @Test
    @Proves({"I26", "F28"})
    void aKilledProcessNeverBlocks() throws Exception {
        try (RealProcess other = LockHolder.start(folder, "window")) {
            other.kill();
        }
        assertTrue(Files.size(home.lockFile()) > 0, "the dead process left its line behind");
        assertEquals(Window.NONE, asked());
        try (HomeLock _ = held()) {
            assertInstanceOf(HomeLock.Busy.class, HomeLock.tryAcquire(home));
        }
    }

    @Test
    @Proves({"I26", "F28"})
    void theOpenWindowIsBroughtToTheFront() throws Exception {
        try (RealProcess other = LockHolder.start(folder, "window")) {
            assertEquals(new HomeLock.Busy(OptionalLong.of(other.pid()), true), HomeLock.tryAcquire(home));
            assertEquals(Window.SHOWN, asked());
            assertEquals("front", other.line());
        }
    }

    @Test
    void aVisitorWithAnotherTokenMovesNoWindow() throws Exception {
        AtomicInteger shown = new AtomicInteger();
        try (HomeLock lock = held()) {
            lock.onBringToFront(file -> shown.incrementAndGet() > 0);
            LockContent content = LockContent.read(home.lockFile());
            assertEquals(
                    Window.NONE,
                    FrontDoor.knock(
                            content.port(), "0".repeat(content.token().length()), Optional.empty(), Assertions::fail));
            assertEquals(0, shown.get());
            assertEquals(
                    Window.SHOWN, FrontDoor.knock(content.port(), content.token(), Optional.empty(), Assertions::fail));
            assertEquals(1, shown.get());
        }
        assertEquals(Window.NONE, asked(), "a closed lock listens no more");
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

    /** None of these windows is closing. */
    private Window asked() {
        return HomeLock.bringToFront(home, Optional.empty(), Assertions::fail);
    }

    private HomeLock held() throws HomeException {
        return assertInstanceOf(HomeLock.Held.class, HomeLock.tryAcquire(home)).lock();
    }
}
