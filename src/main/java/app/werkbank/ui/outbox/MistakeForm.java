package app.werkbank.ui.outbox;

import app.werkbank.ui.Texts;
import app.werkbank.ui.control.Announcer;
import app.werkbank.ui.control.Clip;
import app.werkbank.ui.control.Icon;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** "Report a mistake" in place: the right value, and the text for the back office. Enter copies, Esc leaves. */
public final class MistakeForm extends VBox {
    private final ReadingEditField field;

    /**
     * @param copied told after the text was copied
     * @param left told after it was left without
     */
    public MistakeForm(MistakeViewModel model, Texts texts, Runnable copied, Runnable left) {
        getStyleClass().addAll("mistake-form", "gap-2");
        field = new ReadingEditField(model.right(), texts.of("outbox.edit.title"));
        Label title = new Label();
        title.textProperty().bind(texts.of("outbox.mistake.title"));
        title.getStyleClass().add("strong");
        title.setLabelFor(field.field());
        Label why = wrapped();
        why.textProperty().bind(texts.of("outbox.mistake.why"));
        why.getStyleClass().add("muted");
        Label message = wrapped();
        message.textProperty().bind(model.messageProperty());
        message.managedProperty().bind(message.textProperty().isNotEmpty());
        Announcer.follow(message, message.textProperty());
        TextArea report = new TextArea();
        report.setEditable(false);
        report.setWrapText(true);
        report.setPrefRowCount(9);
        report.textProperty().bind(model.reportProperty());
        report.accessibleTextProperty().bind(texts.of("outbox.mistake.report"));
        report.visibleProperty().bind(report.textProperty().isNotEmpty());
        report.managedProperty().bind(report.visibleProperty());
        Button copy = Buttons.word(Icon.COPY, texts.of("outbox.act.copy_report"), () -> {
            Clip.put(model.reportProperty().get());
            model.copied();
            copied.run();
        });
        copy.setDefaultButton(true);
        copy.disableProperty().bind(model.reportProperty().isEmpty());
        Button cancel = Buttons.word(texts.of("outbox.cancel"), () -> {
            model.leave();
            left.run();
        });
        cancel.setCancelButton(true);
        HBox buttons = new HBox(copy, cancel);
        buttons.getStyleClass().add("gap-2");
        getChildren().addAll(title, why, field, message, report, buttons);
    }

    /** Puts the focus into the field of the right value. */
    public void focusField() {
        field.focusField();
    }

    private static Label wrapped() {
        Label label = new Label();
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
