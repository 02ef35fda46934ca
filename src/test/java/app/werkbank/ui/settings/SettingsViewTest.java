package app.werkbank.ui.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.werkbank.data.RowProblem;
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
import app.werkbank.ui.Place;
import app.werkbank.ui.Shots;
import app.werkbank.ui.Texts;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
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
    private final FakeConnector connector = new FakeConnector();
    private final FakeKeeper keeper = new FakeKeeper();
    private final FileDialogs dialogs = new FileDialogs() {
        @Override
        public Optional<Path> write(@Nullable Window over, String title, String name) {
            return Optional.of(Path.of("new" + name.substring(name.lastIndexOf('.'))));
        }

        @Override
        public Optional<Path> read(@Nullable Window over, String title, String... endings) {
            return Optional.of(Path.of("old" + endings[0]));
        }
    };
    private SettingsViewModel model;
    private DataViewModel data;
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
        Background background = Fx.background();
        model = Fx.get(() -> new SettingsViewModel(
                store,
                FxTest.preferences(),
                new ConnectionForm(connector, background, texts),
                new Notices(),
                background,
                texts,
                Locale.UK));
        About about = new About("0.1.0", "Java 25, JavaFX 26", "Linux 6 amd64", folder);
        data = Fx.get(() -> new DataViewModel(keeper, background, texts, Clock.systemUTC()));
        view = Fx.get(() -> new SettingsView(model, data, texts, about, opened::add, dialogs));
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

    @ParameterizedTest
    @CsvSource({"LIGHT, en", "DARK, de", "LIGHT, fr", "LIGHT, nl"})
    void theSupportBundleIsShownAndTheQuestionBeforeABackupIsPutBack(Theme theme, String language) {
        keeper.rejected = List.of(
                new RowProblem(4, "ticket", "no ticket with the number or id '9' is known here"),
                new RowProblem(7, null, "the line is not UTF-8"));
        Stage stage = show(theme, language, 100);
        String name = "settings-data-" + theme.name().toLowerCase(Locale.ROOT) + "-" + language;
        Fx.run(() -> data.gather());
        shoot(stage, name + "-bundle");
        Fx.run(() -> data.restore(Path.of("/home/workshop/werkbank-backup-20260315-0800.db")));
        shoot(stage, name + "-question");
        Fx.run(() -> data.take(Path.of("in.csv")));
        Fx.await("it is taken", () -> !data.busyProperty().get());
        shoot(stage, name + "-rejected");
    }

    private void shoot(Stage stage, String name) {
        Fx.await("it is done", () -> !data.busyProperty().get());
        scroll(1);
        Shots.assertShowsSomething(Shots.save(stage, Shots.named(name)));
        Fx.run(() -> {
            assertEquals(List.of(), Access.faults(stage.getScene().getRoot()));
            assertEquals(List.of(), Access.cut(stage.getScene().getRoot()));
        });
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, en", "DARK, de"})
    void longWorkShowsHowFarItIsAndCanBeStopped(Theme theme, String language) {
        Semaphore working = new Semaphore(0);
        keeper.meanwhile = working::acquireUninterruptibly;
        Stage stage = show(theme, language, 100);
        Fx.run(() -> data.take(Path.of("in.csv")));
        Button stop = Fx.get(() -> button(texts.get("settings.data.stop")));
        Fx.await("it can be stopped", stop::isVisible);
        Fx.run(() -> ((ScrollPane) view.node()).setVvalue(1));
        Fx.draw();
        Shots.assertShowsSomething(
                Shots.save(stage, Shots.named("settings-data-" + theme.name().toLowerCase(Locale.ROOT) + "-working")));
        Fx.run(() -> assertEquals(List.of(), Access.cut(stage.getScene().getRoot())));
        Fx.run(stop::fire);
        working.release();
        Fx.await("it is over", () -> !data.busyProperty().get());
        assertEquals(
                texts.get("settings.data.stopped"),
                Fx.get(() -> data.saidProperty().get()));
        assertEquals(List.of(), keeper.asked);
        Fx.await("nothing is waited for", () -> !stop.isVisible());
    }

    @Test
    void aMachineWithoutAKeyStoreSaysSoAndOffersTheTwoOthers() {
        connector.places = List.of(SecretsKept.SESSION, SecretsKept.FILE);
        ConnectionForm form = Fx.get(() -> new ConnectionForm(connector, Background.here(), texts));
        Stage stage = Fx.show(() -> new ConnectionFormView(form, texts, ConnectionFormView.Order.TEST_FIRST), 900, 600);
        Shots.assertShowsSomething(Shots.save(stage, Shots.named("settings-no-key-store")));
        assertEquals(SecretsKept.SESSION, form.keptProperty().get());
        assertTrue(Fx.get(() -> stage.getScene().getRoot().lookupAll(".label").stream()
                .anyMatch(label -> label.isVisible()
                        && ((Label) label).getText().startsWith("The operating system’s key store is locked"))));
    }

    @Test
    void everyActOfTheDataHasItsButton() {
        show(Theme.LIGHT, "en", 100);
        scroll(1);
        for (String button : List.of(
                "Back up …",
                "Import readings or equipment …",
                "Export tickets …",
                "Export the outbox …",
                "Support bundle",
                "Write it …",
                "Put a backup back …",
                "Put it back")) {
            scroll(1);
            Fx.run(() -> button(button).fire());
            Fx.await(button + " is done", () -> !data.busyProperty().get());
        }
        assertEquals(
                List.of(
                        "backup new.werkbank-backup",
                        "take old.csv",
                        "export TICKETS new.csv ,",
                        "export OUTBOX new.csv ,",
                        "bundle",
                        "write 2 new.zip",
                        "restore old.werkbank-backup"),
                keeper.asked);
    }

    private Button button(String text) {
        return view.node().lookupAll(".button").stream()
                .map(Button.class::cast)
                .filter(one -> one.getText().equals(text))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no button " + text));
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
        Stage stage = Fx.show(() -> view, new Place.Settings(), 1220, 760);
        Fx.await("the places are known", () -> !model.form().places().isEmpty());
        Fx.settle();
        return stage;
    }
}
