package app.werkbank.ui.equipment;

import app.werkbank.ui.Texts;
import app.werkbank.ui.control.Icon;
import app.werkbank.ui.control.Ticker;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/**
 * The equipment used on a ticket, as a part of the ticket: the lines above, the picker below, no window of its own.
 *
 * <p>Keys: in a line Delete takes it off, Ctrl+Z takes its entry back, up and down go to the neighbours; in the picker
 * see {@link EquipmentPicker}.
 */
public final class EquipmentPane extends VBox {
    private final EquipmentViewModel model;
    private final Texts texts;
    private final VBox rows = new VBox();
    private final EquipmentPicker picker;
    private final Map<Integer, EquipmentRowView> known = new HashMap<>();

    public EquipmentPane(EquipmentViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        this.picker = new EquipmentPicker(model, texts);
        getStyleClass().add("equipment");
        rows.getStyleClass().add("rows");
        rows.managedProperty().bind(Bindings.isNotEmpty(model.lines()));
        rows.setAccessibleRole(AccessibleRole.LIST_VIEW);
        rows.accessibleTextProperty().bind(texts.of("equipment.title"));
        var locked = model.lockedProperty().isNotEmpty();
        picker.visibleProperty().bind(locked.not());
        picker.managedProperty().bind(picker.visibleProperty());
        getChildren().addAll(header(), rows, nothing(), reasonForLock(), picker);
        model.lines().addListener((ListChangeListener<EquipmentLine>) change -> arrange());
        Ticker.attach(this, Ticker.SECOND, model::tick);
        arrange();
    }

    /** Puts the cursor into the picker; where it is disabled, on the first line. */
    public void focusPicker() {
        if (picker.isVisible()) {
            picker.focusField();
        } else if (!rows.getChildren().isEmpty()) {
            rows.getChildren().getFirst().requestFocus();
        }
    }

    private Node header() {
        Label title = new Label();
        title.textProperty().bind(texts.of("equipment.title"));
        title.getStyleClass().add("strong");
        HBox header = new HBox(title);
        header.getStyleClass().add("header");
        header.setAlignment(Pos.CENTER_LEFT);
        return header;
    }

    private Node nothing() {
        Label nothing = new Label();
        nothing.textProperty()
                .bind(Bindings.when(model.lockedProperty().isEmpty())
                        .then(texts.of("equipment.none"))
                        .otherwise(texts.of("equipment.none.ever")));
        nothing.getStyleClass().add("muted");
        nothing.visibleProperty().bind(Bindings.isEmpty(model.lines()));
        nothing.managedProperty().bind(nothing.visibleProperty());
        return nothing;
    }

    private Node reasonForLock() {
        Label reason = new Label();
        reason.textProperty().bind(model.lockedProperty());
        reason.setGraphic(Icon.LOCKED.node("small", "muted"));
        reason.getStyleClass().addAll("muted", "locked");
        reason.setWrapText(true);
        reason.setMinHeight(USE_PREF_SIZE);
        reason.visibleProperty().bind(model.lockedProperty().isNotEmpty());
        reason.managedProperty().bind(reason.visibleProperty());
        return reason;
    }

    /** Keeps the row of an equipment for as long as it is listed, so that the focus stays in it. */
    private void arrange() {
        int focused = focusedRow();
        List<Node> wanted = model.lines().stream().<Node>map(this::row).toList();
        if (!rows.getChildren().equals(wanted)) {
            rows.getChildren().setAll(wanted);
        }
        known.keySet()
                .retainAll(model.lines().stream()
                        .map(line -> line.equipment().id())
                        .collect(Collectors.toSet()));
        if (focused >= 0 && focusedRow() < 0) {
            focusNear(focused);
        }
    }

    private Node row(EquipmentLine line) {
        EquipmentRowView view = known.computeIfAbsent(
                line.equipment().id(), id -> new EquipmentRowView(model, texts, this::focusNeighbour));
        view.show(line);
        return view;
    }

    private int focusedRow() {
        for (int i = 0; i < rows.getChildren().size(); i++) {
            if (rows.getChildren().get(i).isFocusWithin()) {
                return i;
            }
        }
        return -1;
    }

    private void focusNeighbour(EquipmentRowView from, int step) {
        int next = rows.getChildren().indexOf(from) + step;
        if (next >= rows.getChildren().size()) {
            focusPicker();
        } else if (next >= 0) {
            rows.getChildren().get(next).requestFocus();
        }
    }

    private void focusNear(int index) {
        if (rows.getChildren().isEmpty()) {
            focusPicker();
        } else {
            rows.getChildren()
                    .get(Math.min(index, rows.getChildren().size() - 1))
                    .requestFocus();
        }
    }
}
