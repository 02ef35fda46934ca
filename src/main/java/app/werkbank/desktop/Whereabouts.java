package app.werkbank.desktop;

import app.werkbank.store.Drafts;
import app.werkbank.store.Store;
import app.werkbank.ui.Background;
import app.werkbank.ui.Navigator;
import app.werkbank.ui.Place;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where the person is, kept with every step in the store of the connection, so that the program opens where it was left,
 * also after it was killed (screens.md 24). On the FX thread.
 */
final class Whereabouts {
    private static final String FORM = "place";

    private final Navigator navigator;
    private final Background background;
    private final Clock clock;
    private @Nullable Store store;
    private boolean resumed;

    Whereabouts(Navigator navigator, Background background, Clock clock) {
        this.navigator = navigator;
        this.background = background;
        this.clock = clock;
        navigator.placeProperty().subscribe((before, now) -> keep(now));
    }

    /** From here on steps are kept in this store; the first one leads to where it was left. */
    void attach(Store opened) {
        store = opened;
        if (resumed) {
            keep(navigator.placeProperty().get());
            return;
        }
        resumed = true;
        Place begun = navigator.placeProperty().get();
        background.run(
                () -> opened.read(db -> new Drafts(db).form(FORM)).flatMap(Place::parse), left -> resume(left, begun));
    }

    /** Only where the person has not gone somewhere meanwhile. */
    private void resume(Optional<Place> left, Place begun) {
        left.filter(place -> navigator.placeProperty().get().equals(begun))
                .filter(place -> !(place instanceof Place.FirstStart))
                .ifPresent(navigator::replace);
    }

    private void keep(Place place) {
        Store open = store;
        if (open != null && !(place instanceof Place.FirstStart)) {
            background.when(
                    open.write(db -> {
                        new Drafts(db).keepForm(FORM, place.text(), clock.instant());
                        return place;
                    }),
                    kept -> {});
        }
    }
}
