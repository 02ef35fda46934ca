package app.werkbank.tour;

import app.werkbank.command.CommandFailure;
import app.werkbank.desktop.Desktop;
import app.werkbank.ui.Place;
import javafx.scene.Scene;

/**
 * The technician's job, played in a window that a start has opened as it does for a person. Whoever builds an installer
 * trains the cache of the start with it (packaging/README.md): a first start, in an empty data folder, goes as far as the
 * demo workshop's tickets; the next one, which opens on them, does the job.
 */
public final class Rehearsal {
    private Rehearsal() {}

    /** The build says so with {@code -Dwerkbank.rehearsal=true}. */
    public static boolean isWanted() {
        return Boolean.getBoolean("werkbank.rehearsal");
    }

    /**
     * Comes back when it is done; the window is still open then. Not on the FX thread.
     *
     * @throws CommandFailure where it waited for something in vain
     */
    public static void play(Scene scene, Desktop desktop) throws CommandFailure {
        Stagehand hand = new Stagehand(scene, (name, picture) -> {});
        Tour tour = new Tour(desktop, hand, true);
        if (hand.fx(() -> desktop.navigator().placeProperty().get()) instanceof Place.FirstStart) {
            tour.firstStart();
            tour.firstPull();
        } else {
            tour.job(tour.firstPull());
        }
    }
}
