// Over 300 lines: everything about one screen, opened the same way for each.
package app.werkbank.ui.ticket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.werkbank.domain.TicketState;
import app.werkbank.domain.Vin;
import app.werkbank.store.Odometer;
import app.werkbank.ui.Access;
import app.werkbank.ui.Background;
import app.werkbank.ui.Fx;
import app.werkbank.ui.FxTest;
import app.werkbank.ui.Navigator;
import app.werkbank.ui.Place;
import app.werkbank.ui.entry.EntryWorkshop;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

@ExtendWith(FxTest.class)
class TicketsViewTest {
    private static final Vin VIN = new Vin("JH4KA7630PC007649");

    @TempDir
    Path folder;

    private final FxRobot robot = new FxRobot();
    private EntryWorkshop workshop;
    private TicketsViewModel model;
    private Navigator navigator;
    private TicketsView screen;
    private Parent view;

    @BeforeEach
    void openTheScreen() {
        workshop = EntryWorkshop.withWindow(folder);
        workshop.pulled(VIN, 170_000, 174_000, 178_000, 182_432);
        workshop.ticket(7_440_303, TicketState.IN_PROGRESS, VIN.text());
        workshop.ticket(7_440_299, TicketState.PENDING, "JH4KA7630PC000123");
        workshop.ticket(7_440_298, TicketState.PREPARED, null);
        workshop.ticket(7_440_200, TicketState.CLOSED, VIN.text());
        model = Fx.get(() -> new TicketsViewModel(workshop.place));
        navigator = new Navigator(new Place.Tickets());
        screen = shown(model);
        view = screen.node();
        Fx.await("the first ticket is shown", () -> field() != null && field().isFocused());
    }

    @AfterEach
    void closeTheScreen() {
        Fx.run(model::close);
        workshop.close();
    }

    @Test
    void aTicketIsFoundByTypingALaterPartOfItsVin() {
        robot.press(KeyCode.CONTROL).press(KeyCode.F).release(KeyCode.F).release(KeyCode.CONTROL);
        robot.write("000123");
        Fx.await("it alone is listed", () -> numbers().equals(List.of("7440299")));
        robot.type(KeyCode.ENTER);
        Fx.await("it is shown", () -> shown("7440299"));
    }

    @Test
    void enterBeforeTheRowsAreHereOpensTheFirstOfWhatWasTyped() {
        robot.press(KeyCode.CONTROL).press(KeyCode.F).release(KeyCode.F).release(KeyCode.CONTROL);
        Fx.run(() -> {
            TextField search = (TextField) view.getScene().getFocusOwner();
            search.setText("000123");
            Event.fireEvent(
                    search, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, false, false, false));
        });
        Fx.await("it is shown", () -> shown("7440299"));
        assertTrue(Fx.get(() -> list().isFocused()));
    }

    @Test
    void theOpenTicketStaysOpenWhenTheListIsNarrowedToAnother() {
        robot.press(KeyCode.CONTROL).press(KeyCode.F).release(KeyCode.F).release(KeyCode.CONTROL);
        robot.write("000123");
        Fx.await("one ticket is listed", () -> numbers().equals(List.of("7440299")));
        Fx.settle();
        assertTrue(Fx.get(() -> shown("7440303")));
        Fx.run(() -> model.list().queryProperty().set(""));
        Fx.await("all are listed", () -> numbers().size() == 4);
        assertTrue(Fx.get(() -> shown("7440303")));
        assertEquals(0, Fx.get(() -> list().getSelectionModel().getSelectedIndex()));
    }

    @Test
    void theOpenTicketStaysOpenWhileAPullChangesTheListAroundIt() {
        Fx.run(() -> model.open(new UUID(7, 7_440_298)));
        Fx.await("it is shown", () -> shown("7440298"));
        for (int i = 0; i < 20; i++) {
            workshop.ticket(7_440_400 + i, TicketState.IN_PROGRESS, VIN.text());
            workshop.ticket(7_440_299, i % 2 == 0 ? TicketState.CLOSED : TicketState.PENDING, "JH4KA7630PC000123");
        }
        Fx.await("all are listed", () -> numbers().size() == 24);
        Fx.settle();
        assertEquals(
                new UUID(7, 7_440_298),
                Fx.get(() -> model.list().selectedProperty().get()));
        assertTrue(Fx.get(() -> shown("7440298")));
    }

    @Test
    void aTicketOpenedWhileTheListShowsOnlyAnotherStaysOpenWhenThatRowChanges() {
        Fx.run(() -> model.list().queryProperty().set("000123"));
        Fx.await("one ticket is listed", () -> numbers().equals(List.of("7440299")));
        Fx.run(() -> model.open(new UUID(7, 7_440_299)));
        Fx.await("it is shown", () -> shown("7440299"));
        for (TicketState state : List.of(TicketState.IN_PROGRESS, TicketState.PREPARED, TicketState.IN_PROGRESS)) {
            workshop.ticket(7_440_299, state, "JH4KA7630PC000123");
            Fx.await(
                    "its new state is listed",
                    () -> model.list().lines().getFirst().ticket().state().equals(state));
            Fx.settle();
            assertTrue(Fx.get(() -> shown("7440299")));
        }
    }

    @Test
    void theListIsGroupedWithTicketsInProgressFirstAndFilteredByState() {
        assertEquals(List.of("7440303", "7440299", "7440298", "7440200"), numbers());
        Fx.run(() -> model.list().stateProperty().set(TicketState.CLOSED));
        Fx.await("closed ones are listed", () -> numbers().equals(List.of("7440200")));
    }

    @Test
    void anOrdinaryReadingIsSavedFromTheKeyboardAlone() {
        robot.write("184100").type(KeyCode.ENTER);
        Fx.await("it is saved", () -> texts().contains("Saved 184,100\u00a0km on ticket 7440303. Sends in 10 s."));
        assertEquals("", Fx.get(() -> field().getText()));
        Fx.await("nothing but equipment is missing", () -> texts().contains("Still missing: equipment used"));
        Fx.await("it is not sent", () -> texts().contains("not sent"));
    }

    @Test
    void aBreakingReadingIsWarnedOfWhileTypingAndKeptWithASecondEnter() {
        robot.write("145022");
        assertTrue(Fx.get(this::texts).stream()
                .anyMatch(text -> text.startsWith("37,410\u00a0km lower than 182,432\u00a0km")));
        assertTrue(Fx.get(this::texts).contains("Keep 145,022\u00a0km"));
        robot.type(KeyCode.ENTER);
        Fx.settle();
        assertEquals(4, count());
        robot.type(KeyCode.ENTER);
        Fx.await("it is marked", () -> texts().contains("would break, not yet confirmed"));
        assertEquals(5, count());
    }

    @Test
    void lettersStayInTheFieldWithTheRangeBesideThem() {
        robot.write("12a4").type(KeyCode.ENTER);
        Fx.settle();
        assertTrue(Fx.get(this::texts)
                .contains("Letters are not part of a reading. A reading is 1 to 1,000,000,000\u00a0km."));
        assertEquals("12a4", Fx.get(() -> field().getText()));
        assertTrue(Fx.get(() -> field().isFocused()));
    }

    @Test
    void controlZTakesTheReadingBack() {
        robot.write("184100").type(KeyCode.ENTER);
        Fx.await("it is told", () -> texts().contains("Undo"));
        robot.press(KeyCode.CONTROL).press(KeyCode.Z).release(KeyCode.Z).release(KeyCode.CONTROL);
        Fx.await("it is back in the field", () -> field().getText().equals("184100"));
        assertEquals(4, count());
    }

    @Test
    void altAndANumberTakesASuggestion() {
        robot.write("128432");
        Fx.settle();
        robot.press(KeyCode.ALT).press(KeyCode.DIGIT1).release(KeyCode.DIGIT1).release(KeyCode.ALT);
        Fx.await("it is in the field", () -> !field().getText().equals("128432"));
        assertEquals(4, count());
    }

    @Test
    void aTicketWithoutAVinAndAClosedOneSayWhyNothingCanBeEntered() {
        robot.type(KeyCode.ESCAPE);
        Fx.await("the list has the focus", () -> list().isFocused());
        robot.type(KeyCode.DOWN, KeyCode.DOWN);
        Fx.await(
                "the prepared one is shown",
                () -> texts().contains("No odometer entry yet: this ticket has no VIN. It is given to the ticket on the"
                        + " server."));
        robot.type(KeyCode.DOWN);
        Fx.await(
                "the closed one is shown",
                () -> texts().stream()
                        .anyMatch(text -> text.startsWith(
                                "This ticket is closed: nothing can be entered on it any more. Finished ")));
        assertFalse(Fx.get(
                () -> field().isVisible() && field().getParent().getParent().isVisible()));
    }

    @Test
    void whoGoesIntoTheSearchWhileTheTicketIsStillReadStaysThere() {
        CountDownLatch read = new CountDownLatch(1);
        Background slow = new Background(
                task -> Thread.startVirtualThread(() -> after(read, task)), Platform::runLater, error -> {
                    throw new AssertionError(error);
                });
        Fx.run(() -> view.getScene().getWindow().hide());
        Fx.run(model::close);
        model = Fx.get(() -> new TicketsViewModel(workshop.with(slow)));
        screen = shown(model);
        view = screen.node();
        robot.press(KeyCode.CONTROL).press(KeyCode.F).release(KeyCode.F).release(KeyCode.CONTROL);
        robot.write("74");
        read.countDown();
        Fx.await("the ticket comes", () -> shown("7440303"));
        robot.write("40");
        assertEquals("7440", Fx.get(() -> ((TextField) view.lookup(".ticket-list .text-field")).getText()));
        assertEquals("", Fx.get(() -> field().getText()));
    }

    @Test
    void theVehicleOfATicketIsOneClickAway() {
        robot.clickOn("Open vehicle");
        assertEquals(
                new Place.Vehicle(VIN.text()),
                Fx.get(() -> navigator.placeProperty().get()));
    }

    @Test
    void enterInTheListGoesToTheEntry() {
        robot.type(KeyCode.ESCAPE);
        Fx.await("the list has the focus", () -> list().isFocused());
        robot.type(KeyCode.ENTER);
        Fx.await("the field has the focus", () -> field().isFocused());
    }

    @Test
    void theEntryTakesTheFocusAlsoAfterATicketThatTakesNoReading() {
        Fx.run(() -> screen.show(new Place.Ticket(new UUID(7, 7_440_200))));
        Fx.await("the closed one is shown", () -> shown("7440200"));
        assertTrue(Fx.get(() -> list().isFocused()));
        Fx.run(() -> screen.show(new Place.Ticket(new UUID(7, 7_440_303))));
        Fx.await("the one in progress is shown", () -> shown("7440303"));
        assertTrue(Fx.get(() -> field().isFocused()));
    }

    @Test
    void anotherTicketIsShownFromItsTop() {
        ScrollPane page = (ScrollPane) Fx.get(() -> view.lookup(".ticket-pane .scroll-pane"));
        Fx.run(() -> page.setVvalue(1));
        workshop.ticket(7_440_303, TicketState.IN_PROGRESS, VIN.text()); // the same one
        Fx.settle();
        assertEquals(1, page.getVvalue());
        Fx.run(() -> screen.show(new Place.Ticket(new UUID(7, 7_440_200))));
        Fx.await("the closed one is shown", () -> shown("7440200"));
        assertEquals(0, page.getVvalue());
    }

    @Test
    void everythingHasANameAndASize() {
        robot.write("145022");
        Fx.settle();
        assertEquals(List.of(), Fx.get(() -> Access.faults(view)));
    }

    private static void after(CountDownLatch latch, Runnable task) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
        task.run();
    }

    @Test
    void theEntryTakesTheFocusAlsoBeforeTheFirstFrameOfItsSheet() {
        VBox root = new VBox();
        Fx.show(() -> root, 900, 700);
        Fx.run(() -> {
            TicketPane pane = new TicketPane(
                    model.ticket(),
                    workshop.texts,
                    () -> new TicketSheet(model.ticket(), workshop.texts, VBox::new, vin -> {}, () -> {}));
            root.getChildren().add(pane);
            pane.focusEntry();
            assertSame(root.lookup(".odometer-field"), root.getScene().getFocusOwner());
        });
    }

    private TicketsView shown(TicketsViewModel shown) {
        TicketsView made =
                Fx.get(() -> new TicketsView(shown, workshop.texts, VBox::new, equipment -> false, navigator));
        Fx.show(() -> made, new Place.Tickets(), 1100, 700);
        return made;
    }

    private TextField field() {
        return (TextField) view.lookup(".odometer-field");
    }

    private ListView<?> list() {
        return (ListView<?>) view.lookup(".ticket-view");
    }

    private boolean shown(String number) {
        return view.lookup(".ticket-detail .heading") instanceof Labeled label
                && label.getText().equals(number);
    }

    private List<String> numbers() {
        return Fx.get(() ->
                model.list().lines().stream().map(line -> line.ticket().label()).toList());
    }

    private int count() {
        return workshop.store.read(db -> new Odometer(db).history(VIN.text())).size();
    }

    private List<String> texts() {
        List<String> texts = new ArrayList<>();
        collect(view, texts);
        return texts;
    }

    private static void collect(Node node, List<String> texts) {
        if (!node.isVisible()) {
            return;
        }
        if (node instanceof Labeled labeled && labeled.getText() != null) {
            texts.add(labeled.getText());
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, texts));
        }
    }
}
