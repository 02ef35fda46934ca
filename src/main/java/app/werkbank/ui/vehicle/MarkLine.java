package app.werkbank.ui.vehicle;

import java.util.List;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.value.ObservableDoubleValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/**
 * The marks of one reading in one row, the weightiest first: where they do not all fit, the last ones are shapes alone,
 * for a word that is cut says less than none (screens.md 47). The words stay in their tips and beside the table.
 */
final class MarkLine extends HBox {
    private final DoubleProperty room = new SimpleDoubleProperty(this, "room");
    private final List<Label> marks;
    private double[] whole = {};
    private int worded;

    /** @param column the width of the column, its padding included */
    MarkLine(List<Label> marks, ObservableDoubleValue column) {
        this.marks = List.copyOf(marks);
        this.worded = marks.size();
        getStyleClass().add("gap-1");
        setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(marks);
        marks.forEach(mark -> mark.setMinWidth(USE_PREF_SIZE));
        room.bind(column);
        room.subscribe(this::requestLayout);
    }

    @Override
    protected void layoutChildren() {
        if (whole.length == 0) {
            whole = marks.stream().mapToDouble(mark -> mark.prefWidth(-1)).toArray();
        }
        double padding = getParent() instanceof Region cell
                ? cell.getInsets().getLeft() + cell.getInsets().getRight()
                : 0;
        int fitting = marks.size();
        while (fitting > 1 && width(fitting) > room.get() - padding) {
            fitting--;
        }
        if (fitting != worded) {
            worded = fitting;
            for (int i = 0; i < marks.size(); i++) {
                marks.get(i).setContentDisplay(i < fitting ? ContentDisplay.LEFT : ContentDisplay.GRAPHIC_ONLY);
            }
        }
        super.layoutChildren();
    }

    /** With so many words, in pixels. */
    private double width(int words) {
        double width = getSpacing() * (marks.size() - 1);
        for (int i = 0; i < marks.size(); i++) {
            Node shape = marks.get(i).getGraphic();
            width += i < words ? whole[i] : shape.prefWidth(-1);
        }
        return width;
    }
}
