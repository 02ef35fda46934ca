package app.werkbank.ui.shell;

import app.werkbank.ui.Preferences;
import app.werkbank.ui.Texts;
import app.werkbank.ui.ThemeManager;
import app.werkbank.ui.control.Clip;
import app.werkbank.ui.control.Icon;
import javafx.application.Application;
import javafx.geometry.Pos;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/**
 * Says what went wrong, what is safe and what to do next; works before any other window exists and without settings
 * (screens.md 41).
 */
public final class ErrorWindow {
    private static final double WIDTH = 560;

    private ErrorWindow() {}

    /**
     * What it says.
     *
     * @param happened what happened, a whole sentence
     * @param safe what is safe: that nothing is lost, or what may be
     * @param next what to do next
     * @param code a stable code to tell over the phone, e.g. {@code HOME-LOCKED}
     * @param details what a developer wants to know; free of secrets and VINs
     */
    public record Report(String happened, String safe, String next, String code, String details) {
        String copy() {
            return code + "\n" + happened + "\n\n" + details;
        }
    }

    /**
     * Opens the window.
     *
     * @param openLogs shows the folder of the log in the system's file manager; null where there is none
     * @return the window, so that the caller can end the program when it closes
     */
    public static Stage open(Texts texts, Report report, @Nullable Runnable openLogs) {
        if (Application.getUserAgentStylesheet() == null) {
            new ThemeManager(new Preferences()).install();
        }
        Stage stage = new Stage();
        stage.setTitle(texts.get("shell.error.window"));
        Scene scene = new Scene(content(texts, report, openLogs, stage), WIDTH, Region.USE_COMPUTED_SIZE);
        stage.setScene(scene);
        stage.setMinWidth(400);
        stage.show();
        return stage;
    }

    private static VBox content(Texts texts, Report report, @Nullable Runnable openLogs, Stage stage) {
        Label happened = SmallWindow.line(report.happened(), "heading");
        HBox head = new HBox(12, Icon.DANGER.node("text-danger"), happened);
        HBox.setHgrow(happened, Priority.ALWAYS);
        TextArea text = new TextArea(report.details());
        text.setEditable(false);
        text.setPrefRowCount(8);
        text.setAccessibleText(texts.get("shell.error.details"));
        TitledPane details = new TitledPane(texts.get("shell.error.details"), text);
        details.setExpanded(false);
        details.setAnimated(false);
        details.heightProperty().subscribe(stage::sizeToScene);
        Label code = SmallWindow.line(texts.get("shell.error.code", report.code()), "muted");
        VBox box = new VBox(
                12,
                head,
                SmallWindow.line(report.safe(), "body"),
                SmallWindow.line(report.next(), "body"),
                code,
                details);
        box.getChildren().add(buttons(texts, report, openLogs, stage));
        box.getStyleClass().add("pad-6");
        return box;
    }

    private static HBox buttons(Texts texts, Report report, @Nullable Runnable openLogs, Stage stage) {
        Hyperlink logs = new Hyperlink(texts.get("shell.error.logs"), Icon.FOLDER.node("small"));
        logs.setVisible(openLogs != null);
        if (openLogs != null) {
            logs.setOnAction(event -> openLogs.run());
        }
        Button copy = new Button(texts.get("shell.error.copy"), Icon.COPY.node("small"));
        copy.setOnAction(event -> Clip.put(report.copy()));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox buttons = new HBox(8, logs, gap, copy, SmallWindow.close(texts, stage));
        buttons.setAlignment(Pos.CENTER_LEFT);
        return buttons;
    }
}
