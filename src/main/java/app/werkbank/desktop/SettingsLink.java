package app.werkbank.desktop;

import app.werkbank.domain.DistanceUnit;
import app.werkbank.domain.TrendLimits;
import app.werkbank.platform.settings.Entry;
import app.werkbank.platform.settings.Looks;
import app.werkbank.platform.settings.Settings;
import app.werkbank.platform.settings.SettingsStore;
import app.werkbank.platform.settings.WindowPlace;
import app.werkbank.ui.Background;
import app.werkbank.ui.Preferences;
import app.werkbank.ui.Texts;
import app.werkbank.ui.shell.ShellMemory;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Carries the settings to the screens at the start, and what a person changes there back into the settings. */
final class SettingsLink implements ShellMemory, AutoCloseable {
    private final SettingsStore settings;
    private final Background background;
    private volatile @Nullable WindowPlace left;

    SettingsLink(SettingsStore settings, Background background) {
        this.settings = settings;
        this.background = background;
    }

    /** The language that the settings name, or the system's. */
    static Locale language(Settings settings) {
        String tag = settings.looks().language();
        return tag == null ? Locale.getDefault() : Locale.forLanguageTag(tag);
    }

    /** Shows the settings, and keeps every later change. */
    void follow(Preferences preferences, Texts texts) {
        Looks looks = settings.current().looks();
        preferences.themeProperty().set(looks.theme());
        preferences.targetsProperty().set(looks.targets());
        preferences.textPercentProperty().set(looks.textScale());
        preferences
                .unitProperty()
                .set(settings.current().entry().unit() == Entry.Unit.MI ? DistanceUnit.MI : DistanceUnit.KM);
        preferences.themeProperty().subscribe((was, now) -> looks(old -> old.withTheme(now)));
        preferences.targetsProperty().subscribe((was, now) -> looks(old -> old.withTargets(now)));
        preferences.textPercentProperty().subscribe((was, now) -> looks(old -> old.withTextScale(now.intValue())));
        preferences.unitProperty().subscribe((was, now) -> {
            Entry.Unit unit = now == DistanceUnit.MI ? Entry.Unit.MI : Entry.Unit.KM;
            keep(old -> old.withEntry(old.entry().withUnit(unit)));
        });
        texts.localeProperty().subscribe((was, now) -> looks(old -> old.withLanguage(now.toLanguageTag())));
    }

    TrendLimits trendLimits() {
        Entry entry = settings.current().entry();
        return new TrendLimits(entry.tooHighAtLeastKm(), entry.tooHighPerDayKm());
    }

    /** Keeps the position of the offline switch. */
    void offline(boolean off) {
        keep(old -> old.withOffline(off));
    }

    @Override
    public Optional<WindowPlace> window() {
        return Optional.ofNullable(settings.current().window());
    }

    @Override
    public void remember(WindowPlace window) {
        left = window;
    }

    /**
     * Keeps where the window stood when it was closed, after all that was set before, and waits until that is done: the
     * program ends next. Not on the FX thread.
     */
    @Override
    public void close() {
        WindowPlace window = left;
        CompletableFuture<Boolean> done = new CompletableFuture<>();
        background.inOrder(
                () -> {
                    keep(window);
                    return done.complete(true);
                },
                all -> {});
        done.join();
    }

    private void keep(@Nullable WindowPlace window) {
        try {
            settings.update(old -> window == null ? old : old.withWindow(window));
        } catch (IOException | RuntimeException e) {
            System.getLogger(SettingsLink.class.getName())
                    .log(System.Logger.Level.WARNING, "where the window stood was not kept", e);
        }
    }

    private void looks(UnaryOperator<Looks> change) {
        keep(old -> old.withLooks(change.apply(old.looks())));
    }

    private void keep(UnaryOperator<Settings> change) {
        background.inOrder(() -> settings.update(change), kept -> {});
    }
}
