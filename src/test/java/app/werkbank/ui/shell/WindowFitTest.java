package app.werkbank.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.werkbank.platform.settings.WindowPlace;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import javafx.geometry.Rectangle2D;
import org.junit.jupiter.api.Test;

class WindowFitTest {
    private static final Rectangle2D LAPTOP = new Rectangle2D(0, 0, 1920, 1040);
    private static final Rectangle2D RIGHT = new Rectangle2D(1920, -200, 2560, 1400);

    @Test
    void theFirstWindowStandsInTheMiddleOfThePrimaryScreen() {
        assertEquals(new WindowPlace(320, 120, 1280, 800, false), WindowFit.fit(Optional.empty(), List.of(LAPTOP)));
    }

    @Test
    void aSmallScreenIsFilled() {
        Rectangle2D small = new Rectangle2D(0, 24, 1024, 600);
        assertEquals(new WindowPlace(0, 24, 1024, 600, false), WindowFit.fit(Optional.empty(), List.of(small)));
    }

    @Test
    void whereItStoodIsWhereItOpens() {
        WindowPlace place = new WindowPlace(2100, -100, 1000, 700, true);
        assertEquals(place, WindowFit.fit(Optional.of(place), List.of(LAPTOP, RIGHT)));
    }

    @Test
    void aWindowOnAScreenThatIsGoneComesBackToThePrimaryOne() {
        WindowPlace gone = new WindowPlace(2100, -100, 1000, 700, false);
        assertEquals(new WindowPlace(920, 0, 1000, 700, false), WindowFit.fit(Optional.of(gone), List.of(LAPTOP)));
    }

    @Test
    void nonsenseThatWasRememberedCountsAsNothing() {
        WindowPlace tiny = new WindowPlace(10, 10, 3, 0, false);
        WindowPlace nowhere = new WindowPlace(Double.NaN, 10, 800, 600, false);
        WindowPlace centred = WindowFit.fit(Optional.empty(), List.of(LAPTOP));
        assertEquals(centred, WindowFit.fit(Optional.of(tiny), List.of(LAPTOP)));
        assertEquals(centred, WindowFit.fit(Optional.of(nowhere), List.of(LAPTOP)));
        assertThrows(IllegalArgumentException.class, () -> WindowFit.fit(Optional.empty(), List.of()));
    }

    @Test
    void whateverWasRememberedTheWholeWindowIsOnOneScreen() {
        SplittableRandom random = new SplittableRandom(4711);
        for (int i = 0; i < 2_000; i++) {
            WindowPlace wild = new WindowPlace(
                    random.nextDouble(-5_000, 8_000),
                    random.nextDouble(-5_000, 5_000),
                    random.nextDouble(0, 6_000),
                    random.nextDouble(0, 4_000),
                    random.nextBoolean());
            WindowPlace fit = WindowFit.fit(Optional.of(wild), List.of(LAPTOP, RIGHT));
            Rectangle2D window = new Rectangle2D(fit.x(), fit.y(), fit.width(), fit.height());
            assertTrue(within(LAPTOP, window) || within(RIGHT, window), () -> wild + " became " + fit);
        }
    }

    private static boolean within(Rectangle2D screen, Rectangle2D window) {
        double hair = 1e-6;
        return window.getMinX() >= screen.getMinX() - hair
                && window.getMinY() >= screen.getMinY() - hair
                && window.getMaxX() <= screen.getMaxX() + hair
                && window.getMaxY() <= screen.getMaxY() + hair;
    }
}
