package app.werkbank;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.werkbank.command.CommandContext;
import app.werkbank.command.CommandFailure;
import app.werkbank.command.CommandOutput;
import app.werkbank.command.Session;
import app.werkbank.domain.IntentKind;
import app.werkbank.domain.IntentState;
import app.werkbank.platform.Home;
import app.werkbank.platform.HomeLock;
import app.werkbank.platform.SentenceException;
import app.werkbank.platform.settings.ConnectionSettings;
import app.werkbank.ui.FakeSync;
import app.werkbank.ui.Fx;
import app.werkbank.ui.FxTest;
import app.werkbank.ui.Workshop;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
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

    @Test
    @ExtendWith(FxTest.class)
    void whoClosesTheWindowWithUnsentWorkIsToldThatItIsKeptWhenTheFolderIsFreeAlready() throws Exception {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        CountDownLatch ended = new CountDownLatch(1);
        CommandContext context = demo(said);
        try (Workshop workshop = new Workshop(folder)) {
            workshop.sync.say(
                    FakeSync.said(false, null, null, Map.of(IntentKind.ODOMETER, Map.of(IntentState.QUEUED, 3L))));
            WindowProgram program = opening(context, workshop, ended::countDown);
            CompletableFuture<Void> run = running(program, context);
            Stage window = window(".rail");
            Fx.await("it counts", () -> window.getTitle().startsWith("(3) "));
            Fx.run(window::close);
            run.get(30, SECONDS);
            assertEquals(0, ended.getCount(), "the session has ended");
            Stage notice = window(".closing-notice");
            assertTrue(said.toString(UTF_8).startsWith("3 entries are not sent yet."), said::toString);
            Fx.run(notice::close);
            program.awaitGoodbye();
        }
    }

    @Test
    @ExtendWith(FxTest.class)
    void aSecondStartDoesNotBringAWindowBackThatWasClosed() throws Exception {
        CommandContext context = demo(new ByteArrayOutputStream());
        Home home = context.home();
        CountDownLatch ending = new CountDownLatch(1);
        try (Workshop workshop = new Workshop(folder)) {
            CompletableFuture<Void> run = running(opening(context, workshop, () -> await(ending)), context);
            Fx.run(window(".rail")::close);
            assertEquals(
                    HomeLock.Window.CLOSED,
                    HomeLock.bringToFront(home, Optional.empty(), ending::countDown),
                    "it waits until the session has ended");
            run.get(30, SECONDS);
            assertEquals(List.of(), Fx.get(() -> List.copyOf(Window.getWindows())));
        }
    }

    @Test
    @ExtendWith(FxTest.class)
    void whoClosesItWithNothingUnsentIsToldNothing() throws Exception {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        CommandContext context = demo(said);
        try (Workshop workshop = new Workshop(folder)) {
            WindowProgram program = opening(context, workshop, () -> {});
            CompletableFuture<Void> run = running(program, context);
            Fx.run(window(".rail")::close);
            run.get(30, SECONDS);
            program.awaitGoodbye();
            assertEquals(List.of(), Fx.get(() -> List.copyOf(Window.getWindows())));
            assertEquals("", said.toString(UTF_8));
        }
    }

    @Test
    @ExtendWith(FxTest.class)
    void aGuestHasTheOpenWindowAndEndsTheProgramByClosingIt() throws Exception {
        CommandContext context = demo(new ByteArrayOutputStream());
        CompletableFuture<String> seen = new CompletableFuture<>();
        try (Workshop workshop = new Workshop(folder)) {
            WindowProgram program = opening(context, workshop, () -> {});
            running(program, context, (stage, desktop) -> {
                        seen.complete(Platform.isFxApplicationThread() ? "on the FX thread" : stage.getTitle());
                        Platform.runLater(stage::hide);
                    })
                    .get(30, SECONDS);
            assertTrue(seen.resultNow().contains("Werkbank"), seen::resultNow);
            assertEquals(List.of(), Fx.get(() -> List.copyOf(Window.getWindows())));
        }
    }

    /** A start is felt: what needs no toolkit does not wait for one. */
    @Test
    @ExtendWith(FxTest.class)
    void theSessionIsOpenedWhileTheToolkitStillStarts() throws Exception {
        CommandContext context = demo(new ByteArrayOutputStream());
        CountDownLatch asked = new CountDownLatch(1);
        try (Workshop workshop = new Workshop(folder)) {
            WindowProgram program = opening(
                    context,
                    workshop,
                    asked,
                    () -> {},
                    (first, failed) -> Thread.ofPlatform().start(() -> {
                        try {
                            assertTrue(
                                    asked.await(20, SECONDS), "no session was asked for before the toolkit was there");
                            Platform.runLater(() -> first.accept(new Stage()));
                        } catch (InterruptedException | AssertionError e) {
                            failed.accept(e);
                        }
                    }));
            CompletableFuture<Void> run = running(program, context);
            Fx.run(window(".ticket-list")::close);
            run.get(20, SECONDS);
        }
    }

    @Test
    @ExtendWith(FxTest.class)
    void aSecondStartWhileTheWindowStillOpensWaitsForIt() throws Exception {
        CommandContext context = demo(new ByteArrayOutputStream());
        Home home = context.home();
        CompletableFuture<HomeLock.Window> second = new CompletableFuture<>();
        try (Workshop workshop = new Workshop(folder)) {
            WindowProgram program = opening(context, workshop, new CountDownLatch(1), () -> {}, (first, failed) -> {
                second.completeAsync(() -> HomeLock.bringToFront(home, Optional.empty(), Assertions::fail));
                Platform.runLater(() -> first.accept(new Stage()));
            });
            CompletableFuture<Void> run = running(program, context);
            assertEquals(HomeLock.Window.SHOWN, second.get(20, SECONDS));
            Fx.run(window(".rail")::close);
            run.get(20, SECONDS);
        }
    }

    private CommandContext demo(ByteArrayOutputStream said) throws Exception {
        CommandContext context = new CommandContext(
                        new CommandOutput(new ByteArrayOutputStream(), said), Map.of(), home -> {})
                .at(folder.resolve("home"));
        context.settings().update(now -> now.withActive(ConnectionSettings.demo()));
        return context;
    }

    private static void await(CountDownLatch latch) {
        try {
            assertTrue(latch.await(20, SECONDS), "the session was never let end");
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static WindowProgram opening(CommandContext context, Workshop workshop, Runnable ended) {
        return opening(
                context,
                workshop,
                new CountDownLatch(1),
                ended,
                (first, failed) -> Platform.runLater(() -> first.accept(new Stage())));
    }

    /**
     * @param asked counted down when a session is to be opened
     * @param ended run when it is closed
     */
    private static WindowProgram opening(
            CommandContext context,
            Workshop workshop,
            CountDownLatch asked,
            Runnable ended,
            WindowProgram.Toolkit toolkit) {
        return new WindowProgram(
                context,
                (at, choice, online) -> {
                    asked.countDown();
                    return new Session(
                            workshop.store,
                            workshop.desk,
                            workshop.sync,
                            told -> {},
                            () -> 0,
                            Optional.empty(),
                            0,
                            ended);
                },
                failure -> {
                    throw new AssertionError(failure);
                },
                toolkit);
    }

    private static CompletableFuture<Void> running(WindowProgram program, CommandContext context) {
        return running(program, context, WindowProgram.Guest.NOBODY);
    }

    private static CompletableFuture<Void> running(
            WindowProgram program, CommandContext context, WindowProgram.Guest guest) {
        return CompletableFuture.runAsync(() -> {
            try (HomeLock lock = ((HomeLock.Held) HomeLock.tryAcquire(context.home())).lock()) {
                program.run(lock, Optional.empty(), guest);
            } catch (SentenceException e) {
                throw new AssertionError(e);
            }
        });
    }

    /** The open window with such a thing in it. */
    private static Stage window(String style) {
        Fx.await("a window with " + style, () -> with(style).isPresent());
        return Fx.get(() -> with(style).orElseThrow());
    }

    private static Optional<Stage> with(String style) {
        return Window.getWindows().stream()
                .filter(window -> window instanceof Stage && window.getScene() != null)
                .filter(window -> window.getScene().getRoot().lookup(style) != null)
                .map(Stage.class::cast)
                .findFirst();
    }

    private Throwable endOf(Throwable obstacle) throws Exception {
        CommandContext context = new CommandContext(
                        new CommandOutput(new ByteArrayOutputStream(), new ByteArrayOutputStream()),
                        Map.of(),
                        home -> {})
                .at(folder);
        WindowProgram program = new WindowProgram(
                context,
                (at, choice, online) -> {
                    throw new AssertionError("no session is opened");
                },
                failure -> {},
                (first, failed) -> failed.accept(obstacle));
        try (HomeLock lock = ((HomeLock.Held) HomeLock.tryAcquire(Home.open(folder))).lock()) {
            return assertThrows(Throwable.class, () -> program.run(lock, Optional.empty(), WindowProgram.Guest.NOBODY));
        }
    }
}
