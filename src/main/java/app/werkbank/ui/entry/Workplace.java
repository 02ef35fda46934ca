package app.werkbank.ui.entry;

import app.werkbank.domain.TrendLimits;
import app.werkbank.store.Store;
import app.werkbank.sync.Entries;
import app.werkbank.sync.Sync;
import app.werkbank.ui.Background;
import app.werkbank.ui.Preferences;
import app.werkbank.ui.Texts;
import java.time.Clock;
import java.util.function.Supplier;

/**
 * What the screens of tickets and vehicles work with, handed in once by the composition root.
 *
 * @param limits the limits of an increase as the settings have them now (domain rule 6)
 * @param clock the instants of what is entered, and "today"
 */
public record Workplace(
        Store store,
        Entries entries,
        Sync sync,
        Background background,
        Texts texts,
        Preferences preferences,
        Supplier<TrendLimits> limits,
        Clock clock) {}
