package app.werkbank.ui.shell;

import app.werkbank.platform.settings.WindowPlace;
import app.werkbank.ui.control.Frames;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.stage.Screen;
import javafx.stage.Stage;

/** The program's window: opens where it stood, on a screen that is there, and remembers where it stands. */
public final class MainWindow {
    private static final double LEAST_WIDTH = 800;
    private static final double LEAST_HEIGHT = 560;

    private MainWindow() {}

    /** Opens the window; what it remembers is kept when it closes. */
    public static void open(Stage stage, ShellView shell, ShellViewModel model, ShellMemory memory) {
        WindowPlace place = WindowFit.fit(memory.window(), screens());
        // With a size from the beginning, or JavaFX lays all of it out twice to find one.
        Scene scene = new Scene(shell.node(), place.width(), place.height());
        stage.setScene(scene);
        stage.titleProperty().bind(model.windowTitle());
        stage.setMinWidth(LEAST_WIDTH);
        stage.setMinHeight(LEAST_HEIGHT);
        stage.setX(place.x());
        stage.setY(place.y());
        stage.setWidth(place.width());
        stage.setHeight(place.height());
        stage.setMaximized(place.maximised());
        Remembered remembered = new Remembered(stage, place);
        stage.setOnHiding(event -> memory.remember(remembered.now()));
        stage.show();
        Frames.afterTwo(shell.node(), () -> stage.getIcons().setAll(WindowIcon.inAllSizes()));
        shell.begin(scene, () -> TimeUnit.NANOSECONDS.toMillis(System.nanoTime())); // in a window that is dressed
    }

    private static List<Rectangle2D> screens() {
        Rectangle2D primary = Screen.getPrimary().getVisualBounds();
        List<Rectangle2D> others = Screen.getScreens().stream()
                .map(Screen::getVisualBounds)
                .filter(bounds -> !bounds.equals(primary))
                .toList();
        return Stream.concat(Stream.of(primary), others.stream()).toList();
    }

    /** Follows the window, but not while it is maximised or an icon: then it goes back to where it stood before. */
    private static final class Remembered {
        private final Stage stage;
        private WindowPlace normal;

        Remembered(Stage stage, WindowPlace first) {
            this.stage = stage;
            this.normal = first;
            stage.xProperty().subscribe(this::follow);
            stage.yProperty().subscribe(this::follow);
            stage.widthProperty().subscribe(this::follow);
            stage.heightProperty().subscribe(this::follow);
        }

        WindowPlace now() {
            return new WindowPlace(normal.x(), normal.y(), normal.width(), normal.height(), stage.isMaximized());
        }

        private void follow() {
            if (stage.isShowing() && !stage.isMaximized() && !stage.isIconified() && !stage.isFullScreen()) {
                normal = new WindowPlace(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight(), false);
            }
        }
    }
}
