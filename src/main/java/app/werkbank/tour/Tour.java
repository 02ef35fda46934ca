package app.werkbank.tour;

import app.werkbank.command.CommandFailure;
import app.werkbank.command.Session;
import app.werkbank.desktop.Desktop;
import app.werkbank.domain.Equipment;
import app.werkbank.domain.IntentState;
import app.werkbank.store.Equipments;
import app.werkbank.store.Intents;
import app.werkbank.sync.RunMode;
import app.werkbank.ui.Place;
import app.werkbank.ui.equipment.Offer;
import atlantafx.base.controls.ToggleSwitch;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;

/** The steps of the tour, in order: each does something on the screens, waits until it shows, and takes a picture. */
final class Tour {
    private static final Duration LONGEST_SYNC = Duration.ofMinutes(5);
    private static final String ENTRY = ".odometer-field";
    private static final String PICKER = ".picker .search-field";

    private final Desktop desktop;
    private final Stagehand hand;
    private final Gallery gallery;
    private final boolean demo;
    private final List<String> steps = new ArrayList<>();
    private int confirmed;

    /** @param demo whether the first start chooses the demo workshop; else the environment names the connection */
    Tour(Desktop desktop, Stagehand hand, boolean demo) {
        this.desktop = desktop;
        this.hand = hand;
        this.gallery = new Gallery(desktop, hand);
        this.demo = demo;
    }

    List<String> steps() {
        return List.copyOf(steps);
    }

    int confirmed() {
        return confirmed;
    }

    void go() throws CommandFailure {
        firstStart();
        job(firstPull());
    }

    /** What a technician does once the tickets are there. */
    void job(Session session) throws CommandFailure {
        Subject subject = Subject.find(session.store());
        findTicket(subject);
        goOffline(session);
        ordinaryReading(session, subject);
        breakingReading(session, subject);
        pickTools(session, subject);
        outboxWhileOffline();
        vehicleWhileOffline(subject);
        step("the other screens, without a network");
        gallery.offline();
        goOnlineAndSync(session);
        result(subject);
        step("the other screens, with all sent");
        gallery.allSent();
        settings();
    }

    private void step(String what) {
        steps.add(what);
    }

    void firstStart() throws CommandFailure {
        step("first start");
        hand.run(() -> desktop.navigator().replace(new Place.FirstStart()));
        hand.untilSeen(".start");
        hand.shoot("first-start");
        if (demo) {
            hand.click(".start .button.accent");
        } else {
            desktop.connect();
        }
    }

    /** Waits for the session and reads everything. */
    Session firstPull() throws CommandFailure {
        step("pull tickets, histories and equipment");
        hand.until("the connection is open", () -> hand.fx(desktop::session).isPresent());
        Session session = hand.fx(desktop::session).orElseThrow();
        session.sync().run(RunMode.ONE_ROUND).join();
        hand.run(() -> desktop.navigator().replace(new Place.Tickets()));
        hand.untilSeen(".ticket-row");
        hand.shoot("tickets");
        return session;
    }

    private void findTicket(Subject subject) throws CommandFailure {
        step("find a ticket by its number");
        String number = subject.ticket().label();
        hand.type(".ticket-list .search-field", number);
        hand.shoot("search");
        hand.run(() -> desktop.navigator().go(new Place.Ticket(subject.ticket().id())));
        hand.untilSeen(ENTRY);
        hand.shoot("ticket");
    }

    private void goOffline(Session session) throws CommandFailure {
        step("go offline");
        toggleOnline();
        hand.until("the window is offline", () -> !session.sync().status().switchedOn());
    }

    private void ordinaryReading(Session session, Subject subject) throws CommandFailure {
        step("enter a reading offline");
        long waiting = pending(session);
        enter(subject.last().add(new BigDecimal(412)));
        hand.shoot("entry");
        hand.press(KeyCode.ENTER);
        savedAfter(session, waiting);
        hand.shoot("saved-offline");
    }

    private void breakingReading(Session session, Subject subject) throws CommandFailure {
        step("enter a reading that breaks the trend");
        long waiting = pending(session);
        enter(subject.last().subtract(new BigDecimal(37_410)).max(BigDecimal.ONE));
        hand.shoot("would-break");
        hand.press(KeyCode.ENTER);
        savedAfter(session, waiting);
    }

    private void enter(BigDecimal km) throws CommandFailure {
        hand.type(ENTRY, km.toPlainString());
    }

    /** A doubtful value takes a second Enter: the tour knows what it wants. */
    private void savedAfter(Session session, long before) throws CommandFailure {
        Stagehand.pause(Duration.ofMillis(500));
        if (pending(session) == before) {
            hand.press(KeyCode.ENTER);
        }
        hand.until("the entry is saved", () -> pending(session) > before);
    }

    private void pickTools(Session session, Subject subject) throws CommandFailure {
        step("pick two tools and remove one again");
        for (Equipment tool : subject.tools()) {
            pick(session, subject, tool);
        }
        hand.shoot("tools");
        long before = wished(session, subject);
        hand.focusRow(".equipment-row", subject.tools().getLast().name());
        hand.press(KeyCode.DELETE);
        hand.until("one tool is off again", () -> wished(session, subject) == before - 1);
        hand.shoot("tool-removed");
    }

    private void pick(Session session, Subject subject, Equipment tool) throws CommandFailure {
        long before = wished(session, subject);
        hand.retype(PICKER, tool.name().toLowerCase(Locale.ROOT));
        hand.until("the tool is marked", () -> marked(tool));
        if (tool.equals(subject.tools().getFirst())) {
            hand.shoot("picker");
        }
        hand.press(KeyCode.ENTER);
        hand.until("the tool is on the ticket", () -> wished(session, subject) == before + 1);
    }

    /** Enter adds what is marked: the first match of what was typed, once it was looked up. */
    private boolean marked(Equipment tool) {
        return hand.fx(() -> hand.find(".picker .offers")
                .map(offers -> ((ListView<?>) offers).getSelectionModel().getSelectedItem())
                .map(offer ->
                        offer instanceof Offer marked && marked.equipment().equals(tool))
                .orElse(false));
    }

    private void outboxWhileOffline() throws CommandFailure {
        step("see what waits");
        hand.run(() -> desktop.navigator().go(new Place.Outbox()));
        hand.untilSeen(".outbox");
        hand.shoot("outbox-offline");
    }

    private void vehicleWhileOffline(Subject subject) throws CommandFailure {
        step("see the vehicle with the unsent readings");
        openVehicle(subject);
        hand.shoot("vehicle-offline");
    }

    private void goOnlineAndSync(Session session) throws CommandFailure {
        step("go online, send now, sync");
        toggleOnline();
        session.entries().sendNow(List.of()).join();
        confirmed = (int) confirmed(session);
        session.sync().run(new RunMode(LONGEST_SYNC)).join();
        hand.run(() -> desktop.navigator().go(new Place.Outbox()));
        hand.untilSeen(".outbox");
        hand.shoot("outbox-all-sent");
        confirmed = (int) confirmed(session);
    }

    private void result(Subject subject) throws CommandFailure {
        step("see the server's word on the chart");
        openVehicle(subject);
        hand.shoot("chart");
        hand.run(() -> desktop.navigator().go(new Place.Ticket(subject.ticket().id())));
        hand.untilSeen(ENTRY);
        hand.shoot("ticket-confirmed");
    }

    private void settings() throws CommandFailure {
        step("settings and the map of keys");
        hand.run(() -> desktop.navigator().go(new Place.Settings()));
        hand.untilSeen(".settings");
        hand.shoot("settings");
        hand.run(() -> desktop.shell().toggleKeyMap());
        hand.untilSeen(".key-map");
        hand.shoot("keys");
        hand.run(() -> desktop.shell().toggleKeyMap());
    }

    private void openVehicle(Subject subject) throws CommandFailure {
        hand.run(() -> desktop.navigator().go(new Place.Vehicle(subject.vin().text())));
        hand.untilSeen(".odometer-chart");
    }

    private void toggleOnline() throws CommandFailure {
        hand.untilSeen(".top-bar .toggle-switch");
        hand.run(() -> hand.find(".top-bar .toggle-switch")
                .map(ToggleSwitch.class::cast)
                .ifPresent(toggle -> toggle.setSelected(!toggle.isSelected())));
    }

    private static long pending(Session session) {
        return session.store().read(db -> new Intents(db).pending());
    }

    private static long confirmed(Session session) {
        return session.store().read(db -> new Intents(db).counts()).values().stream()
                .mapToLong(states -> states.getOrDefault(IntentState.CONFIRMED, 0L))
                .sum();
    }

    private static long wished(Session session, Subject subject) {
        return session
                .store()
                .read(db -> new Equipments(db).ofTicket(subject.ticket().id()))
                .stream()
                .filter(Equipments.UsedLine::wished)
                .count();
    }
}
