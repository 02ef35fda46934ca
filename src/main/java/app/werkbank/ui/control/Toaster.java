package app.werkbank.ui.control;

import app.werkbank.ui.Notices;
import app.werkbank.ui.Texts;
import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Shows the notice of the moment, for a place where it lies over nothing. It leaves after ten seconds, but never while the
 * mouse rests on it or one of its buttons has the focus; it never takes the focus itself.
 */
public final class Toaster extends StackPane {
    static final Duration STAY = Duration.seconds(10);

    private final Texts texts;
    private final Notices notices;
    private final PauseTransition stay = new PauseTransition(STAY);

    public Toaster(Texts texts, Notices notices) {
        this.texts = texts;
        this.notices = notices;
        getStyleClass().add("toaster");
        setMinWidth(0);
        notices.currentProperty().subscribe(this::show);
    }

    private void show(Notices.@Nullable Notice notice) {
        stay.stop();
        getChildren().clear();
        if (notice == null) {
            return;
        }
        HBox toast = toast(notice);
        getChildren().add(toast);
        Announcer.announce(toast);
        stay.setOnFinished(event -> notices.dismiss(notice));
        stay.playFromStart();
        toast.hoverProperty().subscribe(() -> holdOrLeave(toast));
        toast.focusWithinProperty().subscribe(() -> holdOrLeave(toast));
    }

    private void holdOrLeave(HBox toast) {
        if (toast.isHover() || toast.isFocusWithin()) {
            stay.stop();
        } else if (getChildren().contains(toast)) {
            stay.playFromStart();
        }
    }

    private HBox toast(Notices.Notice notice) {
        Label text = new Label(notice.text());
        text.setWrapText(true);
        text.setMinHeight(USE_PREF_SIZE);
        HBox.setHgrow(text, Priority.ALWAYS);
        HBox toast = new HBox(Icon.of(notice.tone()).node(), text);
        toast.getStyleClass().addAll("toast", notice.tone().styleClass());
        toast.setAlignment(Pos.CENTER_LEFT);
        toast.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        toast.setAccessibleText(notice.text());
        if (notice.action() != null) {
            Button act = new Button(notice.action());
            act.setMinWidth(USE_PREF_SIZE);
            act.setOnAction(event -> notices.accept());
            toast.getChildren().add(act);
        }
        Button close = new Button(null, Icon.CLEAR.node("small"));
        close.getStyleClass().add("flat");
        close.accessibleTextProperty().bind(texts.of("ui.toast.close"));
        close.setOnAction(event -> notices.dismiss(notice));
        toast.getChildren().add(close);
        return toast;
    }
}
