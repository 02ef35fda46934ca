package app.werkbank.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** Which ticket a reading of a vehicle is made on; a reading needs one (domain rule 15). */
public sealed interface TicketChoice {

    /** The one ticket in progress with that VIN: it is used, and shown. */
    record One(Ticket ticket) implements TicketChoice {}

    /** Several in progress: chosen in place, the newest first. */
    record Several(List<Ticket> newestFirst) implements TicketChoice {}

    /** None in progress: the reading stays a draft of the vehicle and is never sent without a ticket. */
    record None() implements TicketChoice {}

    /** From which time on a second reading on one ticket is nothing to ask about. */
    Duration SECOND_READING = Duration.ofHours(1);

    /** The choice for a vehicle among all tickets known; a VIN differing in case only is the same vehicle's. */
    static TicketChoice of(List<Ticket> tickets, Vin vin) {
        List<Ticket> fitting = tickets.stream()
                .filter(ticket -> ticket.state().inProgress() && vin.text().equalsIgnoreCase(ticket.vin()))
                .sorted(Comparator.comparing(Ticket::createdAt).reversed())
                .toList();
        return switch (fitting.size()) {
            case 0 -> new None();
            case 1 -> new One(fitting.getFirst());
            default -> new Several(fitting);
        };
    }

    /** Whether a reading on a ticket follows another one there within an hour: a hint, for it may be meant once. */
    static boolean soonAfter(Instant earlier, Instant now) {
        return Duration.between(earlier, now).compareTo(SECOND_READING) < 0;
    }
}
