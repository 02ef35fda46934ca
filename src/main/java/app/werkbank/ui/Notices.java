package app.werkbank.ui;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/**
 * What just happened, told once at the bottom of the window, mostly with an undo. A state that lasts is a banner, never
 * a notice. The newest takes the place of the one before. To be used on the FX thread.
 */
public final class Notices {
    private final ReadOnlyObjectWrapper<@Nullable Notice> current = new ReadOnlyObjectWrapper<>(this, "current");

    /**
     * One notice.
     *
     * @param text what happened, a whole sentence
     * @param action the word on its button, e.g. "Undo"; null without a button
     * @param act what the button does
     */
    public record Notice(Tone tone, String text, @Nullable String action, Runnable act) {}

    /** What is shown now; null when nothing is. */
    public ReadOnlyObjectProperty<@Nullable Notice> currentProperty() {
        return current.getReadOnlyProperty();
    }

    /** Tells without offering anything. */
    public void tell(Tone tone, String text) {
        current.set(new Notice(tone, text, null, () -> {}));
    }

    /** Tells, and offers one thing to do about it; Ctrl+Z does the same while the notice is shown. */
    public void offer(Tone tone, String text, String action, Runnable act) {
        current.set(new Notice(tone, text, action, act));
    }

    /** Does what the current notice offers, once; false where it offers nothing. */
    public boolean accept() {
        Notice notice = current.get();
        if (notice == null || notice.action() == null) {
            return false;
        }
        current.set(null);
        notice.act().run();
        return true;
    }

    /** Takes a notice away, unless another has taken its place already. */
    @SuppressWarnings("ReferenceEquality") // the same words may be said twice
    public void dismiss(Notice notice) {
        if (current.get() == notice) {
            current.set(null);
        }
    }
}
