package app.werkbank.ui.entry;

import app.werkbank.domain.BreakReason;
import app.werkbank.ui.Texts;
import app.werkbank.ui.control.Announcer;
import app.werkbank.ui.outbox.ReadingEditField;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/** The reason that a technician may note on a break, marked as staying here; of a replaced meter where it goes on. */
public final class ReasonLine extends VBox {
    private static final double ONE_LINE = 2_000;

    /** @param done told when the kilometres are typed: Enter, or the focus goes elsewhere */
    public ReasonLine(BreakNoteEdit edit, Texts texts, Runnable done) {
        getStyleClass().add("gap-1");
        ReasonChoice choice = new ReasonChoice(texts);
        choice.valueProperty().bindBidirectional(edit.reasonProperty());
        Label label = new Label();
        label.textProperty().bind(texts.of("entry.reason"));
        label.setLabelFor(choice);
        Label local = new Label();
        local.textProperty().bind(texts.of("entry.reason.local"));
        local.getStyleClass().addAll("small", "muted");
        VBox life = life(edit, texts, done);
        life.visibleProperty().bind(edit.reasonProperty().isEqualTo(BreakReason.METER_REPLACED));
        life.managedProperty().bind(life.visibleProperty());
        getChildren().addAll(line(label, choice, local), life);
        managedProperty().bind(visibleProperty());
    }

    private static VBox life(BreakNoteEdit edit, Texts texts, Runnable done) {
        ReadingEditField field = new ReadingEditField(edit.continueAt(), texts.of("entry.continue"));
        field.field().setOnAction(event -> done.run());
        field.field().focusedProperty().subscribe((was, now) -> {
            if (was && !now) {
                done.run();
            }
        });
        Label label = new Label();
        label.textProperty().bind(texts.of("entry.continue"));
        label.setLabelFor(field.field());
        BooleanBinding empty = edit.continueAt().textProperty().isEmpty();
        Label said = new Label();
        said.textProperty()
                .bind(Bindings.when(empty)
                        .then(texts.of("entry.continue.hint"))
                        .otherwise(edit.continueAt().messageProperty()));
        said.setWrapText(true);
        said.getStyleClass().addAll("small", "muted");
        Announcer.follow(said, said.textProperty());
        VBox life = new VBox(line(label, field), said);
        life.getStyleClass().add("gap-1");
        return life;
    }

    private static FlowPane line(Node... nodes) {
        FlowPane line = new FlowPane(8, 4, nodes);
        line.setPrefWrapLength(ONE_LINE);
        line.setRowValignment(VPos.CENTER);
        return line;
    }
}
