package app.werkbank.ui.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import app.werkbank.platform.Home;
import app.werkbank.platform.settings.ConnectionSettings;
import app.werkbank.platform.settings.Entry;
import app.werkbank.platform.settings.SettingsStore;
import app.werkbank.ui.Background;
import app.werkbank.ui.Notices;
import app.werkbank.ui.Preferences;
import app.werkbank.ui.Texts;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsViewModelTest {
    @TempDir
    Path folder;

    private final Texts texts = new Texts(Locale.of("nl", "BE"), Clock.systemUTC());
    private final Preferences preferences = new Preferences();
    private SettingsStore store;
    private SettingsViewModel model;

    @BeforeEach
    void open() throws Exception {
        store = SettingsStore.open(Home.open(folder));
        model = new SettingsViewModel(
                store,
                preferences,
                new ConnectionForm(new FakeConnector(), Background.here(), texts),
                new Notices(),
                Background.here(),
                texts,
                Locale.of("nl", "BE"));
    }

    @Test
    void theLanguageAppliesAtOnceAndIsKept() {
        model.languageProperty().set("de");
        assertEquals("Einstellungen", texts.get("settings.title"));
        assertEquals("de", store.current().looks().language());
        model.languageProperty().set("");
        assertEquals(Locale.of("nl", "BE"), texts.localeProperty().get());
        assertNull(store.current().looks().language());
    }

    @Test
    void aLanguageOfTheSystemKeepsItsRegion() {
        model.languageProperty().set("nl");
        assertEquals("BE", texts.localeProperty().get().getCountry());
    }

    @Test
    void ofTwoChangesInARowTheLastIsKeptWhicheverThreadIsQuicker() {
        Deque<Runnable> threads = new ArrayDeque<>();
        SettingsViewModel typed = new SettingsViewModel(
                store,
                preferences,
                new ConnectionForm(new FakeConnector(), Background.here(), texts),
                new Notices(),
                new Background(threads::add, Runnable::run, error -> {
                    throw new AssertionError(error);
                }),
                texts,
                Locale.of("nl", "BE"));
        typed.hold().textProperty().set("1");
        typed.hold().textProperty().set("12");
        while (!threads.isEmpty()) {
            threads.removeLast().run();
        }
        assertEquals(12, store.current().entry().holdSeconds());
    }

    @Test
    void theHoldIsKeptWithinZeroToSixtySeconds() {
        assertEquals("10", model.hold().textProperty().get());
        model.hold().textProperty().set("0");
        assertEquals(0, store.current().entry().holdSeconds());
        for (String wrong : new String[] {"61", "-1", "ten", "", "1.5"}) {
            model.hold().textProperty().set(wrong);
            assertEquals(
                    "Een geheel getal van 0 tot 60.",
                    model.hold().problemProperty().get(),
                    wrong);
            assertEquals(0, store.current().entry().holdSeconds(), wrong);
        }
        model.hold().textProperty().set("60");
        assertEquals("", model.hold().problemProperty().get());
        assertEquals(60, store.current().entry().holdSeconds());
    }

    @Test
    void theLimitsOfAnIncreaseAreKeptAndGoBackToWhatTheyWere() {
        model.freeKm().textProperty().set("800");
        model.perDayKm().textProperty().set("250");
        assertEquals(
                new Entry(Entry.DEFAULT.unit(), 10, 800, 250), store.current().entry());
        model.defaultLimits();
        assertEquals(Entry.DEFAULT, store.current().entry());
    }

    @Test
    void theConnectionInUseIsToldWhenItChanges() throws Exception {
        assertEquals("Er is geen verbinding ingesteld.", model.connectionSentence());
        store.update(now -> now.withActive(ConnectionSettings.demo()));
        assertEquals(
                "De demowerkplaats in het programma is in gebruik. Niets verlaat deze computer.",
                model.connectionSentence());
    }
}
