package app.werkbank.ui;

import app.werkbank.platform.settings.Looks.Targets;
import app.werkbank.platform.settings.Looks.Theme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Around every test with windows: dresses them in the light theme at 100 %, and afterwards closes them, waits for the work
 * in the background, which may still write into the test's folder, and fails the test for anything thrown on the FX thread
 * and for any warning about a stylesheet. A test that failed leaves a picture of its windows in {@code
 * target/failed-screens}.
 */
public final class FxTest implements BeforeEachCallback, AfterEachCallback {
    private static final List<String> COMPLAINTS = new CopyOnWriteArrayList<>();
    private static final Logger CSS = Logger.getLogger("javafx.css");

    private static final Preferences PREFERENCES = new Preferences();
    private static @Nullable ThemeManager theme;

    static {
        CSS.addHandler(new Handler() {
            @Override
            public void publish(LogRecord line) {
                if (line.getLevel().intValue() >= Level.WARNING.intValue()) {
                    COMPLAINTS.add("stylesheet: " + line.getMessage());
                }
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        });
    }

    /** How all test windows look; to be changed on the FX thread, and set back after each test. */
    public static Preferences preferences() {
        return PREFERENCES;
    }

    /** What dresses the test windows; for scenes without a window. On the FX thread. */
    public static ThemeManager theme() {
        ThemeManager installed = theme;
        if (installed == null) {
            installed = new ThemeManager(PREFERENCES);
            installed.install();
            theme = installed;
        }
        return installed;
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        Fx.run(() -> {
            Thread.currentThread().setUncaughtExceptionHandler((thread, error) -> {
                error.printStackTrace();
                COMPLAINTS.add("thrown on the FX thread: " + error);
            });
            reset();
        });
        COMPLAINTS.clear();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        if (context.getExecutionException().isPresent() || !COMPLAINTS.isEmpty()) {
            takePictures(context.getRequiredTestClass().getSimpleName() + "."
                    + context.getDisplayName().replaceAll("[^\\w]+", "_"));
        }
        Fx.run(() -> {
            List.copyOf(Window.getWindows()).forEach(Window::hide);
            reset();
        });
        Fx.awaitBackground();
        List<String> complaints = List.copyOf(COMPLAINTS);
        if (!complaints.isEmpty()) {
            throw new AssertionError(String.join("\n", complaints));
        }
    }

    private static void reset() {
        PREFERENCES.themeProperty().set(Theme.LIGHT);
        PREFERENCES.textPercentProperty().set(Preferences.LEAST_PERCENT);
        PREFERENCES.targetsProperty().set(Targets.MOUSE);
        theme();
    }

    private static void takePictures(String name) {
        List<Window> windows = Fx.get(() -> new ArrayList<>(Window.getWindows()));
        for (int i = 0; i < windows.size(); i++) {
            Shots.save(windows.get(i).getScene(), Path.of("target", "failed-screens", name + "-" + i + ".png"));
        }
    }
}
