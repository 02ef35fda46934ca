package app.werkbank.ui.control;

import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;

/** Work on the FX thread that is spread over frames, so that none of them is late. */
public final class Frames {
    private Frames() {}

    /**
     * Runs after the next frame of the node's window; at once where the node is in no window that is shown. On the FX
     * thread.
     */
    public static void afterNext(Node node, Runnable work) {
        Scene scene = node.getScene();
        if (scene == null || scene.getWindow() == null || !scene.getWindow().isShowing()) {
            work.run();
            return;
        }
        scene.addPostLayoutPulseListener(new Runnable() {
            @Override
            public void run() {
                scene.removePostLayoutPulseListener(this);
                Platform.runLater(work);
            }
        });
        Platform.requestNextPulse();
    }
}
