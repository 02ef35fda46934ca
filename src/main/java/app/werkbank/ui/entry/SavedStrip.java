package app.werkbank.ui.entry;

import app.werkbank.domain.IntentState;
import app.werkbank.ui.Texts;
import app.werkbank.ui.control.Announcer;
import app.werkbank.ui.control.Icon;
import app.werkbank.ui.control.KeyHint;
import app.werkbank.ui.control.Ticker;
import app.werkbank.ui.outbox.Buttons;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** "Saved 145 022 km. Sends in 8 s.", with Undo and Send now. */
final class SavedStrip extends VBox {
    private final SavedReading saved;
    private final Button undo = new Button();
    private final Button sendNow = new Button();
    private final HBox shape = new HBox();

    SavedStrip(Texts texts, SavedReading saved, KeyCombination undoKeys, Runnable takeBack) {
        this.saved = saved;
        Label sentence = new Label();
        sentence.textProperty().bind(saved.sentenceProperty());
        sentence.setWrapText(true);
        sentence.setMinHeight(USE_PREF_SIZE);
        sentence.setMaxWidth(Double.MAX_VALUE);
        undo.textProperty().bind(texts.of("outbox.act.undo"));
        undo.setGraphic(Icon.UNDO.node("small"));
        undo.setMinWidth(USE_PREF_SIZE);
        undo.setOnAction(event -> takeBack.run());
        KeyHint keys = new KeyHint(texts, undoKeys);
        keys.visibleProperty().bind(undo.visibleProperty());
        keys.managedProperty().bind(keys.visibleProperty());
        sendNow.textProperty().bind(texts.of("outbox.act.send_now"));
        sendNow.setMinWidth(USE_PREF_SIZE);
        sendNow.setOnAction(event -> saved.sendNow());
        shape.setAlignment(Pos.TOP_CENTER);
        HBox told = new HBox(shape, sentence);
        told.getStyleClass().add("gap-2");
        FlowPane acts = new FlowPane(undo, keys, Buttons.unless(saved.obstacleProperty(), sendNow));
        acts.setRowValignment(VPos.CENTER);
        acts.getStyleClass().add("gap-2");
        acts.managedProperty().bind(undo.visibleProperty().or(sendNow.visibleProperty()));
        getStyleClass().addAll("saved", "gap-2");
        getChildren().addAll(told, acts);
        saved.savedProperty().subscribe(this::show);
        Ticker.attach(this, Ticker.SECOND, saved::tick);
    }

    private void show(@Nullable SavedEntry entry) {
        boolean told = entry != null;
        setVisible(told);
        setManaged(told);
        undo.setVisible(entry != null && entry.undoable());
        undo.setManaged(undo.isVisible());
        sendNow.setVisible(saved.held());
        sendNow.setManaged(sendNow.isVisible());
        shape.getChildren().clear();
        if (entry != null) {
            shape.getChildren().add(shape(entry));
            setAccessibleText(saved.sentenceProperty().get());
            Announcer.announce(this);
        }
    }

    private static Node shape(SavedEntry entry) {
        return switch (entry) {
            case SavedEntry.Kept kept -> Icon.TICKET.node("text-warning");
            case SavedEntry.Sent sent when sent.state() == IntentState.CONFIRMED -> Icon.CONFIRMED.node("text-success");
            case SavedEntry.Sent sent -> Icon.of(sent.state()).node("text-normal-reading");
        };
    }
}
