package app.werkbank.ui.control;

import javafx.scene.Node;
import javafx.scene.Scene;
import org.jspecify.annotations.Nullable;

/**
 * Gives the focus to the part of a screen where the work begins, also where that part is still hidden or disabled because
 * its rows are being read: until it can take the focus the screen itself has it. Who has gone elsewhere meanwhile stays
 * there. On the FX thread.
 */
public final class FirstFocus {
    private final Node screen;
    private final Node part;
    private final Scene scene;
    private final Runnable look = this::look;

    private FirstFocus(Node screen, Node part, Scene scene) {
        this.screen = screen;
        this.part = part;
        this.scene = scene;
    }

    /**
     * Gives it now or as soon as that can be; nothing where the screen is in no window.
     *
     * @param part lies in the screen
     */
    public static void give(Node screen, Node part) {
        Scene scene = screen.getScene();
        if (scene != null) {
            part.requestFocus();
            if (!has(scene, part)) {
                screen.requestFocus();
                scene.addPostLayoutPulseListener(new FirstFocus(screen, part, scene).look);
            }
        }
    }

    // What is shown or enabled is drawn, so that each such change is followed by a look.
    private void look() {
        if (has(scene, screen)) {
            part.requestFocus();
        }
        if (!has(scene, screen)) {
            scene.removePostLayoutPulseListener(look);
        }
    }

    @SuppressWarnings("ReferenceEquality") // nodes are themselves
    private static boolean has(Scene scene, @Nullable Node node) {
        return scene.getFocusOwner() == node;
    }
}
