package app.werkbank.ui.outbox;

import app.werkbank.domain.DistanceUnit;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;

/** The field of a {@link ReadingEdit} with its unit beside it. */
public final class ReadingEditField extends HBox {
    private final TextField field = new TextField();

    /** @param name of the field, for screen readers */
    public ReadingEditField(ReadingEdit edit, ObservableValue<String> name) {
        field.textProperty().bindBidirectional(edit.textProperty());
        field.accessibleTextProperty().bind(name);
        field.getStyleClass().add("number");
        ToggleGroup group = new ToggleGroup();
        HBox units = new HBox();
        for (DistanceUnit unit : DistanceUnit.values()) {
            ToggleButton button = new ToggleButton(unit.symbol());
            button.setToggleGroup(group);
            button.setOnAction(event -> {
                button.setSelected(true);
                edit.unitProperty().set(unit);
            });
            edit.unitProperty().subscribe(now -> button.setSelected(now == unit));
            units.getChildren().add(button);
        }
        getStyleClass().add("gap-2");
        setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(field, units);
    }

    /** The field itself. */
    public TextField field() {
        return field;
    }

    /** Puts the focus into the field, what is there selected. */
    public void focusField() {
        field.requestFocus();
        field.selectAll();
    }
}
