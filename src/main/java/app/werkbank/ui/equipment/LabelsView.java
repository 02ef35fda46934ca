package app.werkbank.ui.equipment;

import app.werkbank.domain.Equipment;
import app.werkbank.ui.Place;
import app.werkbank.ui.ScreenView;
import app.werkbank.ui.Texts;
import app.werkbank.ui.control.Announcer;
import app.werkbank.ui.control.EmptyState;
import app.werkbank.ui.control.Icon;
import app.werkbank.ui.control.Loading;
import app.werkbank.ui.control.SearchField;
import app.werkbank.ui.outbox.Buttons;
import app.werkbank.ui.outbox.IntentWords;
import app.werkbank.ui.paper.Outlet;
import app.werkbank.ui.paper.PaperButtons;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Equipment to tick, and the way onto paper: labels with QR codes. Space ticks a line, Enter prints. */
public final class LabelsView implements ScreenView {
    private final LabelsViewModel model;
    private final Texts texts;
    private final SearchField search;
    private final ListView<Equipment> list;
    private final BorderPane root = new BorderPane();

    public LabelsView(LabelsViewModel model, Texts texts, Outlet outlet) {
        this.model = model;
        this.texts = texts;
        this.search = new SearchField(texts, texts.of("equipment.labels.search"), null);
        search.textProperty().bindBidirectional(model.queryProperty());
        list = new ListView<>(model.shown());
        list.getStyleClass().add("edge-to-edge");
        list.accessibleTextProperty().bind(texts.of("equipment.labels"));
        list.setCellFactory(view -> new Cell());
        texts.localeProperty().subscribe((before, now) -> list.refresh());
        list.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            Equipment line = list.getSelectionModel().getSelectedItem();
            if (event.getCode() == KeyCode.SPACE && line != null) {
                model.choose(line, !model.chosen().contains(line.id()));
                event.consume();
            }
        });
        root.getStyleClass().add("labels");
        EmptyState empty = new EmptyState(
                Icon.EQUIPMENT,
                Bindings.when(model.queryProperty().isEmpty())
                        .then(texts.of("equipment.labels.none"))
                        .otherwise(texts.of("equipment.labels.no_match")),
                texts.of("equipment.labels.none.next"));
        empty.visibleProperty()
                .bind(Bindings.isEmpty(model.shown()).and(model.busyProperty().not()));
        root.setTop(header(outlet));
        root.setCenter(
                new StackPane(list, empty, new Loading(model.busyProperty(), texts.of("equipment.labels.loading"))));
    }

    @Override
    public Parent node() {
        return root;
    }

    @Override
    public ObservableValue<String> title() {
        return texts.of("equipment.labels");
    }

    @Override
    public void show(Place place) {
        search.requestFocus();
    }

    @Override
    public List<KeyLine> keys() {
        return List.of(new KeyLine(PaperButtons.PRINT.getDisplayText(), texts.of("equipment.labels.keys.print")));
    }

    private Node header(Outlet outlet) {
        Label title = new Label();
        title.textProperty().bind(texts.of("equipment.labels"));
        title.getStyleClass().add("heading");
        Label about = new Label();
        about.textProperty().bind(texts.of("equipment.labels.about"));
        about.getStyleClass().add("muted");
        about.setWrapText(true);
        PaperButtons buttons = new PaperButtons(texts, outlet, model.work(), () -> "equipment-labels", model::labels);
        buttons.disableProperty().bind(Bindings.isEmpty(model.chosen()));
        buttons.installIn(root);
        Label count = new Label();
        count.textProperty().bind(texts.of("equipment.labels.count", Bindings.size(model.chosen())));
        Label told = new Label();
        told.textProperty().bind(model.work().toldProperty());
        told.getStyleClass().addAll("small", "told");
        Announcer.follow(told, told.textProperty());
        Button all = Buttons.word(texts.of("equipment.labels.all"), () -> model.chooseShown(true));
        Button clear = Buttons.word(texts.of("equipment.labels.clear"), () -> model.chooseShown(false));
        all.disableProperty().bind(Bindings.isEmpty(model.shown()));
        clear.disableProperty().bind(Bindings.isEmpty(model.chosen()));
        FlowPane acts = new FlowPane(all, clear, count, buttons, told);
        acts.setAlignment(Pos.CENTER_LEFT);
        acts.getStyleClass().add("acts");
        VBox header = new VBox(title, about, search, acts);
        header.getStyleClass().addAll("header", "rule-below");
        return header;
    }

    /** One equipment with its tick; the list has the focus, so that the arrows walk it. */
    private final class Cell extends ListCell<Equipment> {
        private final CheckBox tick = new CheckBox();

        Cell() {
            tick.setFocusTraversable(false);
            tick.setOnAction(event -> {
                Equipment line = getItem();
                if (line != null) {
                    model.choose(line, tick.isSelected());
                }
            });
            model.chosen().subscribe(this::mark);
        }

        @Override
        protected void updateItem(@Nullable Equipment line, boolean empty) {
            super.updateItem(line, empty);
            if (empty || line == null) {
                setGraphic(null);
                setAccessibleText(null);
                return;
            }
            IntentWords words = new IntentWords(texts);
            tick.setText(words.name(line) + ", " + words.version(line) + "  ·  "
                    + texts.get("equipment.number", Integer.toString(line.id())));
            setGraphic(tick);
            mark();
        }

        private void mark() {
            Equipment line = getItem();
            if (line != null) {
                tick.setSelected(model.chosen().contains(line.id()));
                setAccessibleText(tick.getText() + ", "
                        + texts.get(tick.isSelected() ? "equipment.labels.ticked" : "equipment.labels.unticked"));
            }
        }
    }
}
