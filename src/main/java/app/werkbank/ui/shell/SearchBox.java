package app.werkbank.ui.shell;

import app.werkbank.ui.Place;
import app.werkbank.ui.Texts;
import app.werkbank.ui.control.Icon;
import app.werkbank.ui.control.SearchField;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.DoubleBinding;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * The search at the top and what it found: the arrows walk the hits while the focus stays in the field, Enter opens,
 * Esc leaves. The list of hits is a node of its own, which the window lays over the screen.
 */
final class SearchBox {
    private static final int ROWS = 10;
    private static final double ROW_EM = 2.4;

    private final ShellViewModel model;
    private final SearchField field;
    private final ListView<Found> list;
    private final VBox drawer;
    private @Nullable Node focusedBefore;

    SearchBox(Texts texts, ShellViewModel model) {
        this.model = model;
        field = new SearchField(texts, texts.of("shell.search"), Shortcut.SEARCH.keys());
        field.textProperty().bindBidirectional(model.queryProperty());
        list = new ListView<>(model.hits());
        list.setCellFactory(view -> new HitCell());
        list.setFocusTraversable(false);
        list.accessibleTextProperty().bind(texts.of("shell.search.hits"));
        DoubleBinding rowHeight =
                Bindings.createDoubleBinding(() -> Math.ceil(field.getFont().getSize() * ROW_EM), field.fontProperty());
        list.fixedCellSizeProperty().bind(rowHeight);
        list.prefHeightProperty()
                .bind(Bindings.createDoubleBinding(
                        () -> Math.min(ROWS, model.hits().size()) * rowHeight.get(), model.hits(), rowHeight));
        list.managedProperty().bind(Bindings.isNotEmpty(model.hits()));
        list.visibleProperty().bind(list.managedProperty());
        Label caption = new Label();
        caption.textProperty()
                .bind(Bindings.when(field.textProperty().isEmpty())
                        .then(texts.of("shell.search.last"))
                        .otherwise(texts.of("shell.search.found", Bindings.size(model.hits()))));
        caption.getStyleClass().addAll("small", "muted", "caption");
        drawer = new VBox(caption, list);
        drawer.getStyleClass().add("search-drawer");
        drawer.setMaxHeight(VBox.USE_PREF_SIZE);
        drawer.visibleProperty().bind(field.focusedProperty());
        model.hits().subscribe(() -> Platform.runLater(this::selectBest)); // once the list itself knows its lines
        field.focusedProperty().subscribe(focused -> {
            if (focused) {
                model.find();
            }
        });
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::walk);
        list.setOnMouseClicked(event -> openSelected());
    }

    SearchField field() {
        return field;
    }

    /** What was found; visible while the field has the focus. */
    VBox drawer() {
        return drawer;
    }

    /** Puts the focus into the field, what is typed selected. */
    void enter() {
        Node focused = field.getScene().getFocusOwner();
        if (focused != field) {
            focusedBefore = focused;
        }
        field.requestFocus();
        field.selectAll();
    }

    private void selectBest() {
        if (model.hits().isEmpty()) {
            list.getSelectionModel().clearSelection();
        } else {
            list.getSelectionModel().selectFirst();
        }
    }

    private void walk(KeyEvent event) {
        var selection = list.getSelectionModel();
        switch (event.getCode()) {
            case DOWN -> selection.selectNext();
            case UP -> selection.selectPrevious();
            case ENTER -> model.whenFound(this::openSelected);
            case ESCAPE -> leave(event);
            default -> {
                return;
            }
        }
        list.scrollTo(Math.max(0, selection.getSelectedIndex() - 2));
        event.consume();
    }

    // The first Esc empties the field, the next goes back to the screen.
    private void leave(KeyEvent event) {
        if (field.getText().isEmpty()) {
            giveFocusBack();
        } else {
            field.clear();
        }
        event.consume();
    }

    private void openSelected() {
        Found hit = chosen();
        if (hit != null) {
            model.open(hit);
            if (field.isFocused()) {
                giveFocusBack();
            }
        }
    }

    // Of hits that have only just come the list may not have selected one: then it is the best.
    private @Nullable Found chosen() {
        Found selected = list.getSelectionModel().getSelectedItem();
        if (selected != null && model.hits().contains(selected)) {
            return selected;
        }
        return model.hits().isEmpty() ? null : model.hits().getFirst();
    }

    private void giveFocusBack() {
        Node to = focusedBefore != null && focusedBefore.getScene() != null ? focusedBefore : field.getParent();
        to.requestFocus();
    }

    /** One hit: what it is as a shape, what it is called, what tells it from others. */
    private static final class HitCell extends ListCell<Found> {
        private final Label title = new Label();
        private final Label detail = new Label();
        private final HBox row = new HBox(8);

        HitCell() {
            title.setMinWidth(USE_PREF_SIZE);
            detail.getStyleClass().addAll("small", "muted");
            HBox.setHgrow(detail, Priority.ALWAYS);
            detail.setMaxWidth(Double.MAX_VALUE);
            row.setAlignment(Pos.CENTER_LEFT);
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable Found hit, boolean empty) {
            super.updateItem(hit, empty);
            if (empty || hit == null) {
                setGraphic(null);
                setAccessibleText(null);
                return;
            }
            title.setText(hit.title());
            detail.setText(hit.detail());
            detail.setAlignment(hit instanceof Command ? Pos.CENTER_RIGHT : Pos.CENTER_LEFT);
            row.getChildren().setAll(icon(hit).node("muted"), title, detail);
            setGraphic(row);
            setAccessibleText(hit.detail().isEmpty() ? hit.title() : hit.title() + ", " + hit.detail());
        }

        private static Icon icon(Found found) {
            return switch (found) {
                case Command command -> Icon.KEYBOARD;
                case SearchSource.Hit hit -> hit.place() instanceof Place.Vehicle ? Icon.VEHICLE : Icon.TICKET;
            };
        }
    }
}
