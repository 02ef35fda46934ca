package app.werkbank.ui;

import app.werkbank.store.Change;
import app.werkbank.store.Store;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;

/** Tells a view model on the FX thread that rows it shows have changed; many changes in a row are told as one. */
public final class StoreWatch {
    private StoreWatch() {}

    /**
     * Starts watching.
     *
     * @param concerns whether a change matters; asked on the writer's thread
     * @param refresh called on the FX thread, at least once after the last change that matters
     * @return ends the watch
     */
    public static Runnable follow(Store store, Background background, Predicate<Change> concerns, Runnable refresh) {
        AtomicBoolean waiting = new AtomicBoolean();
        return store.onChange(change -> {
            if (concerns.test(change) && waiting.compareAndSet(false, true)) {
                background.run(() -> true, now -> {
                    waiting.set(false);
                    refresh.run();
                });
            }
        });
    }
}
