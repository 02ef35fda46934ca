package app.werkbank;

import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import app.werkbank.command.CommandContext;
import app.werkbank.command.CommandFailure;
import app.werkbank.command.CommandOutput;
import app.werkbank.platform.Home;
import app.werkbank.platform.HomeLock;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WindowProgramTest {
    @TempDir
    private Path folder;

    @Test
    void aToolkitThatCannotStartIsToldAsItself() throws Exception {
        Throwable broken = new UnsatisfiedLinkError("no libgtk");
        assertSame(broken, endOf(broken));
        Throwable refused = new UnsupportedOperationException("no display");
        assertSame(refused, endOf(refused));
    }

    @Test
    void whatAPersonCanPutRightIsToldInItsSentence() throws Exception {
        Throwable known = new CommandFailure("The demo workshop cannot start.");
        assertSame(known, endOf(known));
    }

    private Throwable endOf(Throwable obstacle) throws Exception {
        CommandContext context = new CommandContext(
                new CommandOutput(new ByteArrayOutputStream(), new ByteArrayOutputStream()), Map.of(), home -> {});
        WindowProgram program = new WindowProgram(
                context,
                (at, choice, online) -> {
                    throw new AssertionError("no session is opened");
                },
                failure -> {},
                (first, failed) -> failed.accept(obstacle));
        try (HomeLock lock = ((HomeLock.Held) HomeLock.tryAcquire(Home.open(folder))).lock()) {
            return assertThrows(Throwable.class, () -> program.run(lock, Optional.empty()));
        }
    }
}
