package app.werkbank;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.werkbank.command.CommandContext;
import app.werkbank.command.CommandOutput;
import app.werkbank.command.Session;
import app.werkbank.desktop.Desktop;
import app.werkbank.desktop.Groundwork;
import app.werkbank.platform.log.CrashReport;
import app.werkbank.platform.settings.ConnectionSettings;
import app.werkbank.ui.Access;
import app.werkbank.ui.Fx;
import app.werkbank.ui.FxTest;
import app.werkbank.ui.Shots;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(FxTest.class)
class ComplaintsTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"en", "nl", "de", "fr"})
    void aLockedHomeIsShownInEveryLanguageAndWaitsToBeRead(String language) throws Exception {
        Complaints complaints = new Complaints(context(folder), Locale.of(language));
        Thread waiting = Thread.startVirtualThread(() ->
                complaints.obstacle(Complaints.Obstacle.HOME_LOCKED, "The data folder is in use by another run."));
        Stage window = window();
        Shots.assertShowsSomething(Shots.save(window, Shots.named("error-home-locked-" + language)));
        Fx.run(() -> assertEquals(List.of(), Access.faults(window.getScene().getRoot())));
        assertTrue(words(window).contains("HOME-LOCKED"), words(window));
        assertTrue(waiting.isAlive(), "the program waits until it was read");
        Fx.run(window::hide);
        waiting.join();
    }

    @Test
    void withoutADataFolderThereIsNoLogToOpen() throws Exception {
        Path file = Files.writeString(folder.resolve("no-folder"), "a file");
        Complaints complaints = new Complaints(context(file), Locale.UK);
        Thread waiting = Thread.startVirtualThread(
                () -> complaints.obstacle(Complaints.Obstacle.HOME_UNUSABLE, "It is not a folder but a file."));
        Stage window = window();
        assertEquals(
                false,
                Fx.get(() -> window.getScene().getRoot().lookup(".hyperlink").isVisible()));
        Fx.run(window::hide);
        waiting.join();
    }

    @Test
    void aFaultIsReportedAndShownOnceForItsCode() {
        Complaints complaints = new Complaints(context(folder), Locale.UK);
        IllegalStateException fault = new IllegalStateException("boom at WVWZZZ1KZAW000001");
        complaints.uncaughtException(Thread.currentThread(), fault);
        Stage window = window();
        Fx.run(window::hide);
        complaints.uncaughtException(Thread.currentThread(), fault);
        Fx.settle();
        assertEquals(List.of(), Fx.get(() -> List.copyOf(Window.getWindows())));
        assertTrue(words(window).contains("Something unexpected"), words(window));
    }

    @Test
    void aHailOfFailuresIsOneWindowAndAnotherKindComesOnceThatIsRead() {
        Complaints complaints = new Complaints(context(folder), Locale.UK);
        complaints.failure(new IllegalStateException("first"));
        Stage first = window();
        IllegalArgumentException other = new IllegalArgumentException("second");
        for (int i = 0; i < 5; i++) {
            complaints.failure(other);
        }
        Path report = folder.resolve("log").resolve("crash-" + CrashReport.code(other) + ".txt");
        Fx.await("it is written down", () -> Files.exists(report));
        Fx.settle();
        assertEquals(List.of(first), Fx.get(() -> List.copyOf(Window.getWindows())));
        Fx.run(first::hide);
        complaints.failure(other);
        assertTrue(words(window()).contains(CrashReport.code(other)));
    }

    @Test
    void whatFailsInTheBackgroundOfTheWindowIsShownInTheErrorWindow() throws Exception {
        CommandContext context = context(folder);
        context.settings().update(now -> now.withActive(ConnectionSettings.demo()));
        Complaints complaints = new Complaints(context, Locale.UK);
        IllegalStateException fault = new IllegalStateException("no such thing");
        Session.Opener failing = (given, choice, online) -> {
            throw fault;
        };
        Groundwork ground = new Groundwork(context, failing);
        Desktop desktop = Fx.get(() -> new Desktop(ground, complaints::failure));
        Fx.run(desktop::connect);
        assertTrue(words(window()).contains(CrashReport.code(fault)));
        desktop.close();
    }

    private static Stage window() {
        Fx.await("the window is there", () -> !Window.getWindows().isEmpty());
        Fx.settle();
        return (Stage) Fx.get(() -> Window.getWindows().getFirst());
    }

    private static String words(Stage window) {
        return Fx.get(() -> window.getScene().getRoot().lookupAll(".label").stream()
                .map(label -> ((Label) label).getText())
                .collect(Collectors.joining(" | ")));
    }

    private static CommandContext context(Path home) {
        CommandContext context = new CommandContext(
                new CommandOutput(new ByteArrayOutputStream(), new ByteArrayOutputStream()), Map.of(), _ -> {});
        return context.at(home);
    }
}
