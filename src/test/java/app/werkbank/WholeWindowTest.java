package app.werkbank;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.werkbank.command.Session;
import app.werkbank.domain.Equipment;
import app.werkbank.domain.Ticket;
import app.werkbank.platform.settings.Looks.Theme;
import app.werkbank.ui.Access;
import app.werkbank.ui.Fx;
import app.werkbank.ui.FxTest;
import app.werkbank.ui.Place;
import app.werkbank.ui.Preferences;
import app.werkbank.ui.ReadingOrder;
import app.werkbank.ui.Shots;
import app.werkbank.ui.Tone;
import app.werkbank.ui.control.Announcer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The program's window as it is put together, on the demo workshop: from the first start, by the keyboard alone. */
@ExtendWith(FxTest.class)
class WholeWindowTest {
    private static final int MOST_PRESSES = 12;
    private static final int LEAST_STOPS = 10;
    private static final int MOST_STOPS = 200;

    @TempDir
    private Path folder;

    private OpenedWindow window;

    @BeforeEach
    void open() throws Exception {
        window = new OpenedWindow(folder, Map.of());
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void fromTheStartToASavedReadingTakesAtMostTwelveKeysAndItsDigits() {
        window.press(KeyCode.ENTER, false);
        Session session = window.connected();
        window.enterReading(session, OpenedWindow.ticketWithHistory(session));
        int presses = window.presses();
        assertTrue(presses <= MOST_PRESSES, presses + " presses");
    }

    @Test
    void onEveryScreenEveryControlHasANameARoleAndASizeAndNothingIsCut() {
        List<String> faults = new ArrayList<>();
        look("first-start", Theme.LIGHT, "en", faults);
        window.press(KeyCode.ENTER, false);
        Session session = window.connected();
        Ticket ticket = OpenedWindow.ticketWithHistory(session);
        places(ticket).forEach((name, place) -> {
            Fx.run(() -> window.desktop.navigator().go(place));
            look(name, Theme.LIGHT, "en", faults);
            look(name, Theme.DARK, "de", faults);
            look(name, Theme.CONTRAST, "fr", faults);
        });
        window.press(KeyCode.F1, false);
        look("keys", Theme.LIGHT, "nl", faults);
        assertEquals("", String.join("\n", faults));
    }

    @Test
    void whereverOneComesTheFocusIsAtOnceOnTheScreen() {
        window.press(KeyCode.ENTER, false);
        Session session = window.connected();
        Ticket ticket = OpenedWindow.ticketWithHistory(session);
        places(ticket)
                .forEach((name, place) -> Fx.run(() -> {
                    window.desktop.navigator().go(place);
                    Node focused = window.focused();
                    assertFalse(focused instanceof StackPane, name + " has the focus nowhere");
                    for (String part : List.of(".rail", ".top-bar", ".status-bar")) {
                        Node frame = window.stage.getScene().getRoot().lookup(part);
                        assertFalse(inside(frame, focused), name + " leaves the focus on " + focused);
                    }
                }));
    }

    private static boolean inside(Node part, Node node) {
        return node.equals(part) || (node.getParent() != null && inside(part, node.getParent()));
    }

    @Test
    void tabLeadsThroughEveryScreenInTheOrderInWhichItIsRead() {
        window.press(KeyCode.ENTER, false);
        Ticket ticket = OpenedWindow.ticketWithHistory(window.connected());
        List<String> faults = new ArrayList<>();
        places(ticket).forEach((name, place) -> {
            Fx.run(() -> window.desktop.navigator().go(place));
            Fx.settle();
            List<Node> stops = stops();
            assertTrue(stops.size() > LEAST_STOPS, name + " has " + stops.size() + " stops");
            Fx.run(() -> ReadingOrder.faults(stops).forEach(fault -> faults.add(name + ": " + fault)));
        });
        assertEquals("", String.join("\n", faults));
    }

    /** Where Tab leads from the first button of the rail, until it is there again. */
    private List<Node> stops() {
        Node first = Fx.get(() -> window.stage.getScene().getRoot().lookup(".rail-button"));
        Fx.run(first::requestFocus);
        List<Node> stops = new ArrayList<>();
        do {
            stops.add(window.focused());
            window.press(KeyCode.TAB, false);
            assertTrue(stops.size() < MOST_STOPS, () -> "Tab never comes back: " + stops);
        } while (!window.focused().equals(first));
        Fx.run(() -> window.stage.getScene().getRoot().lookupAll(".scroll-pane").stream()
                .map(ScrollPane.class::cast)
                .forEach(scrolled -> scrolled.setVvalue(0)));
        Fx.settle();
        return stops;
    }

    @Test
    void warningsSavesAndWhatBecomesOfTheConnectionAreAnnounced() {
        window.press(KeyCode.ENTER, false);
        Ticket ticket = OpenedWindow.ticketWithHistory(window.connected());
        Fx.run(() -> window.desktop.navigator().go(new Place.Ticket(ticket.id())));
        Fx.await(
                "the entry has the focus",
                () -> window.focused().getStyleClass().contains("odometer-field"));
        List<String> heard = new CopyOnWriteArrayList<>();
        Runnable end = Announcer.onAnnounced(node -> heard.add(Access.name(node)));
        try {
            window.type("2");
            hear("a warning", heard, "lower than");
            window.press(KeyCode.ENTER, false);
            hear("what keeps it", heard, "Press Enter once more to keep it.");
            window.press(KeyCode.ENTER, false);
            hear("that it is saved", heard, "Saved ");
            Fx.run(() -> window.desktop.model().switchOff(true));
            hear("that the window is offline", heard, "You can keep working.");
            Fx.run(() -> window.desktop.model().switchOff(false));
            Fx.run(() -> window.desktop.model().syncNow());
            hear("the result of sync", heard, "Done: ");
        } finally {
            end.run();
        }
    }

    @Test
    void theLegendOfTheChartStaysWhereItIsWhileABannerComesAndGoes() {
        window.press(KeyCode.ENTER, false);
        Ticket ticket = OpenedWindow.ticketWithHistory(window.connected());
        Fx.run(() -> window.desktop.navigator().go(new Place.Vehicle(requireNonNull(ticket.vin()))));
        Fx.await(
                "the legend is there",
                () -> find(".chart-legend") != null && find(".chart-legend").isVisible());
        Fx.settle();
        Bounds before = inWindow(".chart-legend");
        assertTrue(before.getMinX() >= inWindow(".odometer-chart").getMaxX(), "it stands beside the chart");
        for (boolean off : new boolean[] {true, false}) {
            Fx.run(() -> window.desktop.model().switchOff(off));
            Fx.await("the banner", () -> find(".banner").isVisible() == off);
            Fx.settle();
            assertEquals(before, inWindow(".chart-legend"), off ? "with the banner" : "without it");
        }
    }

    private Bounds inWindow(String style) {
        return Fx.get(() -> find(style).localToScene(find(style).getLayoutBounds()));
    }

    private Node find(String style) {
        return window.stage.getScene().lookup(style);
    }

    private static void hear(String what, List<String> heard, String words) {
        Fx.await(what + " is announced", () -> heard.stream().anyMatch(text -> text.contains(words)));
    }

    @Test
    void withTextOfTwiceTheSizeNothingReachesOutOfTheLeastWindow() {
        window.press(KeyCode.ENTER, false);
        Session session = window.connected();
        Ticket ticket = OpenedWindow.ticketWithHistory(session);
        window.enterReading(session, ticket);
        session.entries()
                .addEquipment(
                        ticket.id(), new Equipment(99, "Workshop tester with the long cable for lorries", "2024.1"))
                .join();
        Fx.run(() -> {
            window.desktop.model().switchOff(true);
            window.desktop.model().notices().offer(Tone.INFO, "Workshop multimeter removed.", "Undo", () -> {});
            FxTest.preferences().textPercentProperty().set(Preferences.GREATEST_PERCENT);
            window.desktop.preferences().textPercentProperty().set(Preferences.GREATEST_PERCENT);
        });
        List<String> faults = new ArrayList<>();
        places(ticket).forEach((name, place) -> {
            Fx.run(() -> window.desktop.navigator().go(place));
            for (String language : List.of("en", "de")) {
                Fx.run(() -> window.desktop.texts().speak(Locale.of(language)));
                Fx.settle();
                Shots.save(window.stage, Shots.named("whole-" + name + "-200-" + language));
                Fx.run(() -> Access.cut(window.stage.getScene().getRoot())
                        .forEach(fault -> faults.add(name + " " + language + ": " + fault)));
                assertTrue(inWindow(".top-bar").getMinY() >= 0, name + " pushes the top of the window out of it");
                assertTrue(
                        inWindow(".status-bar").getMaxY()
                                <= window.stage.getScene().getHeight(),
                        name + " pushes the status out of the window");
            }
        });
        assertEquals("", String.join("\n", faults));
    }

    @Test
    void withTextOfTwiceTheSizeTheEntryIsInSightWhileItIsTyped() {
        window.press(KeyCode.ENTER, false);
        Session session = window.connected();
        Fx.run(() -> {
            window.desktop.model().switchOff(true);
            FxTest.preferences().textPercentProperty().set(Preferences.GREATEST_PERCENT);
        });
        window.enterReading(session, OpenedWindow.ticketWithHistory(session));
        window.type("2");
        Fx.settle();
        assertTrue(window.focused().getStyleClass().contains("odometer-field"));
        assertTrue(
                inWindow(".odometer-field").getMaxY() <= inWindow(".status-bar").getMinY(),
                "what is typed is out of sight");
    }

    private static Map<String, Place> places(Ticket ticket) {
        Map<String, Place> places = new LinkedHashMap<>(); // always in the same order
        places.put("tickets", new Place.Tickets());
        places.put("ticket", new Place.Ticket(ticket.id()));
        places.put("vehicles", new Place.Vehicles());
        places.put("vehicle", new Place.Vehicle(String.valueOf(ticket.vin())));
        places.put("outbox", new Place.Outbox());
        places.put("shift", new Place.Shift());
        places.put("labels", new Place.Labels());
        places.put("settings", new Place.Settings());
        return places;
    }

    private void look(String name, Theme theme, String language, List<String> faults) {
        Fx.run(() -> {
            FxTest.preferences().themeProperty().set(theme);
            window.desktop.texts().speak(Locale.of(language));
        });
        Fx.settle();
        Shots.assertShowsSomething(Shots.save(
                window.stage,
                Shots.named("whole-" + name + "-" + theme.name().toLowerCase(Locale.ROOT) + "-" + language)));
        Parent root = window.stage.getScene().getRoot();
        Fx.run(() -> {
            Access.faults(root).forEach(fault -> faults.add(name + " " + language + ": " + fault));
            Access.cut(root).stream()
                    .filter(fault -> fault.startsWith("cut"))
                    .forEach(fault -> faults.add(name + " " + language + ": " + fault));
        });
    }
}
