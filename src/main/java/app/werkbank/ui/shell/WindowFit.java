package app.werkbank.ui.shell;

import app.werkbank.platform.settings.WindowPlace;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Rectangle2D;

/** Keeps the window where it can be seen and moved, also after a screen was unplugged (screens.md 47). */
final class WindowFit {
    static final double WIDTH = 1280;
    static final double HEIGHT = 800;

    /** So much of the window's top has to be on a screen, so that it can be grabbed. */
    private static final double GRIP_WIDTH = 160;

    private static final double GRIP_HEIGHT = 32;

    private WindowFit() {}

    /**
     * Where to open the window.
     *
     * @param remembered where it stood last
     * @param screens the usable parts of the screens there are now, the primary first; at least one
     * @return on one screen as a whole; as remembered where that is possible
     */
    static WindowPlace fit(Optional<WindowPlace> remembered, List<Rectangle2D> screens) {
        if (screens.isEmpty()) {
            throw new IllegalArgumentException("a window needs a screen");
        }
        WindowPlace wanted = remembered.filter(WindowFit::plausible).orElseGet(() -> centred(screens.getFirst()));
        Rectangle2D screen = screens.stream()
                .filter(each -> grip(wanted, each) >= GRIP_WIDTH * GRIP_HEIGHT)
                .max(Comparator.comparingDouble(each -> grip(wanted, each)))
                .orElse(screens.getFirst());
        double width = Math.min(wanted.width(), screen.getWidth());
        double height = Math.min(wanted.height(), screen.getHeight());
        return new WindowPlace(
                Math.clamp(wanted.x(), screen.getMinX(), screen.getMaxX() - width),
                Math.clamp(wanted.y(), screen.getMinY(), screen.getMaxY() - height),
                width,
                height,
                wanted.maximised());
    }

    private static boolean plausible(WindowPlace place) {
        return Double.isFinite(place.x() + place.y()) && place.width() >= GRIP_WIDTH && place.height() >= GRIP_HEIGHT;
    }

    private static WindowPlace centred(Rectangle2D screen) {
        double width = Math.min(WIDTH, screen.getWidth());
        double height = Math.min(HEIGHT, screen.getHeight());
        return new WindowPlace(
                screen.getMinX() + (screen.getWidth() - width) / 2,
                screen.getMinY() + (screen.getHeight() - height) / 2,
                width,
                height,
                false);
    }

    /** How much of the window's top strip lies on the screen, in square units. */
    private static double grip(WindowPlace window, Rectangle2D screen) {
        double width = Math.min(window.x() + window.width(), screen.getMaxX()) - Math.max(window.x(), screen.getMinX());
        double height = Math.min(window.y() + GRIP_HEIGHT, screen.getMaxY()) - Math.max(window.y(), screen.getMinY());
        return Math.max(0, width) * Math.max(0, height);
    }
}
