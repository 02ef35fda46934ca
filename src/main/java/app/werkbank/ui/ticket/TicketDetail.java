package app.werkbank.ui.ticket;

import app.werkbank.domain.IntentState;
import app.werkbank.domain.Ticket;
import app.werkbank.domain.TicketState;
import app.werkbank.domain.Vin;
import app.werkbank.domain.VinReader;
import app.werkbank.domain.VinReading;
import app.werkbank.store.Db;
import app.werkbank.store.Equipments;
import app.werkbank.store.HistoryRow;
import app.werkbank.store.Odometer;
import app.werkbank.store.Tickets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One ticket with what the store knows around it; read off the FX thread.
 *
 * @param vin what its VIN says; null where it has none
 * @param today the last reading made here on it today; null where there is none
 * @param obstacle why no reading can be entered; null where one can
 * @param missing what a technician has still to do; empty where the ticket is not in progress
 */
public record TicketDetail(
        Ticket ticket,
        @Nullable VinReading vin,
        @Nullable HistoryRow today,
        @Nullable Obstacle obstacle,
        List<Missing> missing) {

    /** Why no reading can be entered on a ticket. */
    public enum Obstacle {
        CLOSED,
        CANCELLED,
        /** A state that this program does not know (domain rule Tickets 1). */
        UNKNOWN_STATE,
        /** No VIN yet (domain rule Tickets 2). */
        NO_VIN,
        /** The VIN of the server is not 17 characters long (domain rule VIN 8). */
        WRONG_LENGTH
    }

    /** What is still to be done on a ticket in progress. */
    public enum Missing {
        READING,
        EQUIPMENT
    }

    static Optional<TicketDetail> read(Db db, UUID id, Clock clock) {
        return new Tickets(db).find(id).map(ticket -> of(db, ticket, clock));
    }

    private static TicketDetail of(Db db, Ticket ticket, Clock clock) {
        List<HistoryRow> made = new Odometer(db).madeOn(ticket.id());
        HistoryRow today = made.reversed().stream()
                .filter(line -> onDay(line.row().observedAt(), clock))
                .findFirst()
                .orElse(null);
        String vin = ticket.vin();
        Obstacle obstacle = obstacle(ticket);
        List<Missing> missing = new ArrayList<>();
        if (ticket.state().inProgress()) {
            if (obstacle == null && (today == null || refused(today))) {
                missing.add(Missing.READING);
            }
            if (new Equipments(db).ofTicket(ticket.id()).stream().noneMatch(Equipments.UsedLine::wished)) {
                missing.add(Missing.EQUIPMENT);
            }
        }
        return new TicketDetail(
                ticket,
                vin == null || vin.isEmpty() ? null : VinReader.read(vin, Year.now(clock)),
                today,
                obstacle,
                List.copyOf(missing));
    }

    private static boolean refused(HistoryRow line) {
        return line.entry() != null && line.entry().state() == IntentState.REJECTED;
    }

    private static boolean onDay(@Nullable Instant instant, Clock clock) {
        return instant != null && LocalDate.ofInstant(instant, clock.getZone()).equals(LocalDate.now(clock));
    }

    private static @Nullable Obstacle obstacle(Ticket ticket) {
        if (ticket.state().equals(TicketState.CLOSED)) {
            return Obstacle.CLOSED;
        }
        if (ticket.state().equals(TicketState.CANCELLED)) {
            return Obstacle.CANCELLED;
        }
        if (!ticket.state().known()) {
            return Obstacle.UNKNOWN_STATE;
        }
        if (ticket.vin() == null || ticket.vin().isEmpty()) {
            return Obstacle.NO_VIN;
        }
        return Vin.fits(ticket.vin()) ? null : Obstacle.WRONG_LENGTH;
    }
}
