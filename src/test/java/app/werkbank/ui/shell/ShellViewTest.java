// Over 300 lines: everything about one whole window, opened the same way for each.
package app.werkbank.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.werkbank.platform.settings.Looks.Targets;
import app.werkbank.platform.settings.Looks.Theme;
import app.werkbank.ui.Access;
import app.werkbank.ui.Background;
import app.werkbank.ui.Fx;
import app.werkbank.ui.FxTest;
import app.werkbank.ui.Navigator;
import app.werkbank.ui.Notices;
import app.werkbank.ui.Place;
import app.werkbank.ui.Room;
import app.werkbank.ui.ScreenView;
import app.werkbank.ui.Shots;
import app.werkbank.ui.Texts;
import app.werkbank.ui.Tone;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import javafx.event.Event;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxRobot;

@ExtendWith(FxTest.class)
class ShellViewTest {
    private static final String VIN = "JH4KA7630PC007649";

    private final FakeShell fake = new FakeShell();
    private final Texts texts = new Texts(Locale.UK, FakeShell.CLOCK);
    private final Navigator navigator = new Navigator(new Place.Tickets());
    private final Notices notices = new Notices();
    private final List<Room> made = new ArrayList<>();
    private final AtomicLong millis = new AtomicLong();
    private final SampleScreen tickets = Fx.get(() -> new SampleScreen(texts, Room.TICKETS));
    private ShellViewModel model;
    private Stage stage;

    @BeforeEach
    void open() {
        model = Fx.get(() -> new ShellViewModel(texts, navigator, fake, fake, Background.here(), notices));
        stage = window(model);
    }

    private Stage window(ShellViewModel shown) {
        ShellView view = Fx.get(() -> new ShellView(texts, FakeShell.CLOCK, FxTest.preferences(), shown, screens()));
        Stage window = Fx.show(view::node, 1280, 720);
        Fx.run(() -> view.begin(window.getScene(), millis::get));
        Fx.settle();
        return window;
    }

    @ParameterizedTest
    @CsvSource({
        "LIGHT, en, 100",
        "DARK, en, 100",
        "CONTRAST, en, 100",
        "LIGHT, de, 100",
        "DARK, de, 100",
        "CONTRAST, de, 100",
        "LIGHT, de, 200",
        "DARK, fr, 150",
        "LIGHT, nl, 125"
    })
    void theWindowDrawsAndEveryControlHasANameAndASize(Theme theme, String language, int percent) {
        Fx.run(() -> {
            FxTest.preferences().themeProperty().set(theme);
            FxTest.preferences().textPercentProperty().set(percent);
            texts.speak(Locale.of(language));
            fake.status.set(FakeShell.offline());
            notices.offer(Tone.SUCCESS, "Bosch KTS 590", "Undo", () -> {});
        });
        Fx.settle();
        String name = "shell-" + theme.name().toLowerCase(Locale.ROOT) + "-" + language + "-" + percent;
        Shots.assertShowsSomething(Shots.save(stage, Shots.named(name)));
        Fx.run(() -> {
            assertEquals(List.of(), Access.faults(stage.getScene().getRoot()));
            assertEquals(List.of(), Access.cut(stage.getScene().getRoot()));
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {100, 200})
    void aNoticeLiesOverNothing(int percent) {
        Fx.run(() -> {
            FxTest.preferences().textPercentProperty().set(percent);
            notices.offer(
                    Tone.INFO, "Castell Immo Reader with the long cable for the boot 4.1 removed.", "Undo", () -> {});
        });
        Fx.settle();
        Shots.save(stage, Shots.named("shell-notice-" + percent));
        Fx.run(() -> {
            Parent root = stage.getScene().getRoot();
            Bounds toast = onScreen(root.lookup(".toast"));
            for (Node other : List.of(
                    tickets.node(),
                    root.lookup(".rail"),
                    root.lookup(".status-bar .sentence"),
                    root.lookup(".status-bar .menu-button"))) {
                assertFalse(toast.intersects(onScreen(other)), () -> toast + " lies over " + other);
            }
        });
    }

    private static Bounds onScreen(Node node) {
        Bounds all = node.localToScene(node.getLayoutBounds());
        return new BoundingBox(all.getMinX() + 1, all.getMinY() + 1, all.getWidth() - 2, all.getHeight() - 2);
    }

    @Test
    void theTabOfTheOutboxCountsWhatTheBannerAndTheTitleCount() {
        Fx.run(() -> fake.status.set(FakeShell.offline()));
        Fx.settle();
        Fx.run(() -> {
            Label badge = (Label) stage.getScene().getRoot().lookup(".badge");
            assertTrue(badge.isVisible());
            assertEquals("3", badge.getText());
            assertTrue(
                    model.banner().get().endsWith("3 changes wait."),
                    model.banner().get());
            assertTrue(
                    model.windowTitle().get().startsWith("(3) "),
                    model.windowTitle().get());
            fake.status.set(Status.UNKNOWN);
            assertFalse(badge.isVisible());
        });
    }

    @Test
    void screensAreMadeWhenTheyAreEnteredFirstAndKept() {
        assertEquals(List.of(Room.TICKETS), made);
        Fx.run(() -> {
            navigator.go(new Place.Vehicle(VIN));
            navigator.back();
        });
        assertEquals(List.of(Room.TICKETS, Room.VEHICLES), made);
        assertEquals(List.of("show tickets", "hide", "show tickets"), tickets.calls);
    }

    @Test
    void theKeysOfEveryScreenWork() {
        press(KeyCode.DIGIT3, true);
        assertEquals(new Place.Outbox(), place());
        press(KeyCode.COMMA, true);
        assertEquals(new Place.Settings(), place());
        Fx.run(() -> fire(KeyEvent.KEY_PRESSED, "", KeyCode.LEFT, false, true));
        assertEquals(new Place.Outbox(), place());
        Fx.run(() -> fire(KeyEvent.KEY_PRESSED, "", KeyCode.RIGHT, false, true));
        assertEquals(new Place.Settings(), place());
        press(KeyCode.F5, false);
        assertEquals(List.of("sync"), fake.asked);
    }

    @Test
    void theMapOfKeysComesWithF1AndLeavesWithEsc() {
        Fx.run(() -> texts.speak(Locale.UK));
        press(KeyCode.F1, false);
        Fx.settle();
        assertTrue(Fx.get(() -> stage.getScene().getRoot().lookup(".key-map") != null));
        Shots.save(stage, Shots.named("shell-keys"));
        press(KeyCode.ESCAPE, false);
        assertNull(Fx.get(() -> stage.getScene().getRoot().lookup(".key-map")));
    }

    @Test
    void theSearchIsReachedWithTheKeyboardAndOpensWhatTheArrowsChose() {
        FxRobot robot = new FxRobot();
        press(KeyCode.K, true);
        robot.write("7440");
        Fx.settle();
        Shots.save(stage, Shots.named("shell-search"));
        robot.press(KeyCode.DOWN).release(KeyCode.DOWN);
        robot.press(KeyCode.UP).release(KeyCode.UP);
        robot.press(KeyCode.ENTER).release(KeyCode.ENTER);
        Fx.await("the hit is open", () -> place().equals(new Place.Outbox()));
    }

    @Test
    void whatTheProgramDoesIsFoundByTypingItsNameToo() {
        FxRobot robot = new FxRobot();
        press(KeyCode.K, true);
        robot.write("dark");
        Fx.await("the command is found", () -> model.hits().stream().anyMatch(Command.class::isInstance));
        robot.press(KeyCode.ENTER).release(KeyCode.ENTER);
        Fx.await("it is dark", () -> FxTest.preferences().themeProperty().get() == Theme.DARK);
        for (String[] typed : new String[][] {{"sync", "sync"}, {"offline", "off"}}) {
            press(KeyCode.K, true);
            robot.write(typed[0]);
            Fx.await("the command is found", () -> model.hits().stream().anyMatch(Command.class::isInstance));
            robot.press(KeyCode.ENTER).release(KeyCode.ENTER);
            Fx.await("it is asked for", () -> fake.asked.contains(typed[1]));
        }
        press(KeyCode.K, true);
        robot.write(">");
        Fx.await("all are listed", () -> model.hits().size() > 20);
        Fx.settle();
        Shots.save(stage, Shots.named("shell-commands"));
        robot.write("map");
        Fx.await("one is found", () -> model.hits().size() == 1);
        robot.press(KeyCode.ENTER).release(KeyCode.ENTER);
        Fx.await("the map is there", () -> stage.getScene().getRoot().lookup(".key-map") != null);
    }

    @Test
    void enterBeforeTheFirstAnswerOpensTheBestOfIt() {
        Queue<Runnable> answers = new ConcurrentLinkedQueue<>();
        Background slow = new Background(Runnable::run, answers::add, error -> {
            throw new AssertionError(error);
        });
        ShellViewModel waiting =
                Fx.get(() -> new ShellViewModel(texts, navigator, fake, text -> find(text), slow, notices));
        stage = window(waiting);
        press(KeyCode.K, true);
        Fx.run(() -> waiting.queryProperty().set("7440303"));
        press(KeyCode.ENTER, false);
        assertEquals(new Place.Tickets(), place());
        Fx.run(() -> {
            for (Runnable answer = answers.poll(); answer != null; answer = answers.poll()) {
                answer.run();
            }
        });
        assertEquals(new Place.Outbox(), place());
    }

    /** Nothing was opened before: the empty search shows nothing. */
    private List<SearchSource.Hit> find(String text) {
        return text.isEmpty() ? List.of() : fake.find(text);
    }

    @Test
    void everyCommandIsFoundByItsOwnWordsInEveryLanguage() {
        for (String language : Texts.LANGUAGES) {
            Fx.run(() -> {
                texts.speak(Locale.of(language));
                Commands commands = new Commands(texts, FxTest.preferences(), model, () -> {});
                List<Command> all = commands.matching("");
                for (Command command : all) {
                    assertTrue(
                            commands.matching(command.title()).stream()
                                    .anyMatch(found -> found.title().equals(command.title())),
                            command::title);
                }
            });
        }
    }

    @Test
    void ctrlZAcceptsTheNoticeUnlessTheFieldHasSomethingToUndo() {
        List<String> undone = new ArrayList<>();
        Fx.run(() -> {
            notices.offer(Tone.SUCCESS, "Removed.", "Undo", () -> undone.add("yes"));
            tickets.field.requestFocus();
            tickets.field.appendText("1");
        });
        press(KeyCode.Z, true);
        assertEquals(List.of(), undone);
        Fx.run(() -> stage.getScene().getRoot().requestFocus());
        press(KeyCode.Z, true);
        assertEquals(List.of("yes"), undone);
    }

    @Test
    void fiftyScansWithAFieldFocusedOpenFiftyVehiclesAndLeaveTheFieldAsItWas() {
        Fx.run(() -> {
            tickets.field.setText("145 022");
            tickets.field.requestFocus();
            tickets.field.selectRange(2, 5);
        });
        for (int i = 0; i < 50; i++) {
            String vin = "JH4KA7630PC0" + (10_000 + i);
            Fx.run(() -> {
                navigator.go(new Place.Tickets());
                tickets.field.requestFocus();
                tickets.field.selectRange(2, 5);
                type(vin + "\r", 5);
            });
            assertEquals(new Place.Vehicle(vin), place());
            Fx.run(() -> {
                assertEquals("145 022", tickets.field.getText());
                assertEquals("5 0", tickets.field.getText().substring(2, 5));
            });
        }
        assertEquals(0, tickets.entered, "the scanner's Enter is nobody else's");
    }

    @Test
    void aScanWithoutAFieldAndWithoutAnEndOpensTheVehicleToo() {
        Fx.run(() -> {
            stage.getScene().getRoot().requestFocus();
            type(VIN, 5);
            millis.addAndGet(1_000);
        });
        Fx.await("the vehicle is open", () -> place().equals(new Place.Vehicle(VIN)));
    }

    @Test
    void aPersonWhoTypesIsNeverAScanner() {
        Fx.run(() -> {
            tickets.field.clear();
            tickets.field.requestFocus();
            type(VIN + "\r", 80);
        });
        assertEquals(new Place.Tickets(), place());
        Fx.run(() -> assertEquals(VIN, tickets.field.getText()));
        assertEquals(1, tickets.entered);
    }

    @Test
    void everyTargetIsLargeEnoughForGloves() {
        Fx.run(() -> FxTest.preferences().targetsProperty().set(Targets.GLOVE));
        Fx.settle();
        Shots.save(stage, Shots.named("shell-glove"));
        Fx.run(() -> assertEquals(List.of(), Access.lowerThan(stage.getScene().getRoot(), 56)));
        Fx.run(() -> FxTest.preferences().targetsProperty().set(Targets.TOUCH));
        Fx.settle();
        Fx.run(() -> assertEquals(List.of(), Access.lowerThan(stage.getScene().getRoot(), 40)));
    }

    @Test
    void theFocusIsSeenWhereverTabLeads() {
        FxRobot robot = new FxRobot();
        Fx.run(() -> stage.getScene().getRoot().lookup(".rail-button").requestFocus());
        for (int i = 0; i < 8; i++) {
            var before = Shots.take(stage);
            robot.press(KeyCode.TAB).release(KeyCode.TAB);
            Fx.settle();
            var after = i == 5 ? Shots.save(stage, Shots.named("shell-focus")) : Shots.take(stage);
            Node owner = Fx.get(() -> stage.getScene().getFocusOwner());
            assertTrue(Shots.differ(before, after) > 40, () -> "no visible focus on " + owner);
        }
    }

    @Test
    void theStatusLineStillFollowsAfterUnusedObjectsWereCollected() {
        System.gc();
        Fx.run(() -> fake.status.set(new Status(false, null, 1, 1, new StatusSentence.NeedsYou(1), FakeShell.PULLED)));
        System.gc();
        Fx.run(() -> {
            Node sentence = stage.getScene().getRoot().lookup(".sentence");
            assertTrue(sentence.getStyleClass().contains(Tone.DANGER.styleClass()), "" + sentence.getStyleClass());
        });
    }

    @Test
    void theFirstStartStandsAlone() {
        Fx.run(() -> navigator.replace(new Place.FirstStart()));
        Fx.settle();
        Fx.run(() -> {
            assertFalse(stage.getScene().getRoot().lookup(".rail").isVisible());
            assertFalse(stage.getScene().getRoot().lookup(".status-bar").isVisible());
        });
    }

    @Test
    void theFocusFollowsTheScreen() {
        Fx.run(() -> {
            navigator.go(new Place.Outbox());
            navigator.back();
        });
        assertSame(tickets.field, Fx.get(() -> stage.getScene().getFocusOwner()));
    }

    private Map<Room, Supplier<? extends ScreenView>> screens() {
        Map<Room, Supplier<? extends ScreenView>> factories = new EnumMap<>(Room.class);
        for (Room room : Room.values()) {
            factories.put(room, () -> {
                made.add(room);
                return room == Room.TICKETS ? tickets : new SampleScreen(texts, room);
            });
        }
        return factories;
    }

    private Place place() {
        return Fx.get(() -> navigator.placeProperty().get());
    }

    private void press(KeyCode code, boolean shortcut) {
        Fx.run(() -> fire(KeyEvent.KEY_PRESSED, "", code, shortcut, false));
        Fx.run(() -> fire(KeyEvent.KEY_RELEASED, "", code, shortcut, false));
    }

    private void type(String text, long gapMillis) {
        for (char c : text.toCharArray()) {
            millis.addAndGet(gapMillis);
            boolean enter = c == '\r';
            fire(KeyEvent.KEY_PRESSED, "", enter ? KeyCode.ENTER : KeyCode.UNDEFINED, false, false);
            fire(KeyEvent.KEY_TYPED, String.valueOf(c), KeyCode.UNDEFINED, false, false);
            fire(KeyEvent.KEY_RELEASED, "", enter ? KeyCode.ENTER : KeyCode.UNDEFINED, false, false);
        }
    }

    private void fire(
            javafx.event.EventType<KeyEvent> type, String character, KeyCode code, boolean control, boolean alt) {
        Node owner = stage.getScene().getFocusOwner();
        Event.fireEvent(
                owner == null ? stage.getScene() : owner,
                new KeyEvent(type, character, "", code, false, control, alt, false));
    }
}
