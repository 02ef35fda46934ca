package app.werkbank.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.werkbank.platform.Home;
import app.werkbank.platform.settings.Looks.Theme;
import app.werkbank.platform.settings.SettingsStore;
import app.werkbank.ui.Background;
import app.werkbank.ui.Preferences;
import app.werkbank.ui.Texts;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person sets is kept, also where the window is closed at once. */
class SettingsLinkTest {
    @TempDir
    Path folder;

    @Test
    void whatWasSetJustBeforeTheWindowIsClosedIsKept() throws Exception {
        Thread closing = Thread.currentThread();
        Background slow = new Background(
                task -> Thread.ofVirtual().start(() -> {
                    while (closing.getState() != Thread.State.WAITING) {
                        Thread.onSpinWait(); // a disk that is never quicker than who closes
                    }
                    task.run();
                }),
                Runnable::run,
                error -> {
                    throw new AssertionError(error);
                });
        SettingsStore settings = SettingsStore.open(Home.open(folder));
        Preferences preferences = new Preferences();
        try (SettingsLink link = new SettingsLink(settings, slow)) {
            link.follow(preferences, new Texts(Locale.UK, Clock.systemUTC()));
            preferences.themeProperty().set(Theme.DARK);
        }
        assertEquals(
                Theme.DARK,
                SettingsStore.open(Home.open(folder)).current().looks().theme());
    }
}
