package app.werkbank.ui.start;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.werkbank.platform.HomeException;
import app.werkbank.platform.settings.Looks.Theme;
import app.werkbank.ui.Access;
import app.werkbank.ui.Background;
import app.werkbank.ui.Fx;
import app.werkbank.ui.FxTest;
import app.werkbank.ui.Place;
import app.werkbank.ui.Shots;
import app.werkbank.ui.Texts;
import app.werkbank.ui.settings.ConnectionForm;
import app.werkbank.ui.settings.ConnectionForm.Field;
import app.werkbank.ui.settings.FakeConnector;
import app.werkbank.ui.settings.TestStep;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;

@ExtendWith(FxTest.class)
class StartViewTest {
    private final FxRobot robot = new FxRobot();
    private final Texts texts = new Texts(Locale.UK, Clock.systemUTC());
    private final FakeConnector connector = new FakeConnector();
    private final AtomicInteger ready = new AtomicInteger();
    private final AtomicInteger starts = new AtomicInteger();
    private final Background background = Fx.background();
    private DemoStarter demo = starts::incrementAndGet;
    private final StartViewModel model = Fx.get(() -> new StartViewModel(
            new ConnectionForm(connector, background, texts),
            () -> demo.start(),
            background,
            texts,
            ready::incrementAndGet));

    @Test
    void theDemoWorkshopStartsWithOneKey() {
        show();
        robot.type(KeyCode.ENTER);
        Fx.await("there is something to work with", () -> ready.get() == 1);
        assertEquals(1, starts.get());
    }

    @Test
    void aDemoThatDoesNotStartSaysWhyAndCanBeTriedAgain() {
        demo = () -> {
            if (starts.incrementAndGet() == 1) {
                throw new HomeException("The data folder is full.");
            }
        };
        Stage stage = show();
        robot.type(KeyCode.ENTER);
        Fx.await("the reason is told", () -> !model.problemProperty().get().isEmpty());
        assertEquals(
                "The demo workshop did not start: The data folder is full. Try again; nothing was changed.",
                Fx.get(() -> model.problemProperty().get()));
        Shots.save(stage, Shots.named("start-demo-failed"));
        robot.type(KeyCode.ENTER);
        Fx.await("there is something to work with", () -> ready.get() == 1);
    }

    @Test
    void aConnectionIsSetUpByTheKeyboardAlone() {
        Stage stage = show();
        robot.type(KeyCode.TAB).type(KeyCode.SPACE);
        Fx.await("the form is unfolded", () -> model.connectingProperty().get());
        robot.write("https://api.example.com").type(KeyCode.TAB);
        robot.write("https://login.example.com/token").type(KeyCode.TAB);
        robot.write("workshop").type(KeyCode.TAB);
        robot.write("hush").type(KeyCode.TAB);
        Fx.run(() -> stage.getScene().lookup("#connection-connect").requestFocus());
        robot.type(KeyCode.SPACE);
        Fx.await("there is something to work with", () -> ready.get() == 1);
        assertTrue(connector.kept != null && connector.kept.clientId().equals("workshop"));
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, en, 100", "DARK, de, 100", "LIGHT, de, 150"})
    void aFailureLeavesEverythingWhereItWas(Theme theme, String language, int percent) {
        Fx.run(() -> {
            FxTest.preferences().themeProperty().set(theme);
            FxTest.preferences().textPercentProperty().set(percent);
            texts.speak(Locale.of(language));
        });
        connector.answer = FakeConnector.failsAt(TestStep.Kind.TOKEN);
        Stage stage = show();
        String name = theme.name().toLowerCase(Locale.ROOT) + "-" + language + "-" + percent;
        Shots.save(stage, Shots.named("start-" + name));
        Fx.run(() -> {
            model.connectingProperty().set(true);
            model.form().value(Field.API).set("http://api.example.com");
            model.form().value(Field.TOKEN).set("https://login.example.com/token");
            model.form().value(Field.CLIENT_ID).set("workshop-7");
            model.form().value(Field.SECRET).set("wrong");
            model.form().connect();
        });
        Fx.settle();
        Shots.save(stage, Shots.named("start-wrong-" + name));
        Fx.run(() -> {
            model.form().value(Field.API).set("https://api.example.com");
            model.form().connect();
        });
        Fx.await("the steps are told", () -> !model.form().steps().isEmpty());
        Fx.settle();
        Shots.save(stage, Shots.named("start-refused-" + name));
        assertEquals("wrong", Fx.get(() -> model.form().value(Field.SECRET).get()));
        Fx.run(() -> assertEquals(List.of(), Access.faults(stage.getScene().getRoot())));
    }

    private Stage show() {
        StartView view = Fx.get(() -> new StartView(model, texts));
        Stage stage = Fx.show(view::node, 1220, 960);
        Fx.run(() -> view.show(new Place.FirstStart()));
        Fx.await("the places are known", () -> !model.form().places().isEmpty());
        Fx.settle();
        return stage;
    }
}
