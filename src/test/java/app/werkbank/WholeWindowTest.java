package app.werkbank;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.werkbank.command.CommandContext;
import app.werkbank.command.CommandOutput;
import app.werkbank.command.Session;
import app.werkbank.desktop.Desktop;
import app.werkbank.domain.Ticket;
import app.werkbank.domain.TicketState;
import app.werkbank.platform.settings.Looks.Theme;
import app.werkbank.store.Intents;
import app.werkbank.store.Odometer;
import app.werkbank.store.Tickets;
import app.werkbank.sync.RunMode;
import app.werkbank.ui.Access;
import app.werkbank.ui.Fx;
import app.werkbank.ui.FxTest;
import app.werkbank.ui.FxThread;
import app.werkbank.ui.Place;
import app.werkbank.ui.Shots;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The program's window as it is put together, on the demo workshop: from the first start, by the keyboard alone. */
@ExtendWith(FxTest.class)
class WholeWindowTest {
    private static final int MOST_PRESSES = 12;

    @TempDir
    private Path folder;

    private Desktop desktop;
    private Stage stage;
    private int presses;

    @BeforeEach
    void open() throws Exception {
        CommandContext context = new CommandContext(
                        new CommandOutput(new ByteArrayOutputStream(), new ByteArrayOutputStream()), Map.of(), _ -> {})
                .at(folder);
        context.settings().update(now -> now.withLooks(now.looks().withLanguage("en")));
        Sessions sessions = new Sessions(() -> FxThread.refuse("a query of the store"));
        desktop = Fx.get(() -> new Desktop(context, sessions, error -> {
            throw new AssertionError("work in the background failed", error);
        }));
        stage = Fx.show(() -> desktop.shell().node(), 1280, 720);
        Fx.run(() -> desktop.shell().begin(stage.getScene(), () -> System.nanoTime() / 1_000_000));
        Fx.settle();
    }

    @AfterEach
    void close() {
        desktop.close(); // before the window goes: what still comes in would be drawn without its stylesheets
    }

    @Test
    void fromTheStartToASavedReadingTakesAtMostTwelveKeysAndItsDigits() {
        press(KeyCode.ENTER, false);
        Session session = connected();
        Ticket ticket = ticketWithHistory(session);
        String value = session.store()
                .read(db -> new Odometer(db)
                        .newest(String.valueOf(ticket.vin()))
                        .orElseThrow()
                        .judged()
                        .value()
                        .toBigInteger()
                        .add(java.math.BigInteger.TWO)
                        .toString());
        press(KeyCode.K, true);
        type(ticket.label());
        press(KeyCode.ENTER, false);
        Fx.await("the entry has the focus", () -> focused().getStyleClass().contains("odometer-field"));
        type(value);
        press(KeyCode.ENTER, false);
        Fx.await("it is saved", () -> pending(session) == 1);
        assertTrue(presses <= MOST_PRESSES, presses + " presses");
    }

    @Test
    void onEveryScreenEveryControlHasANameARoleAndASizeAndNothingIsCut() {
        List<String> faults = new ArrayList<>();
        look("first-start", Theme.LIGHT, "en", faults);
        press(KeyCode.ENTER, false);
        Session session = connected();
        Ticket ticket = ticketWithHistory(session);
        Map<String, Place> places = Map.of(
                "tickets", new Place.Tickets(),
                "ticket", new Place.Ticket(ticket.id()),
                "vehicles", new Place.Vehicles(),
                "vehicle", new Place.Vehicle(String.valueOf(ticket.vin())),
                "outbox", new Place.Outbox(),
                "shift", new Place.Shift(),
                "labels", new Place.Labels(),
                "settings", new Place.Settings());
        places.forEach((name, place) -> {
            Fx.run(() -> desktop.navigator().go(place));
            look(name, Theme.LIGHT, "en", faults);
            look(name, Theme.DARK, "de", faults);
            look(name, Theme.CONTRAST, "fr", faults);
        });
        press(KeyCode.F1, false);
        look("keys", Theme.LIGHT, "nl", faults);
        assertEquals("", String.join("\n", faults));
    }

    private void look(String name, Theme theme, String language, List<String> faults) {
        Fx.run(() -> {
            FxTest.preferences().themeProperty().set(theme);
            desktop.texts().speak(Locale.of(language));
        });
        Fx.settle();
        Shots.assertShowsSomething(Shots.save(
                stage, Shots.named("whole-" + name + "-" + theme.name().toLowerCase(Locale.ROOT) + "-" + language)));
        Parent root = stage.getScene().getRoot();
        Fx.run(() -> {
            Access.faults(root).forEach(fault -> faults.add(name + " " + language + ": " + fault));
            Access.cut(root).stream()
                    .filter(fault -> fault.startsWith("cut"))
                    .forEach(fault -> faults.add(name + " " + language + ": " + fault));
        });
    }

    private Session connected() {
        Fx.await("the demo is open", () -> desktop.session().isPresent());
        Session session = Fx.get(desktop::session).orElseThrow();
        session.sync().run(RunMode.ONE_ROUND).join();
        Fx.settle();
        return session;
    }

    private static Ticket ticketWithHistory(Session session) {
        return session.store().read(db -> new Tickets(db).search("", TicketState.IN_PROGRESS, 500)).stream()
                .filter(ticket -> ticket.number() != null
                        && ticket.entryVin().isPresent()
                        && session.store()
                                .read(db -> new Odometer(db).newest(String.valueOf(ticket.vin())))
                                .isPresent())
                .findFirst()
                .orElseThrow();
    }

    private static long pending(Session session) {
        return CompletableFuture.supplyAsync(() -> session.store().read(db -> new Intents(db).pending()))
                .join();
    }

    private Node focused() {
        Node owner = stage.getScene().getFocusOwner();
        return owner == null ? stage.getScene().getRoot() : owner;
    }

    private void press(KeyCode code, boolean control) {
        presses++;
        Fx.run(() -> {
            Event.fireEvent(focused(), new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, control, false, false));
            Event.fireEvent(focused(), new KeyEvent(KeyEvent.KEY_RELEASED, "", "", code, false, control, false, false));
        });
    }

    /** Digits are not counted; nobody can leave them out. */
    private void type(String digits) {
        for (char digit : digits.toCharArray()) {
            Fx.run(() -> Event.fireEvent(
                    focused(),
                    new KeyEvent(
                            KeyEvent.KEY_TYPED,
                            String.valueOf(digit),
                            "",
                            KeyCode.UNDEFINED,
                            false,
                            false,
                            false,
                            false)));
        }
    }
}
