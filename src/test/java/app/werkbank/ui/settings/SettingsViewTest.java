package app.werkbank.ui.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.werkbank.domain.DistanceUnit;
import app.werkbank.platform.Home;
import app.werkbank.platform.settings.ConnectionSettings;
import app.werkbank.platform.settings.ConnectionSettings.SecretsKept;
import app.werkbank.platform.settings.Looks.Theme;
import app.werkbank.platform.settings.SettingsStore;
import app.werkbank.ui.Access;
import app.werkbank.ui.Background;
import app.werkbank.ui.Fx;
import app.werkbank.ui.FxTest;
import app.werkbank.ui.Notices;
import app.werkbank.ui.Shots;
import app.werkbank.ui.Texts;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.ScrollPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;

@ExtendWith(FxTest.class)
class SettingsViewTest {
    @TempDir
    Path folder;

    private final FxRobot robot = new FxRobot();
    private final List<URI> opened = new ArrayList<>();
    private final Texts texts = new Texts(Locale.UK, Clock.systemUTC());
    private SettingsViewModel model;
    private SettingsView view;

    @BeforeEach
    void open() throws Exception {
        SettingsStore store = SettingsStore.open(Home.open(folder));
        store.update(now -> now.withActive(new ConnectionSettings(
                "api.example.com-1",
                ConnectionSettings.Kind.REMOTE,
                URI.create("https://api.example.com"),
                URI.create("https://login.example.com/token"),
                "workshop-7",
                SecretsKept.KEYSTORE,
                null)));
        Background background = Background.onFx(error -> {
            throw new AssertionError(error);
        });
        model = Fx.get(() -> new SettingsViewModel(
                store,
                FxTest.preferences(),
                new ConnectionForm(new FakeConnector(), background, texts),
                new Notices(),
                background,
                texts,
                Locale.UK));
        About about = new About("0.1.0", "Java 25, JavaFX 26", "Linux 6 amd64", folder);
        view = Fx.get(() -> new SettingsView(model, texts, about, opened::add));
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, en, 100", "DARK, de, 100", "LIGHT, de, 150", "CONTRAST, fr, 100"})
    void everySectionIsShown(Theme theme, String language, int percent) {
        Stage stage = show(theme, language, percent);
        String name = "settings-" + theme.name().toLowerCase(Locale.ROOT) + "-" + language + "-" + percent;
        Shots.assertShowsSomething(Shots.save(stage, Shots.named(name)));
        scroll(0.5);
        Shots.save(stage, Shots.named(name + "-middle"));
        scroll(1);
        Shots.save(stage, Shots.named(name + "-end"));
        Fx.run(() -> assertEquals(List.of(), Access.faults(stage.getScene().getRoot())));
    }

    @Test
    void coloursUnitAndLanguageApplyAtOnce() {
        show(Theme.LIGHT, "en", 100);
        scroll(0.6);
        robot.clickOn("Dark");
        Fx.await("it is dark", () -> FxTest.preferences().themeProperty().get() == Theme.DARK);
        robot.clickOn("Miles");
        Fx.await("miles", () -> FxTest.preferences().unitProperty().get() == DistanceUnit.MI);
        Fx.run(() -> model.languageProperty().set("fr"));
        Fx.await("French", () -> view.title().getValue().equals("Réglages"));
        Fx.run(() -> FxTest.preferences().unitProperty().set(DistanceUnit.KM));
    }

    @Test
    void theFolderOfTheDataIsOpened() {
        show(Theme.LIGHT, "en", 100);
        scroll(1);
        robot.clickOn("Open the folder");
        assertEquals(List.of(folder.toUri()), opened);
    }

    private void scroll(double to) {
        Fx.run(() -> ((ScrollPane) view.node()).setVvalue(to));
        Fx.settle();
    }

    private Stage show(Theme theme, String language, int percent) {
        Fx.run(() -> {
            FxTest.preferences().themeProperty().set(theme);
            FxTest.preferences().textPercentProperty().set(percent);
            model.languageProperty().set(language);
        });
        Stage stage = Fx.show(view::node, 1220, 760);
        Fx.await("the places are known", () -> !model.form().places().isEmpty());
        Fx.settle();
        return stage;
    }
}
