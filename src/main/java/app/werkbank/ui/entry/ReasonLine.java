package app.werkbank.ui.entry;

import app.werkbank.ui.Texts;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;

/** While a breaking value is typed: the reason that a technician may note, marked as staying here. */
final class ReasonLine extends FlowPane {
    ReasonLine(OdometerEntryViewModel model, Texts texts) {
        Label label = new Label();
        label.textProperty().bind(texts.of("entry.reason"));
        ReasonChoice choice = new ReasonChoice(texts);
        choice.valueProperty().bindBidirectional(model.reasonProperty());
        label.setLabelFor(choice);
        Label local = new Label();
        local.textProperty().bind(texts.of("entry.reason.local"));
        local.getStyleClass().addAll("small", "muted");
        setPrefWrapLength(2_000);
        setHgap(8);
        setVgap(4);
        setRowValignment(VPos.CENTER);
        getChildren().addAll(label, choice, local);
        visibleProperty().bind(model.judgementProperty().map(Judgement::breaks));
        managedProperty().bind(visibleProperty());
    }
}
