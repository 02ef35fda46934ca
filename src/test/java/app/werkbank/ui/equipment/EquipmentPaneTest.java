package app.werkbank.ui.equipment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.werkbank.domain.Equipment;
import app.werkbank.domain.IntentState;
import app.werkbank.domain.Ticket;
import app.werkbank.domain.TicketState;
import app.werkbank.platform.settings.Looks.Theme;
import app.werkbank.store.Equipments;
import app.werkbank.store.Intents;
import app.werkbank.store.Reason;
import app.werkbank.store.SqlLedger;
import app.werkbank.store.UsedRow;
import app.werkbank.ui.Access;
import app.werkbank.ui.Fx;
import app.werkbank.ui.FxTest;
import app.werkbank.ui.Shots;
import app.werkbank.ui.Workshop;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;

@ExtendWith(FxTest.class)
class EquipmentPaneTest {
    @TempDir
    Path folder;

    private final FxRobot robot = new FxRobot();
    private Workshop workshop;
    private Ticket ticket;
    private EquipmentViewModel model;
    private EquipmentPane pane;

    @BeforeEach
    void open() {
        workshop = new Workshop(folder);
        ticket = workshop.inProgress(7440303);
        workshop.equipment(12, "Bosch KTS 590", null);
        workshop.equipment(31, "TEXA Navigator TXTs", "78.1");
        workshop.equipment(32, "TEXA Navigator TXTs", "79");
        workshop.equipment(40, "", null);
        model = Fx.get(() -> workshop.tools(Fx.background()));
        pane = Fx.get(() -> new EquipmentPane(model, workshop.texts));
    }

    @AfterEach
    void close() {
        Fx.run(model::close);
        workshop.close();
    }

    @Test
    void twoToolsAreAddedAndOneTakenOffAgainByTheKeyboardAlone() {
        show();
        robot.write("bosch");
        robot.type(KeyCode.ENTER);
        Fx.await("the first is on the ticket", () -> model.lines().size() == 1);
        assertEquals("", Fx.get(() -> model.queryProperty().get()), "the field is ready for the next");
        robot.write("79 tex");
        robot.type(KeyCode.ENTER);
        Fx.await("the second is on the ticket", () -> model.lines().size() == 2);
        Fx.run(() -> pane.lookupAll(".equipment-row").iterator().next().requestFocus());
        robot.type(KeyCode.DOWN);
        robot.type(KeyCode.DELETE);
        Fx.await("one is off again", () -> model.lines().size() == 1);
        assertEquals(12, Fx.get(() -> model.lines().getFirst().equipment().id()));
        assertTrue(
                Fx.get(() -> pane.lookup(".equipment-row").isFocusWithin()),
                "the focus is on the neighbour of what was taken off");
    }

    @Test
    void ctrlZInALineTakesItsEntryBack() {
        show();
        robot.write("kts");
        robot.type(KeyCode.ENTER);
        Fx.await("it is on the ticket", () -> model.lines().size() == 1);
        Fx.run(() -> pane.lookup(".equipment-row").requestFocus());
        robot.press(KeyCode.CONTROL).type(KeyCode.Z).release(KeyCode.CONTROL);
        Fx.await("it is gone", () -> model.lines().isEmpty());
        assertEquals(0L, (long) workshop.store.read(db -> new Intents(db).pending()));
    }

    @Test
    void whatCanBeDoneStandsOnTheLineOfTheNameWhereThereIsRoom() {
        show();
        robot.write("kts");
        robot.type(KeyCode.ENTER);
        Fx.await("it is on the ticket", () -> model.lines().size() == 1);
        Fx.settle();
        Fx.run(() -> {
            Node name = pane.lookup(".equipment-row .name");
            double middle = name.localToScene(name.getLayoutBounds()).getCenterY();
            List<Node> acts = List.copyOf(pane.lookupAll(".equipment-row .button"));
            assertTrue(acts.size() > 1, "it can be taken back and taken off");
            for (Node act : acts) {
                assertEquals(middle, act.localToScene(act.getLayoutBounds()).getCenterY(), 2, () -> "" + act);
            }
        });
    }

    @Test
    void oneOfTheFiveMostUsedTakesOneStroke() {
        workshop.store.writeNow(db -> {
            new Equipments(db).usedNow(31, Workshop.START);
            return true;
        });
        show();
        Fx.await("it is offered", () -> model.quick().size() == 1);
        robot.press(KeyCode.ALT).type(KeyCode.DIGIT1).release(KeyCode.ALT);
        Fx.await("it is on the ticket", () -> model.lines().size() == 1);
        assertEquals(31, Fx.get(() -> model.lines().getFirst().equipment().id()));
    }

    @Test
    void fiveThousandAreSearchedAndShownWithFewCells() {
        workshop.store.writeNow(db -> {
            for (int i = 0; i < 5_000; i++) {
                new Equipments(db).enter(new Equipment(10_000 + i, "Tester model " + i % 70, "v" + i));
            }
            return true;
        });
        show();
        Fx.await("all are offered", () -> model.offers().size() > 5_000);
        robot.write("model v4321");
        assertEquals(
                List.of(14_321),
                Fx.get(() ->
                        model.offers().stream().map(o -> o.equipment().id()).toList()));
        ListView<?> list = Fx.get(() -> (ListView<?>) pane.lookup(".offers"));
        int cells = Fx.get(() -> list.lookupAll(".list-cell").size());
        assertTrue(cells < 60, cells + " cells");
    }

    @Test
    void aTicketThatIsNotInProgressHasNoPickerButTheReason() {
        ticket = workshop.ticket(7440303, TicketState.CLOSED, Workshop.VIN);
        Stage stage = show();
        Fx.await("the reason is told", () -> !model.lockedProperty().get().isEmpty());
        assertFalse(Fx.get(() -> pane.lookup(".picker").isVisible()));
        Shots.save(stage, Shots.named("equipment-locked"));
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, en, 100", "DARK, en, 100", "LIGHT, de, 150", "CONTRAST, fr, 100"})
    void everyStandingIsShown(Theme theme, String language, int percent) {
        everyStanding();
        Fx.run(() -> {
            FxTest.preferences().themeProperty().set(theme);
            FxTest.preferences().textPercentProperty().set(percent);
            workshop.texts.speak(Locale.of(language));
        });
        Stage stage = show();
        Fx.await("the lines are there", () -> model.lines().size() >= 5);
        robot.write("t");
        Fx.settle();
        Shots.assertShowsSomething(Shots.save(
                stage,
                Shots.named("equipment-" + theme.name().toLowerCase(Locale.ROOT) + "-" + language + "-" + percent)));
        Fx.run(() -> assertEquals(List.of(), Access.faults(stage.getScene().getRoot())));
    }

    private Stage show() {
        Stage stage = Fx.show(
                () -> {
                    model.show(ticket.id());
                    VBox room = new VBox(pane);
                    room.getStyleClass().add("pad-4");
                    return room;
                },
                780,
                820);
        Fx.await("the catalogue is read", () -> !model.offers().isEmpty());
        Fx.run(pane::focusPicker);
        Fx.settle();
        return stage;
    }

    private void everyStanding() {
        var refused = workshop.desk
                .addEquipment(
                        ticket.id(), workshop.equipment(50, "Autel MaxiSys Ultra with a name that goes on and on", "2"))
                .join()
                .orElseThrow();
        workshop.in(refused, IntentState.REJECTED, Reason.TICKET_NOT_IN_PROGRESS);
        var doubt = workshop.desk
                .addEquipment(ticket.id(), workshop.equipment(51, "Launch X431", null))
                .join()
                .orElseThrow();
        workshop.in(doubt, IntentState.IN_DOUBT, Reason.ANSWER_LOST);
        workshop.store.writeNow(db -> {
            SqlLedger ledger = new SqlLedger(db);
            ledger.put(UsedRow.unknown(ticket.id(), 12).wished(true).agreed(Workshop.START));
            ledger.put(UsedRow.unknown(ticket.id(), 40).wished(true).agreed(Workshop.START));
            ledger.put(ledger.used(ticket.id(), 40).orElseThrow().seen(true));
            ledger.put(UsedRow.unknown(ticket.id(), 32).gone(Workshop.START));
            new Equipments(db).favour(31, true);
            return true;
        });
        workshop.desk.removeEquipment(ticket.id(), 40).join();
        workshop.desk
                .addEquipment(ticket.id(), new Equipment(31, "TEXA Navigator TXTs", "78.1"))
                .join();
        workshop.store.writeNow(db -> {
            new Equipments(db).usedNow(50, Workshop.START);
            return true;
        });
        workshop.equipment(60, "Hella Gutmann mega macs X", "66.1");
        workshop.store.writeNow(db -> {
            new Equipments(db).usedNow(60, Workshop.START);
            return true;
        });
    }
}
