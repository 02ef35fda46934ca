package app.werkbank;

import app.werkbank.command.CommandContext;
import app.werkbank.command.CommandOutput;
import app.werkbank.command.Session;
import app.werkbank.desktop.Desktop;
import app.werkbank.desktop.Groundwork;
import app.werkbank.domain.Ticket;
import app.werkbank.domain.TicketState;
import app.werkbank.store.Intents;
import app.werkbank.store.Odometer;
import app.werkbank.store.TicketSearch;
import app.werkbank.sync.RunMode;
import app.werkbank.ui.Fx;
import app.werkbank.ui.FxThread;
import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;

/** The program's window as it is put together, in a data folder of its own, and a hand on its keyboard. */
public final class OpenedWindow implements AutoCloseable {
    public final Desktop desktop;
    final Stage stage;
    private int presses;

    /** @param environment of the program: the connection may be named there, as an administrator does */
    public OpenedWindow(Path folder, Map<String, String> environment) throws Exception {
        CommandContext context = new CommandContext(
                        new CommandOutput(new ByteArrayOutputStream(), new ByteArrayOutputStream()),
                        environment,
                        _ -> {})
                .at(folder);
        context.settings().update(now -> now.withLooks(now.looks().withLanguage("en")));
        Sessions sessions = new Sessions(() -> FxThread.refuse("a query of the store"));
        Groundwork ground = new Groundwork(context, sessions);
        desktop = Fx.get(() -> new Desktop(ground, error -> {
            throw new AssertionError("work in the background failed", error);
        }));
        stage = Fx.show(() -> desktop.shell().node(), 1280, 720);
        Fx.run(() -> desktop.shell().begin(stage.getScene(), () -> System.nanoTime() / 1_000_000));
        Fx.settle();
    }

    @Override
    public void close() {
        desktop.close(); // before the window goes: what still comes in would be drawn without its stylesheets
        Fx.run(stage::close);
    }

    /** The session, once there is one and it has read everything. */
    public Session connected() {
        Fx.await("a session is open", () -> desktop.session().isPresent());
        Session session = Fx.get(desktop::session).orElseThrow();
        session.sync().run(RunMode.ONE_ROUND).join();
        Fx.settle();
        return session;
    }

    static Ticket ticketWithHistory(Session session) {
        return session.store().read(db -> new TicketSearch(db).search("", TicketState.IN_PROGRESS, 500)).stream()
                .filter(ticket -> ticket.number() != null
                        && ticket.entryVin().isPresent()
                        && session.store()
                                .read(db -> new Odometer(db).newest(String.valueOf(ticket.vin())))
                                .isPresent())
                .findFirst()
                .orElseThrow();
    }

    static long pending(Session session) {
        return CompletableFuture.supplyAsync(() -> session.store().read(db -> new Intents(db).pending()))
                .join();
    }

    /** Opens the ticket and enters a little more than its vehicle has run, by the keyboard alone. */
    void enterReading(Session session, Ticket ticket) {
        String value = session.store()
                .read(db -> new Odometer(db)
                        .newest(String.valueOf(ticket.vin()))
                        .orElseThrow()
                        .judged()
                        .value()
                        .toBigInteger()
                        .add(BigInteger.TWO)
                        .toString());
        press(KeyCode.K, true);
        type(ticket.label());
        press(KeyCode.ENTER, false);
        Fx.await("the entry has the focus", () -> focused().getStyleClass().contains("odometer-field"));
        type(value);
        press(KeyCode.ENTER, false);
        Fx.await("it is saved", () -> pending(session) == 1);
    }

    /** How often a key was pressed; digits are not counted: nobody can leave them out. */
    int presses() {
        return presses;
    }

    void press(KeyCode code, boolean control) {
        presses++;
        Fx.run(() -> {
            Event.fireEvent(focused(), new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, control, false, false));
            Event.fireEvent(focused(), new KeyEvent(KeyEvent.KEY_RELEASED, "", "", code, false, control, false, false));
        });
    }

    /** What has the focus; the window itself where nothing has. */
    Node focused() {
        Node owner = stage.getScene().getFocusOwner();
        boolean gone = owner == null || owner.getScene() == null; // until the next pulse it keeps the focus
        return gone ? stage.getScene().getRoot() : owner;
    }

    void type(String text) {
        for (char character : text.toCharArray()) {
            Fx.run(() -> Event.fireEvent(
                    focused(),
                    new KeyEvent(
                            KeyEvent.KEY_TYPED,
                            String.valueOf(character),
                            "",
                            KeyCode.UNDEFINED,
                            false,
                            false,
                            false,
                            false)));
        }
    }
}
