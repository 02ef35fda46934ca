package app.werkbank.ui.control;

import javafx.animation.PauseTransition;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.HBox;
import javafx.util.Duration;

/** Says what is waited for, once a wait is longer than 200 ms; a shorter one shows nothing, so nothing flickers. */
public final class Loading extends HBox {
    static final Duration PATIENCE = Duration.millis(200);

    private final ProgressIndicator progress = new ProgressIndicator();
    private final PauseTransition patience = new PauseTransition(PATIENCE);

    /**
     * @param busy true while something is waited for, e.g. {@code slot.busyProperty()}
     * @param what what is waited for, e.g. "Reading the history"
     */
    public Loading(ObservableValue<Boolean> busy, ObservableValue<String> what) {
        Label label = new Label();
        label.textProperty().bind(what);
        getStyleClass().add("loading");
        setAlignment(Pos.CENTER);
        setMouseTransparent(true);
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE); // its ground covers no more of the list than it needs
        setVisible(false);
        progress.accessibleTextProperty().bind(what);
        patience.setOnFinished(event -> {
            if (progress.getParent() == null) { // most waits are shorter, and what is hidden is styled nevertheless
                getChildren().addAll(progress, label);
            }
            setVisible(true);
        });
        busy.subscribe(now -> {
            if (now) {
                patience.playFromStart();
            } else {
                patience.stop();
                setVisible(false);
            }
        });
    }

    /** Shows how far it is: 0 to 1, a negative number where nobody knows; for waits of over two seconds. */
    public Loading following(ObservableValue<Number> fraction) {
        ProgressBar bar = new ProgressBar();
        bar.progressProperty().bind(fraction);
        bar.accessibleTextProperty().bind(progress.accessibleTextProperty());
        bar.visibleProperty().bind(fraction.map(now -> now.doubleValue() >= 0));
        bar.managedProperty().bind(bar.visibleProperty());
        progress.visibleProperty().bind(bar.visibleProperty().not());
        progress.managedProperty().bind(progress.visibleProperty());
        getChildren().addFirst(bar);
        return this;
    }
}
