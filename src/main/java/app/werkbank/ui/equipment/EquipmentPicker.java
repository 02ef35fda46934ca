package app.werkbank.ui.equipment;

import app.werkbank.ui.Texts;
import app.werkbank.ui.control.InSight;
import app.werkbank.ui.control.KeyHint;
import app.werkbank.ui.control.SearchField;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * Adds equipment by typing: a field, the five most used, and the matches while the field is in use.
 *
 * <p>Keys: Enter adds the marked match (the first at once), up and down mark another, Alt+1 to Alt+5 add one of the five
 * most used, Ctrl+D makes the marked one a favourite, Esc empties the field.
 */
final class EquipmentPicker extends VBox {
    private static final List<KeyCode> DIGITS =
            List.of(KeyCode.DIGIT1, KeyCode.DIGIT2, KeyCode.DIGIT3, KeyCode.DIGIT4, KeyCode.DIGIT5);
    private static final KeyCombination FAVOUR = new KeyCodeCombination(KeyCode.D, KeyCombination.SHORTCUT_DOWN);
    private static final int PAGE = 7;
    private static final int LEAST_ROWS = 2;
    private static final double BORDERS_PX = 2;

    private final EquipmentViewModel model;
    private final Texts texts;
    private final SearchField field;
    private final FlowPane quick = new FlowPane();
    /** Null until the field is in use for the first time: most tickets are looked at, not equipped. */
    private @Nullable ListView<Offer> offers;

    EquipmentPicker(EquipmentViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        getStyleClass().add("picker");
        field = new SearchField(texts, texts.of("equipment.add"), null);
        field.textProperty().bindBidirectional(model.queryProperty());
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::keys);
        addEventFilter(KeyEvent.KEY_PRESSED, this::quickKeys);
        model.offers().addListener((ListChangeListener<Offer>) change -> markFirst());
        field.textProperty().subscribe(this::markFirst);
        quick.getStyleClass().add("quick");
        quick.setMinWidth(0);
        model.quick().addListener((ListChangeListener<Offer>) change -> arrangeQuick());
        arrangeQuick();
        getChildren().addAll(quick, field);
        field.focusedProperty().subscribe(focused -> {
            if (focused && offers == null) {
                offers = offers();
                getChildren().add(offers);
                markFirst();
            }
        });
    }

    private ListView<Offer> offers() {
        ListView<Offer> list = new ListView<>(model.offers());
        list.getStyleClass().add("offers");
        list.setFocusTraversable(false);
        list.accessibleTextProperty().bind(texts.of("equipment.matches"));
        list.setCellFactory(cells -> new OfferCell(model, texts));
        list.setPlaceholder(nothingFound(texts));
        list.visibleProperty().bind(field.focusedProperty().or(list.focusedProperty()));
        list.managedProperty().bind(list.visibleProperty());
        list.prefHeightProperty()
                .bind(Bindings.createDoubleBinding(
                        () -> Math.clamp(model.offers().size(), LEAST_ROWS, PAGE) * list.getFixedCellSize()
                                + BORDERS_PX,
                        model.offers(),
                        list.fixedCellSizeProperty()));
        InSight.whole(this, list.visibleProperty());
        return list;
    }

    void focusField() {
        field.requestFocus();
    }

    private void arrangeQuick() {
        quick.getChildren()
                .setAll(model.quick().stream().<Node>map(this::quickButton).toList());
        quick.setVisible(!model.quick().isEmpty());
        quick.setManaged(quick.isVisible());
    }

    private Button quickButton(Offer offer) {
        int place = model.quick().indexOf(offer);
        String title = model.wishes().title(offer.equipment());
        KeyCombination keys = new KeyCodeCombination(DIGITS.get(place), KeyCombination.ALT_DOWN);
        Button button = new Button(title, new KeyHint(texts, keys));
        button.setFocusTraversable(false);
        button.setAlignment(Pos.CENTER_LEFT);
        button.setWrapText(true);
        button.maxWidthProperty().bind(quick.widthProperty());
        button.setOnAction(event -> {
            focusField();
            model.add(offer);
        });
        return button;
    }

    private static Label nothingFound(Texts texts) {
        Label nothing = new Label();
        nothing.textProperty().bind(texts.of("equipment.nothing_found"));
        nothing.setWrapText(true);
        nothing.getStyleClass().addAll("muted", "pad-3");
        return nothing;
    }

    private void markFirst() {
        if (offers != null && !model.offers().isEmpty()) {
            offers.getSelectionModel().select(0);
            offers.scrollTo(0);
        }
    }

    private void quickKeys(KeyEvent event) {
        int place = DIGITS.indexOf(event.getCode());
        if (event.isAltDown() && place >= 0 && place < model.quick().size()) {
            model.add(model.quick().get(place));
            event.consume();
        }
    }

    private void keys(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            addMarked();
        } else if (FAVOUR.match(event)) {
            Offer marked = marked();
            if (marked != null && marked.known()) {
                model.wishes().favour(marked);
            }
        } else {
            int step = step(event.getCode());
            if (step == 0) {
                return;
            }
            mark(step);
        }
        event.consume();
    }

    private static int step(KeyCode code) {
        return switch (code) {
            case DOWN -> 1;
            case UP -> -1;
            case PAGE_DOWN -> PAGE;
            case PAGE_UP -> -PAGE;
            default -> 0;
        };
    }

    private void mark(int step) {
        if (offers != null && !model.offers().isEmpty()) {
            int index = offers.getSelectionModel().getSelectedIndex() + step;
            int inside = Math.clamp(index, 0, model.offers().size() - 1);
            offers.getSelectionModel().select(inside);
            offers.scrollTo(Math.max(0, inside - PAGE / 2));
        }
    }

    private void addMarked() {
        Offer marked = marked();
        if (marked != null) {
            model.add(marked);
        }
    }

    private @Nullable Offer marked() {
        return offers == null ? null : offers.getSelectionModel().getSelectedItem();
    }
}
