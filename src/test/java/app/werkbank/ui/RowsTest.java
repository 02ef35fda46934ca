package app.werkbank.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.Test;

class RowsTest {
    private final Rows<String> rows = new Rows<>();
    private final ObjectProperty<String> selected = new SimpleObjectProperty<>("a");

    @Test
    void aRowThatComesToStandUnderTheSelectionIsNotChosen() {
        rows.update(List.of("a", "b"));
        rows.shown().subscribe(() -> rows.choose(selected, rows.shown().getFirst()));
        rows.update(List.of("b"));
        assertEquals("a", selected.get());
    }

    @Test
    void aRowThatAPersonSelectsIsChosen() {
        rows.update(List.of("a", "b"));
        rows.choose(selected, "b");
        assertEquals("b", selected.get());
    }
}
