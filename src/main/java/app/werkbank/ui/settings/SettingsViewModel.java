package app.werkbank.ui.settings;

import app.werkbank.domain.TrendLimits;
import app.werkbank.platform.settings.ConnectionSettings;
import app.werkbank.platform.settings.Entry;
import app.werkbank.platform.settings.Settings;
import app.werkbank.platform.settings.SettingsStore;
import app.werkbank.ui.Background;
import app.werkbank.ui.Notices;
import app.werkbank.ui.Preferences;
import app.werkbank.ui.Texts;
import app.werkbank.ui.Tone;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.IntConsumer;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/**
 * What a person can set. Everything applies at once and is kept at once; a number that cannot be used says why and
 * changes nothing. The looks are {@link Preferences}, which the composition root keeps.
 */
public final class SettingsViewModel {
    /** What can be chosen for the language: the system's, or one that is complete. */
    public static final List<String> LANGUAGES = List.of("", "en", "nl", "de", "fr");

    private static final int GREATEST_KM = 1_000_000;

    private final SettingsStore store;
    private final Preferences preferences;
    private final Notices notices;
    private final Background background;
    private final Texts texts;
    private final Locale system;
    private final ConnectionForm form;
    private final NumberField hold;
    private final NumberField freeKm;
    private final NumberField perDayKm;
    private final ReadOnlyObjectWrapper<Settings> settings;
    private final StringProperty language = new SimpleStringProperty(this, "language", "");

    /** @param system the locale that the operating system is set to */
    public SettingsViewModel(
            SettingsStore store,
            Preferences preferences,
            ConnectionForm form,
            Notices notices,
            Background background,
            Texts texts,
            Locale system) {
        this.store = store;
        this.preferences = preferences;
        this.form = form;
        this.notices = notices;
        this.background = background;
        this.texts = texts;
        this.system = system;
        this.settings = new ReadOnlyObjectWrapper<>(this, "settings", store.current());
        Entry entry = store.current().entry();
        this.hold = new NumberField(
                texts,
                0,
                Entry.LONGEST_HOLD,
                entry.holdSeconds(),
                value -> change(now -> now.withEntry(now.entry().withHoldSeconds(value))));
        this.freeKm = new NumberField(
                texts,
                0,
                GREATEST_KM,
                entry.tooHighAtLeastKm(),
                value -> change(now ->
                        now.withEntry(now.entry().withTooHigh(value, now.entry().tooHighPerDayKm()))));
        this.perDayKm = new NumberField(
                texts,
                1,
                GREATEST_KM,
                entry.tooHighPerDayKm(),
                value -> change(
                        now -> now.withEntry(now.entry().withTooHigh(now.entry().tooHighAtLeastKm(), value))));
        language.set(Objects.requireNonNullElse(store.current().looks().language(), ""));
        language.subscribe((before, now) -> speak(now));
        store.onChange(changed -> background.run(() -> changed, settings::set));
        store.current().activeConnection().ifPresent(form::fill);
    }

    public Preferences preferences() {
        return preferences;
    }

    public ConnectionForm form() {
        return form;
    }

    /** The settings as they are kept. */
    public ReadOnlyObjectProperty<Settings> settingsProperty() {
        return settings.getReadOnlyProperty();
    }

    /** The language as an ISO 639 code; empty follows the system. Setting it changes every text at once. */
    public StringProperty languageProperty() {
        return language;
    }

    /** For how many seconds a saved entry can be undone, 0 to {@value Entry#LONGEST_HOLD}. */
    public NumberField hold() {
        return hold;
    }

    /** An increase up to this many km is never too high (domain rule 6). */
    public NumberField freeKm() {
        return freeKm;
    }

    /** Km a day beyond which an increase is too high (domain rule 6). */
    public NumberField perDayKm() {
        return perDayKm;
    }

    /** Takes both limits of an increase back to what the program came with. */
    public void defaultLimits() {
        freeKm.textProperty().set(Integer.toString(TrendLimits.DEFAULT.freeKm()));
        perDayKm.textProperty().set(Integer.toString(TrendLimits.DEFAULT.kmPerDay()));
    }

    /** Which connection is in use, and where its secrets are, in one sentence each. */
    public String connectionSentence() {
        ConnectionSettings active = settings.get().activeConnection().orElse(null);
        if (active == null) {
            return texts.get("settings.connection.none");
        }
        if (active.kind() == ConnectionSettings.Kind.DEMO) {
            return texts.get("settings.connection.demo");
        }
        return texts.get("settings.connection.remote", String.valueOf(active.api())) + " "
                + texts.get("settings.kept." + active.secretsKept().name().toLowerCase(Locale.ROOT));
    }

    private void speak(String code) {
        texts.speak(code.isEmpty() ? system : Locale.of(code, regionFor(code)));
        change(now -> now.withLooks(now.looks().withLanguage(code.isEmpty() ? null : code)));
    }

    /** The region stays the system's where that speaks the same language; it shapes numbers and dates. */
    private String regionFor(String code) {
        return system.getLanguage().equals(code) ? system.getCountry() : "";
    }

    private void change(UnaryOperator<Settings> change) {
        background.inOrder(
                () -> store.update(change),
                done -> {},
                error -> notices.tell(Tone.DANGER, texts.get("settings.not_kept", String.valueOf(error.getMessage()))));
    }

    /** A whole number of the settings: used at once where it is in its range, explained where it is not. */
    public static final class NumberField {
        private final StringProperty text = new SimpleStringProperty(this, "text", "");
        private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");
        private final int least;
        private final int most;

        NumberField(Texts texts, int least, int most, int start, IntConsumer use) {
            this.least = least;
            this.most = most;
            text.set(Integer.toString(start));
            text.subscribe((before, now) -> {
                Integer value = parse(now);
                problem.set(value == null ? texts.get("settings.problem.range", least, most) : "");
                if (value != null) {
                    use.accept(value);
                }
            });
        }

        /** What is typed. */
        public StringProperty textProperty() {
            return text;
        }

        /** What is wrong with it; empty where nothing is. */
        public ReadOnlyStringProperty problemProperty() {
            return problem.getReadOnlyProperty();
        }

        private @Nullable Integer parse(String typed) {
            String digits = typed.strip();
            if (!digits.matches("\\d{1,9}")) {
                return null;
            }
            int value = Integer.parseInt(digits);
            return value < least || value > most ? null : Integer.valueOf(value);
        }
    }
}
