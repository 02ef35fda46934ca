package app.werkbank;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.werkbank.command.Session;
import app.werkbank.data.Backup;
import app.werkbank.platform.Home;
import app.werkbank.platform.settings.ConnectionSettings;
import app.werkbank.store.Progress;
import app.werkbank.store.StoreOptions;
import app.werkbank.ui.Fx;
import app.werkbank.ui.FxTest;
import app.werkbank.ui.Place;
import app.werkbank.ui.Shots;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A double click on a backup asks in the window, and puts nothing back over unsent work without keeping that. */
@ExtendWith(FxTest.class)
class OfferedBackupTest {
    @TempDir
    private Path folder;

    private OpenedWindow window;

    @BeforeEach
    void open() throws Exception {
        window = new OpenedWindow(folder, Map.of());
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void aBackupIsOfferedOnceThereIsAConnectionAndPutBackAfterAYesWithAllThatWaits() throws Exception {
        Fx.run(() -> window.desktop.offer(folder.resolve("early.werkbank-backup")));
        assertEquals(new Place.FirstStart(), place());
        window.press(KeyCode.ENTER, false);
        Session session = window.connected();
        Fx.await(
                "it is offered",
                () -> place().equals(new Place.Settings())
                        && found("Put it back").isPresent());
        Fx.settle();
        Shots.assertShowsSomething(Shots.save(window.stage, Shots.named("offered-backup")));
        Fx.await("the question is in sight", () -> insideWindow(button("Put it back")));
        Fx.await(
                "the safe answer has the focus",
                () -> button("Leave everything as it is").isFocused());
        Fx.run(() -> button("Leave everything as it is").fire());

        Path backup = folder.resolve("monday.werkbank-backup");
        Home home = Home.open(folder);
        Path data = home.database(ConnectionSettings.DEMO);
        Backup.make(StoreOptions.of(data, folder), backup, Progress.unwatched());
        Fx.run(() -> window.desktop.navigator().go(new Place.Tickets()));
        Fx.await(
                "the work can go on at once",
                () -> window.focused().getStyleClass().contains("odometer-field"));
        window.enterReading(session, OpenedWindow.ticketWithHistory(session));
        Fx.run(() -> window.desktop.offer(backup));
        Fx.await("it is asked", () -> found("Put it back").isPresent());
        Fx.run(() -> button("Put it back").fire());
        Fx.await("it is back", () -> says("The backup is back. 1 entry waits"));
        Session after = Fx.get(window.desktop::session).orElseThrow();
        assertEquals(1, OpenedWindow.pending(after), "what was entered since is there");
    }

    private Place place() {
        return window.desktop.navigator().placeProperty().get();
    }

    private Parent root() {
        return window.stage.getScene().getRoot();
    }

    private Button button(String text) {
        return found(text).orElseThrow(() -> new AssertionError("no button " + text));
    }

    private Optional<Button> found(String text) {
        return root().lookupAll(".button").stream()
                .map(Button.class::cast)
                .filter(one -> text.equals(one.getText()) && shown(one))
                .findFirst();
    }

    private static boolean shown(Node node) {
        return node.isVisible() && (node.getParent() == null || shown(node.getParent()));
    }

    private boolean insideWindow(Node node) {
        Bounds bounds = node.localToScene(node.getLayoutBounds());
        return bounds.getMinY() > 0
                && bounds.getMaxY() < window.stage.getScene().getHeight();
    }

    private boolean says(String text) {
        return root().lookupAll(".label").stream()
                .anyMatch(label -> ((Label) label).getText().startsWith(text));
    }
}
