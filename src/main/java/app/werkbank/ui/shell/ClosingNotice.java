package app.werkbank.ui.shell;

import app.werkbank.ui.Texts;
import app.werkbank.ui.control.Announcer;
import app.werkbank.ui.control.Icon;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.util.Duration;

/**
 * Says in a small window of its own, once the program's window is closed, how much is not sent yet and that it is kept
 * (screens.md 40). Nothing is asked, for nothing is lost: it goes by itself, or at once with Enter or Esc.
 */
public final class ClosingNotice {
    /** Long enough to be read twice. */
    public static final Duration READ = Duration.seconds(6);

    private static final double WIDTH = 440;

    private ClosingNotice() {}

    /**
     * Opens it where the closed window stood.
     *
     * @param closed the program's window, which is hidden now
     * @param shown how long it stays by itself
     * @return its window; empty, and nothing is opened, where nothing waits
     */
    public static Optional<Stage> open(Texts texts, Status status, Window closed, Duration shown) {
        if (status.pending() == 0 && status.needsYou() == 0) {
            return Optional.empty();
        }
        Stage stage = new Stage();
        stage.setTitle(texts.get("shell.error.window"));
        stage.getIcons().setAll(WindowIcon.inAllSizes());
        stage.setX(closed.getX() + Math.max(0, (closed.getWidth() - WIDTH) / 2));
        stage.setY(closed.getY() + closed.getHeight() / 3);
        Label waits = SmallWindow.line(
                status.pending() > 0
                        ? texts.get("shell.closing.waits", status.pending())
                        : texts.get("shell.closing.needs", status.needsYou()),
                "strong");
        Label kept = SmallWindow.line(texts.get("shell.closing.kept"), "body");
        VBox words = new VBox(waits, kept);
        words.getStyleClass().add("gap-2");
        words.setAccessibleText(waits.getText() + " " + kept.getText());
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox told = new HBox(Icon.OUTBOX.node("text-normal-reading"), words);
        told.getStyleClass().add("gap-3");
        VBox box = new VBox(told, foot(texts, stage));
        box.getStyleClass().addAll("closing-notice", "pad-6", "gap-4");
        stage.setScene(new Scene(box, WIDTH, Region.USE_COMPUTED_SIZE));
        PauseTransition reading = new PauseTransition(shown);
        reading.setOnFinished(event -> stage.close());
        stage.show();
        Announcer.announce(words);
        reading.play();
        return Optional.of(stage);
    }

    private static HBox foot(Texts texts, Stage stage) {
        Label itself = SmallWindow.line(texts.get("shell.closing.itself"), "small");
        itself.getStyleClass().add("muted");
        itself.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(itself, Priority.ALWAYS);
        HBox foot = new HBox(itself, SmallWindow.close(texts, stage));
        foot.getStyleClass().add("gap-3");
        foot.setAlignment(Pos.CENTER_LEFT);
        return foot;
    }
}
