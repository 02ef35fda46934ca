package app.werkbank.ui.vehicle;

import app.werkbank.domain.BreakNote;
import app.werkbank.domain.BreakReason;
import app.werkbank.ui.Texts;
import app.werkbank.ui.entry.ReasonChoice;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The reading that is selected in chart and table, in whole sentences; and the reason that may be noted on a break. */
final class SelectedReading extends VBox {
    private final VehicleViewModel model;
    private final Texts texts;
    private final Label value = new Label();
    private final Label about = new Label();
    private final ReasonChoice reason;
    private final FlowPane reasonLine = new FlowPane();
    private boolean showing;

    SelectedReading(VehicleViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        this.reason = new ReasonChoice(texts);
        getStyleClass().addAll("selected-reading", "gap-1");
        Label title = new Label();
        title.textProperty().bind(texts.of("vehicle.selected"));
        title.getStyleClass().add("strong");
        value.getStyleClass().add("strong");
        value.setWrapText(true);
        about.setWrapText(true);
        about.setMinHeight(USE_PREF_SIZE);
        about.managedProperty().bind(about.textProperty().isNotEmpty());
        Label label = new Label();
        label.textProperty().bind(texts.of("entry.reason"));
        label.setLabelFor(reason);
        Label local = new Label();
        local.textProperty().bind(texts.of("entry.reason.local"));
        local.getStyleClass().addAll("small", "muted");
        reasonLine.setHgap(8);
        reasonLine.setVgap(4);
        reasonLine.setAlignment(Pos.CENTER_LEFT);
        reasonLine.getChildren().addAll(label, reason, local);
        reasonLine.managedProperty().bind(reasonLine.visibleProperty());
        reason.valueProperty().subscribe((before, now) -> note(now));
        getChildren().addAll(title, value, about, reasonLine);
        model.selectedProperty().subscribe(this::show);
        texts.localeProperty().subscribe(locale -> show(model.selectedProperty().get()));
    }

    private void note(@Nullable BreakReason chosen) {
        HistoryLine line = model.selectedProperty().get();
        if (!showing && line != null) {
            model.note(line, chosen == null ? null : BreakNote.of(chosen));
        }
    }

    private void show(@Nullable HistoryLine line) {
        HistoryWords words = new HistoryWords(texts);
        reasonLine.setVisible(line != null && line.breaks());
        if (line == null) {
            value.setText(texts.get("vehicle.selected.none"));
            about.setText("");
            return;
        }
        String difference = words.difference(line);
        value.setText(texts.formats().km(line.row().row().judged()) + (difference.isEmpty() ? "" : "   " + difference)
                + "\n" + words.date(line));
        about.setText(String.join("\n", words.about(line)));
        showing = true;
        try {
            reason.setValue(line.note() == null ? null : line.note().reason());
        } finally {
            showing = false;
        }
    }
}
