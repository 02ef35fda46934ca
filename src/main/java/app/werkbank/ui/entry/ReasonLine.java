package app.werkbank.ui.entry;

import app.werkbank.ui.Texts;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/** While a breaking value is typed: the reason that a technician may note, marked as staying here. */
final class ReasonLine extends HBox {
    ReasonLine(OdometerEntryViewModel model, Texts texts) {
        Label label = new Label();
        label.textProperty().bind(texts.of("entry.reason"));
        ReasonChoice choice = new ReasonChoice(texts);
        choice.valueProperty().bindBidirectional(model.reasonProperty());
        label.setLabelFor(choice);
        Label local = new Label();
        local.textProperty().bind(texts.of("entry.reason.local"));
        local.getStyleClass().addAll("small", "muted");
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("gap-2");
        getChildren().addAll(label, choice, local);
        visibleProperty().bind(model.judgementProperty().map(Judgement::breaks));
        managedProperty().bind(visibleProperty());
    }
}
