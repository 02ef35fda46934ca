package app.werkbank.bench;

import app.werkbank.domain.TrendLimits;
import app.werkbank.store.Store;
import app.werkbank.sync.Desk;
import app.werkbank.ui.Background;
import app.werkbank.ui.Preferences;
import app.werkbank.ui.Texts;
import app.werkbank.ui.entry.NotingSync;
import app.werkbank.ui.entry.Workplace;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;

/** What view models work with, over a store that is measured on and without an engine. */
final class Places {
    private Places() {}

    static Desk desk(Store store) {
        return new Desk(store, Clock.systemUTC(), () -> Duration.ofSeconds(10), _ -> {});
    }

    static Workplace over(Store store, Background background) {
        Clock clock = Clock.systemUTC();
        return new Workplace(
                store,
                desk(store),
                new NotingSync(),
                background,
                new Texts(Locale.UK, clock),
                new Preferences(),
                () -> TrendLimits.DEFAULT,
                clock);
    }
}
