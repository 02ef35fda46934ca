package app.werkbank.ui;

import javafx.application.Platform;

/** Keeps slow work off the thread that draws (invariant I34). */
public final class FxThread {
    private FxThread() {}

    /**
     * The check that the composition root hands to the store, the API and the files: they do not know JavaFX.
     *
     * @param what what was about to happen, e.g. {@code "a query of the store"}
     * @throws IllegalStateException on the FX thread
     */
    public static void refuse(String what) {
        if (Platform.isFxApplicationThread()) {
            throw new IllegalStateException(what + " on the FX thread; it belongs into Background");
        }
    }
}
