package app.werkbank.ui;

import java.util.ArrayDeque;
import java.util.Deque;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Where the person is, and the way back. To be used on the FX thread. */
public final class Navigator {
    private static final int REMEMBERED = 100;

    private final ReadOnlyObjectWrapper<Place> place;
    private final ReadOnlyBooleanWrapper canGoBack = new ReadOnlyBooleanWrapper(this, "canGoBack");
    private final ReadOnlyBooleanWrapper canGoForward = new ReadOnlyBooleanWrapper(this, "canGoForward");
    private final Deque<Place> behind = new ArrayDeque<>();
    private final Deque<Place> ahead = new ArrayDeque<>();

    public Navigator(Place first) {
        place = new ReadOnlyObjectWrapper<>(this, "place", first);
    }

    /** Where the person is now. */
    public ReadOnlyObjectProperty<Place> placeProperty() {
        return place.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty canGoBackProperty() {
        return canGoBack.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty canGoForwardProperty() {
        return canGoForward.getReadOnlyProperty();
    }

    /** Goes to a place; the way back leads to where the person was. Nothing happens where the person is there. */
    public void go(Place next) {
        if (next.equals(place.get())) {
            return;
        }
        behind.push(place.get());
        if (behind.size() > REMEMBERED) {
            behind.removeLast();
        }
        ahead.clear();
        arrive(next);
    }

    /** Goes to a place that takes the place of this one: there is no way back to here (the first start). */
    public void replace(Place next) {
        ahead.clear();
        arrive(next);
    }

    /** Goes back; nothing happens where there is no way back. */
    public void back() {
        if (!behind.isEmpty()) {
            ahead.push(place.get());
            arrive(behind.pop());
        }
    }

    /** Goes forward again after going back; else nothing happens. */
    public void forward() {
        if (!ahead.isEmpty()) {
            behind.push(place.get());
            arrive(ahead.pop());
        }
    }

    private void arrive(Place next) {
        canGoBack.set(!behind.isEmpty());
        canGoForward.set(!ahead.isEmpty());
        place.set(next);
    }
}
