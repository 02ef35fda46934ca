package app.werkbank.ui;

import java.util.List;
import javafx.collections.ObservableList;

/** Brings a list on screen up to date with as little change as possible, so that selection, focus and scrolling stay. */
public final class Lists {
    private Lists() {}

    /** Makes {@code shown} equal to {@code found}; elements that are equal already are left alone. */
    public static <T> void update(ObservableList<T> shown, List<? extends T> found) {
        int same = Math.min(shown.size(), found.size());
        int first = 0;
        while (first < same && shown.get(first).equals(found.get(first))) {
            first++;
        }
        if (shown.size() == found.size()) {
            for (int i = first; i < same; i++) {
                if (!shown.get(i).equals(found.get(i))) {
                    shown.set(i, found.get(i));
                }
            }
            return;
        }
        int last = 0;
        while (last < same - first && shown.get(shown.size() - 1 - last).equals(found.get(found.size() - 1 - last))) {
            last++;
        }
        shown.subList(first, shown.size() - last).clear();
        shown.addAll(first, found.subList(first, found.size() - last));
    }
}
