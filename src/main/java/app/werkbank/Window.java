package app.werkbank;

import java.util.Objects;
import java.util.function.Consumer;
import javafx.application.Application;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/**
 * The application as JavaFX starts it. Its name becomes the class of the window under X11, by which a desktop puts the
 * window under the icon of the menu entry (StartupWMClass); a toolkit that is started without one calls every window
 * "java".
 */
public final class Window extends Application {
    private static volatile @Nullable Consumer<Stage> opening;

    /** Made by JavaFX. */
    public Window() {}

    /**
     * Starts the toolkit.
     *
     * @param first given the first stage, on the FX thread
     * @param failed told where the toolkit cannot be started, on any thread
     */
    static void start(Consumer<Stage> first, Consumer<Throwable> failed) {
        opening = first;
        Thread.ofPlatform().name("toolkit").daemon().start(() -> {
            try {
                launch(Window.class);
            } catch (RuntimeException | LinkageError e) {
                failed.accept(e);
            }
        });
    }

    @Override
    public void start(Stage stage) {
        Objects.requireNonNull(opening, "the window is started by Window.start").accept(stage);
    }
}
