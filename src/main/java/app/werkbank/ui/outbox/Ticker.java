package app.werkbank.ui.outbox;

import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.Node;
import javafx.util.Duration;

/** Moves the countdowns of a view once a second, while the view is in a window, and at once when it comes back to one. */
public final class Ticker {
    private Ticker() {}

    public static void attach(Node view, Runnable tick) {
        Timeline second = new Timeline(new KeyFrame(Duration.seconds(1), event -> tick.run()));
        second.setCycleCount(Animation.INDEFINITE);
        view.sceneProperty().subscribe(scene -> {
            if (scene == null) {
                second.stop();
            } else {
                tick.run();
                second.play();
            }
        });
    }
}
