package app.werkbank.ui.control;

import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;

/** Work on the FX thread that is spread over frames, so that none of them is late. */
public final class Frames {
    /** The frame that is drawn now, and one in which nothing else is done. */
    private static final int PASSED = 2;

    private Frames() {}

    /**
     * Runs after two frames of the node's window: what is to be drawn now is on the screen by then, and the work has a
     * frame of its own. At once where the node is in no window that is shown. On the FX thread.
     */
    public static void afterTwo(Node node, Runnable work) {
        Scene scene = node.getScene();
        if (scene == null || scene.getWindow() == null || !scene.getWindow().isShowing()) {
            work.run();
            return;
        }
        scene.addPostLayoutPulseListener(new Runnable() {
            private int passed;

            @Override
            public void run() {
                passed++;
                if (passed == PASSED) {
                    scene.removePostLayoutPulseListener(this);
                    Platform.runLater(work);
                } else {
                    Platform.runLater(Platform::requestNextPulse); // what is asked for in a frame is not heard
                }
            }
        });
        Platform.requestNextPulse();
    }
}
