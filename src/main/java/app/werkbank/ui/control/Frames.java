package app.werkbank.ui.control;

import java.util.ArrayList;
import java.util.List;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;

/** Work on the FX thread that is spread over frames, so that none of them is late. On the FX thread. */
public final class Frames {
    /** The frame that is drawn now, and one in which nothing else is done. */
    private static final int PASSED = 2;

    /** Of windows that are shown, and of some that were closed meanwhile. */
    private static final List<Waiting> UNDER_WAY = new ArrayList<>();

    private Frames() {}

    /**
     * Runs after two frames of the node's window: what is to be drawn now is on the screen by then, and the work has a
     * frame of its own. At once where the node is in no window that is shown.
     */
    public static void afterTwo(Node node, Runnable work) {
        Scene scene = node.getScene();
        if (scene == null || !isShown(scene)) {
            work.run();
            return;
        }
        Waiting waiting = new Waiting(scene, work);
        UNDER_WAY.add(waiting);
        scene.addPostLayoutPulseListener(waiting);
        Platform.requestNextPulse();
    }

    /**
     * Runs one after the other, each {@linkplain #afterTwo after two frames}: a screen is there with its first part, and
     * gets the others before anybody could miss them. All at once where the node is in no window that is shown, and from
     * when it no longer is.
     */
    public static void oneByOne(Node node, List<Runnable> works) {
        if (!works.isEmpty()) {
            afterTwo(node, () -> {
                works.getFirst().run();
                oneByOne(node, works.subList(1, works.size()));
            });
        }
    }

    /** Whether there is work that waits for frames: who takes a picture waits for it. */
    public static boolean areUnderWay() {
        UNDER_WAY.removeIf(waiting -> !isShown(waiting.scene));
        return !UNDER_WAY.isEmpty();
    }

    private static boolean isShown(Scene scene) {
        return scene.getWindow() != null && scene.getWindow().isShowing();
    }

    /** Counts the frames of a scene. */
    private static final class Waiting implements Runnable {
        private final Scene scene;
        private final Runnable work;
        private int passed;

        Waiting(Scene scene, Runnable work) {
            this.scene = scene;
            this.work = work;
        }

        @Override
        public void run() {
            passed++;
            if (passed < PASSED) {
                Platform.runLater(Platform::requestNextPulse); // what is asked for in a frame is not heard
                return;
            }
            scene.removePostLayoutPulseListener(this);
            Platform.runLater(() -> {
                UNDER_WAY.remove(this);
                work.run();
            });
        }
    }
}
