package app.werkbank.ui;

import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.collections.ObservableList;

/** The rows of a list on screen; they know while they are being changed. Used on the FX thread alone. */
public final class Rows<T> {
    private final ObservableList<T> shown = new RowList<>();
    private boolean changing;

    /** What is on screen. */
    public ObservableList<T> shown() {
        return shown;
    }

    /** Brings the rows up to date with as little change as possible ({@link Lists}). */
    public void update(List<? extends T> found) {
        changing = true;
        try {
            Lists.update(shown, found);
        } finally {
            changing = false;
        }
    }

    /**
     * Selects something because its row was. While the rows themselves change this does nothing: the selection of a list
     * then moves to whatever row comes to stand there, and nobody has asked for that one.
     */
    public <S> void choose(ObjectProperty<? super S> selected, S chosen) {
        if (!changing) {
            selected.set(chosen);
        }
    }
}
