package app.werkbank.ui;

import java.util.Optional;
import java.util.UUID;

/** Where a person can be in the program: a room, and what is looked at in it. */
public sealed interface Place {

    /** The list of tickets, nothing chosen. */
    record Tickets() implements Place {}

    /** One ticket, beside the list. */
    record Ticket(UUID id) implements Place {}

    /** The search for a vehicle, with those opened last. */
    record Vehicles() implements Place {}

    /** One vehicle's odometer history. */
    record Vehicle(String vin) implements Place {}

    /** What the server has not confirmed. */
    record Outbox() implements Place {}

    record Settings() implements Place {}

    /** What was entered on a day, to be printed. */
    record Shift() implements Place {}

    /** Labels for equipment, to be printed. */
    record Labels() implements Place {}

    /** Demo or connect; before anything else is set up. */
    record FirstStart() implements Place {}

    /** The room whose view shows this place. */
    default Room room() {
        return switch (this) {
            case Tickets tickets -> Room.TICKETS;
            case Ticket ticket -> Room.TICKETS;
            case Vehicles vehicles -> Room.VEHICLES;
            case Vehicle vehicle -> Room.VEHICLES;
            case Outbox outbox -> Room.OUTBOX;
            case Settings settings -> Room.SETTINGS;
            case Shift shift -> Room.SHIFT;
            case Labels labels -> Room.LABELS;
            case FirstStart firstStart -> Room.FIRST_START;
        };
    }

    /** The form in which a place is remembered until the next start; {@link #parse} reads it. */
    default String text() {
        return switch (this) {
            case Tickets tickets -> "tickets";
            case Ticket ticket -> "ticket/" + ticket.id();
            case Vehicles vehicles -> "vehicles";
            case Vehicle vehicle -> "vehicle/" + vehicle.vin();
            case Outbox outbox -> "outbox";
            case Settings settings -> "settings";
            case Shift shift -> "shift";
            case Labels labels -> "labels";
            case FirstStart firstStart -> "first-start";
        };
    }

    /** The place that a remembered text names; empty where it names none, e.g. one of a newer program. */
    static Optional<Place> parse(String text) {
        int slash = text.indexOf('/');
        String what = slash < 0 ? "" : text.substring(slash + 1);
        return switch (slash < 0 ? text : text.substring(0, slash + 1)) {
            case "tickets" -> Optional.of(new Tickets());
            case "ticket/" -> uuid(what).map(Ticket::new);
            case "vehicles" -> Optional.of(new Vehicles());
            case "vehicle/" -> what.isEmpty() ? Optional.empty() : Optional.of(new Vehicle(what));
            case "outbox" -> Optional.of(new Outbox());
            case "settings" -> Optional.of(new Settings());
            case "shift" -> Optional.of(new Shift());
            case "labels" -> Optional.of(new Labels());
            case "first-start" -> Optional.of(new FirstStart());
            default -> Optional.empty();
        };
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            System.getLogger(Place.class.getName()).log(System.Logger.Level.INFO, "no ticket id: {0}", text);
            return Optional.empty();
        }
    }
}
