package app.werkbank.ui.vehicle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import app.werkbank.domain.Vin;
import app.werkbank.ui.Fx;
import app.werkbank.ui.FxTest;
import app.werkbank.ui.Navigator;
import app.werkbank.ui.Place;
import java.nio.file.Path;
import javafx.scene.Parent;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/** The vehicle's screen is there part by part, and holds the half that is shown (decision 15). */
@ExtendWith(FxTest.class)
class VehicleFramesTest {
    private static final Vin VIN = VehicleWindow.VIN;

    @TempDir
    Path folder;

    private final FxRobot robot = new FxRobot();
    private VehicleWindow window;
    private Navigator navigator;
    private Parent root;

    @BeforeEach
    void openTheScreen() {
        window = new VehicleWindow(folder);
        root = window.root;
        navigator = window.navigator;
    }

    @AfterEach
    void closeTheScreen() {
        window.close();
    }

    @Test
    void theEntryHasTheFocusAtOnceAndTheTableComesWhenTheScreenIsThere() {
        Fx.run(() -> {
            navigator.go(new Place.Vehicle(VIN.text()));
            assertSame(
                    root.lookup(".odometer-field"),
                    root.getScene().getFocusOwner(),
                    "what is typed now goes into the entry");
            assertNull(root.lookup(".history-table"), "it has a frame of its own");
        });
        robot.write("18");
        Fx.settle();
        assertEquals(
                4,
                Fx.get(() -> ((TableView<?>) root.lookup(".history-table"))
                        .getItems()
                        .size()));
        assertEquals("18", Fx.get(() -> ((TextField) root.lookup(".odometer-field")).getText()));
    }

    @Test
    void theHalfOfTheRoomThatIsNotShownIsNotInTheWindow() {
        go(new Place.Vehicle(VIN.text()));
        go(new Place.Vehicles());
        assertNull(Fx.get(() -> root.lookup(".history")));
        go(new Place.Vehicle(VIN.text()));
        assertNull(Fx.get(() -> root.lookup(".vehicle-search")));
        assertEquals(
                4,
                Fx.get(() -> ((TableView<?>) root.lookup(".history-table"))
                        .getItems()
                        .size()));
    }

    private void go(Place place) {
        Fx.run(() -> navigator.go(place));
        Fx.settle();
    }
}
