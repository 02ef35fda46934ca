package app.werkbank.ui.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.werkbank.ui.Fx;
import app.werkbank.ui.FxTest;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(FxTest.class)
class TickerTest {
    private int ticks;
    private boolean elsewhere;

    private void tick() {
        ticks++;
        elsewhere |= !Platform.isFxApplicationThread();
    }

    @Test
    void ticksAtOnceInAWindowAndThenAtItsPace() {
        Stage window = Fx.get(() -> {
            StackPane view = new StackPane();
            Ticker.attach(view, Duration.ofMillis(5), this::tick);
            assertEquals(0, ticks, "no window shows it");
            Stage made = new Stage();
            made.setScene(new Scene(view));
            made.show();
            assertEquals(1, ticks);
            return made;
        });
        Fx.await("it ticks", () -> ticks > 3);
        assertTrue(window.isShowing());
        assertFalse(elsewhere);
    }

    @Test
    void aClosedWindowIsToldNothingMore() {
        Duration quick = Duration.ofMillis(5);
        StackPane view = Fx.get(StackPane::new);
        Stage window = Fx.show(() -> view, 100, 100);
        StackPane other = Fx.get(StackPane::new);
        Fx.show(() -> other, 100, 100);
        AtomicInteger others = new AtomicInteger();
        Fx.run(() -> {
            Ticker.attach(view, quick, this::tick);
            window.close();
            Ticker.attach(other, quick, others::incrementAndGet);
        });
        Fx.await("the time passes elsewhere", () -> others.get() > 5);
        assertEquals(1, ticks);
        Fx.run(window::show);
        Fx.await("it ticks again", () -> ticks > 2);
    }
}
