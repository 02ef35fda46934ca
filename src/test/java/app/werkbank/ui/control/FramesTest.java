package app.werkbank.ui.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.werkbank.ui.Fx;
import app.werkbank.ui.FxTest;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(FxTest.class)
class FramesTest {
    private final List<Integer> framesBefore = new ArrayList<>();
    private int frames;

    @Test
    void eachWorkHasAFrameOfItsOwnWithOneBeforeIt() {
        StackPane node = Fx.get(StackPane::new);
        Stage stage = Fx.show(() -> node, 200, 100);
        Fx.run(() -> {
            stage.getScene().addPostLayoutPulseListener(() -> frames++);
            Frames.oneByOne(node, List.of(this::note, this::note));
            assertEquals(List.of(), framesBefore, "not now");
            assertTrue(Frames.areUnderWay());
        });
        Fx.await("both are done", () -> framesBefore.size() == 2);
        assertTrue(framesBefore.getFirst() >= 2, () -> "frames before the first: " + framesBefore);
        assertTrue(framesBefore.getLast() >= framesBefore.getFirst() + 2, () -> "frames before each: " + framesBefore);
        assertFalse(Fx.get(Frames::areUnderWay));
    }

    @Test
    void withoutAWindowAllIsDoneAtOnce() {
        Fx.run(() -> {
            Frames.oneByOne(new StackPane(), List.of(this::note, this::note));
            assertEquals(List.of(0, 0), framesBefore);
            assertFalse(Frames.areUnderWay());
        });
    }

    @Test
    void whatAClosedWindowLeftIsNotWaitedFor() {
        StackPane node = Fx.get(StackPane::new);
        Stage stage = Fx.show(() -> node, 200, 100);
        Fx.run(() -> {
            Frames.afterTwo(node, this::note);
            stage.close();
            assertFalse(Frames.areUnderWay());
        });
    }

    private void note() {
        framesBefore.add(frames);
    }
}
