package app.werkbank.ui.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.werkbank.domain.DistanceUnit;
import app.werkbank.domain.IntentState;
import app.werkbank.domain.Ticket;
import app.werkbank.domain.Vin;
import app.werkbank.store.IntentRow;
import app.werkbank.store.Reason;
import app.werkbank.sync.NewReading;
import app.werkbank.ui.Fx;
import app.werkbank.ui.FxTest;
import app.werkbank.ui.Workshop;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/** The outbox by the keyboard alone. */
@ExtendWith(FxTest.class)
class OutboxViewTest {
    @TempDir
    Path folder;

    private final FxRobot robot = new FxRobot();
    private Workshop workshop;
    private Ticket ticket;
    private OutboxViewModel model;

    @BeforeEach
    void open() {
        workshop = new Workshop(folder);
        ticket = workshop.inProgress(7440303);
        model = OutboxScreen.model(workshop);
    }

    @AfterEach
    void close() {
        Fx.run(model::close);
        workshop.close();
    }

    @Test
    void deleteTakesAHeldEntryBack() {
        IntentRow intent = workshop.reading(ticket, "100");
        show();
        robot.type(KeyCode.DELETE);
        Fx.await("the outbox is empty", () -> model.lines().isEmpty());
        assertEquals(IntentState.CANCELLED, workshop.intent(intent.id()).state());
    }

    @Test
    void sendNowIsNotOfferedOfflineAndSaysWhy() {
        workshop.reading(ticket, "100");
        show();
        assertEquals(List.of(), Fx.get(this::barred));
        Fx.run(() -> workshop.sync.online(false));
        Fx.await("neither of one nor of all", () -> barred().equals(List.of("Send all now", "Send now")));
        Fx.run(() -> workshop.sync.online(true));
        Fx.await("both again", () -> barred().isEmpty());
    }

    /** The buttons that cannot be pressed because there is no connection, and say so. */
    private List<String> barred() {
        return Stage.getWindows().getFirst().getScene().getRoot().lookupAll(".button").stream()
                .map(Button.class::cast)
                .filter(button -> button.isDisabled()
                        && "You are offline. It is sent once there is a connection.".equals(button.getAccessibleHelp()))
                .map(Button::getText)
                .sorted()
                .toList();
    }

    @Test
    void deleteDiscardsARefusedEntryAndTheNoticeBringsItBack() {
        IntentRow intent = refused("100");
        show();
        robot.type(KeyCode.DELETE);
        Fx.await("the outbox is empty", () -> model.lines().isEmpty());
        Fx.run(() -> workshop.notices.accept());
        Fx.await("it is back", () -> model.lines().size() == 2);
        assertEquals(IntentState.REJECTED, workshop.intent(intent.id()).state());
    }

    @Test
    void retryAllReachesEveryRefusedEntry() {
        IntentRow first = refused("100");
        IntentRow second = refused("110");
        show();
        robot.clickOn("Retry all");
        Fx.await("both wait", () -> model.countsProperty().get().again() == 0);
        assertEquals(IntentState.QUEUED, workshop.intent(first.id()).state());
        assertEquals(IntentState.QUEUED, workshop.intent(second.id()).state());
    }

    @Test
    void editAndResendInPlace() {
        IntentRow intent = refused("1824");
        show();
        robot.type(KeyCode.F2);
        Fx.await("it is edited", () -> model.work().doingProperty().get() == LineWork.Doing.EDITING);
        Fx.settle();
        robot.write("182432").type(KeyCode.ENTER);
        Fx.await("it is saved", () -> model.work().doingProperty().get() == LineWork.Doing.LOOKING);
        Fx.await("it is held", () -> workshop.noticed().startsWith("Changed."));
        IntentRow changed = workshop.intent(intent.id());
        assertEquals(IntentState.HELD, changed.state());
        assertEquals(new BigDecimal("182432"), changed.value().value());
    }

    @Test
    void escLeavesAnEditAndChangesNothing() {
        IntentRow intent = refused("1824");
        show();
        robot.type(KeyCode.F2);
        Fx.await("it is edited", () -> model.work().doingProperty().get() == LineWork.Doing.EDITING);
        Fx.settle();
        robot.write("9").type(KeyCode.ESCAPE);
        Fx.await("it is left", () -> model.work().doingProperty().get() == LineWork.Doing.LOOKING);
        assertEquals(
                new BigDecimal("1824"), workshop.intent(intent.id()).value().value());
    }

    @Test
    void anEditGoesOnWhileOtherEntriesComeAndChange() {
        IntentRow intent = refused("1824");
        workshop.reading(workshop.inProgress(7440304), "100");
        show();
        robot.type(KeyCode.F2);
        Fx.await("it is edited", () -> model.work().doingProperty().get() == LineWork.Doing.EDITING);
        Fx.settle();
        robot.write("1");
        workshop.reading(ticket, "200");
        refused("300");
        Fx.await("they are listed", () -> model.lines().size() == 6);
        Fx.settle();
        robot.write("82432").type(KeyCode.ENTER);
        Fx.await("it is held", () -> workshop.noticed().startsWith("Changed."));
        assertEquals(
                new BigDecimal("182432"), workshop.intent(intent.id()).value().value());
    }

    @Test
    void aReadingGetsItsTicket() {
        workshop.desk
                .saveDraft(new NewReading(
                        new Vin(Workshop.VIN), new BigDecimal("100"), DistanceUnit.KM, workshop.clock.instant()))
                .join();
        show();
        robot.type(KeyCode.ENTER);
        Fx.await("tickets are offered", () -> !model.work().choice().tickets().isEmpty());
        Fx.settle();
        robot.type(KeyCode.ENTER);
        Fx.await("it is an entry", () -> model.lines().getLast() instanceof OutboxLine.Entry);
        assertEquals(
                ticket.id(),
                Fx.get(() ->
                        ((OutboxLine.Entry) model.lines().getLast()).intent().ticketId()));
    }

    @Test
    void enterNeverDoesHarm() {
        IntentRow doubt = workshop.in(workshop.reading(ticket, "100"), IntentState.IN_DOUBT, Reason.ANSWER_LOST);
        IntentRow asking = workshop.in(workshop.reading(ticket, "90"), IntentState.NEEDS_USER, Reason.LATER_READING);
        show();
        robot.type(KeyCode.ENTER).type(KeyCode.DOWN).type(KeyCode.ENTER);
        Fx.settle();
        assertEquals(IntentState.IN_DOUBT, workshop.intent(doubt.id()).state());
        assertEquals(IntentState.NEEDS_USER, workshop.intent(asking.id()).state());
    }

    @Test
    void theDetailsAreCopied() {
        refused("100");
        show();
        Fx.await(
                "the tries are read",
                () -> !model.detailProperty().get().attempts().isEmpty());
        robot.press(KeyCode.CONTROL).type(KeyCode.C).release(KeyCode.CONTROL);
        Fx.await("it says so", () -> workshop.noticed().equals("Copied."));
        assertTrue(Fx.get(() -> Clipboard.getSystemClipboard().getString()).contains("request id"));
    }

    private IntentRow refused(String km) {
        return workshop.refused(workshop.reading(ticket, km), 400, "Bad request", "is too low", null);
    }

    private void show() {
        OutboxScreen.show(model, workshop, 1220, 760);
    }
}
