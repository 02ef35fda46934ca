package app.werkbank.ui.vehicle;

import app.werkbank.domain.BreakReason;
import app.werkbank.ui.Texts;
import app.werkbank.ui.control.Icon;
import app.werkbank.ui.control.WhenSeen;
import app.werkbank.ui.entry.BreakNoteEdit;
import app.werkbank.ui.entry.ReasonLine;
import app.werkbank.ui.outbox.Buttons;
import app.werkbank.ui.outbox.MistakeForm;
import app.werkbank.ui.outbox.MistakeViewModel;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * The reading that is selected in chart and table, in whole sentences; the reason that may be noted on a break, and the
 * report of a mistake on a reading that was sent.
 */
final class SelectedReading extends VBox {
    private final VehicleViewModel model;
    private final Texts texts;
    private final Label value = new Label();
    private final Label about = new Label();
    private final BreakNoteEdit note;
    private final BooleanProperty breaking = new SimpleBooleanProperty(this, "breaking");
    private final Button report;
    private final VBox reporting = new VBox();
    private long shown;
    private boolean showing;

    SelectedReading(VehicleViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        this.note = new BreakNoteEdit(texts);
        this.report = Buttons.word(Icon.WARNING, texts.of("outbox.act.report_mistake"), this::beginReport);
        getStyleClass().addAll("selected-reading", "gap-1");
        Label title = new Label();
        title.textProperty().bind(texts.of("vehicle.selected"));
        title.getStyleClass().add("strong");
        value.setWrapText(true);
        about.setWrapText(true);
        about.setMinHeight(USE_PREF_SIZE);
        about.managedProperty().bind(about.textProperty().isNotEmpty());
        note.reasonProperty().subscribe((before, now) -> keepNote());
        report.getStyleClass().add("report-mistake");
        report.managedProperty().bind(report.visibleProperty());
        getChildren().addAll(title, value, about, reason(), report, reporting);
        model.selectedProperty().subscribe(this::show);
        texts.localeProperty().subscribe(locale -> show(model.selectedProperty().get()));
        model.mistake().subjectProperty().subscribe(subject -> {
            if (subject == null) {
                reporting.getChildren().clear();
            }
        });
    }

    private Node reason() {
        return new WhenSeen(breaking, () -> new ReasonLine(note, texts, this::keepNote));
    }

    private void keepNote() {
        HistoryLine line = model.selectedProperty().get();
        if (!showing && line != null && line.breaks()) {
            model.note(line, note.note());
        }
    }

    private void beginReport() {
        HistoryLine line = model.selectedProperty().get();
        if (line != null) {
            model.mistake().begin(line.row().row());
            MistakeForm form = new MistakeForm(model.mistake(), texts, report::requestFocus, report::requestFocus);
            reporting.getChildren().setAll(form);
            form.focusField();
        }
    }

    private void show(@Nullable HistoryLine line) {
        HistoryWords words = new HistoryWords(texts);
        breaking.set(line != null && line.breaks());
        report.setVisible(line != null && MistakeViewModel.possible(line.row().row()));
        var reported = model.mistake().subjectProperty().get();
        if (reported != null && (line == null || line.row().row().number() != reported.number())) {
            model.mistake().leave();
        }
        value.getStyleClass().removeAll("strong", "muted");
        value.getStyleClass().add(line == null ? "muted" : "strong");
        if (line == null) {
            value.setText(texts.get("vehicle.selected.none"));
            about.setText("");
            return;
        }
        String difference = words.difference(line);
        value.setText(texts.formats().km(line.row().row().judged()) + (difference.isEmpty() ? "" : "   " + difference)
                + "\n" + words.date(line));
        about.setText(String.join("\n", words.about(line)));
        showNote(line);
    }

    /** What is being typed stays while the same note comes back from the store. */
    private void showNote(HistoryLine line) {
        long number = line.row().row().number();
        BreakReason kept = line.note() == null ? null : line.note().reason();
        if (number == shown && kept == note.reasonProperty().get()) {
            return;
        }
        shown = number;
        showing = true;
        try {
            note.begin(line.note());
        } finally {
            showing = false;
        }
    }
}
