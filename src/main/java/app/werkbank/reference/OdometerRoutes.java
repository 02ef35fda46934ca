package app.werkbank.reference;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** The three operations on odometer registrations (seed: odometer-registrations). */
final class OdometerRoutes {

    private final OdometerRows registrations;
    private final TicketRows tickets;
    private final Clock clock;

    OdometerRoutes(OdometerRows registrations, TicketRows tickets, Clock clock) {
        this.registrations = registrations;
        this.tickets = tickets;
        this.clock = clock;
    }

    /** @param value the exact decimal of the float32 that is kept: 182432.42 comes back as 182432.421875 */
    private record Row(UUID id, Instant createdAt, boolean isBreaking, BigDecimal value, String vin) {

        static Row of(Registration row) {
            return new Row(row.id(), row.createdAt(), row.breaking(), new BigDecimal(row.value()), row.vin());
        }
    }

    Answer list(Call call) {
        Parameters parameters = new Parameters(call);
        int limit = parameters.limit();
        long offset = parameters.offset();
        boolean descending = parameters.createdAtDescending();
        String vin = parameters.vin();
        Map<String, Object> applied = parameters.applied();
        Instant notAfter = call.fault(Fault.Lag.class)
                .map(lag -> clock.instant().minus(lag.age()))
                .orElse(Instant.MAX);
        var slice = registrations.list(
                call.has(Fault.Page.IGNORED_FILTER) ? null : vin,
                descending != call.has(Fault.Page.IGNORED_SORT),
                limit,
                offset,
                notAfter);
        return Answer.ok(new Page(applied, slice.rows().stream().map(Row::of).toList(), slice.total()));
    }

    Answer add(Call call) {
        JsonBody body = new JsonBody(call);
        float value = body.kilometres("value");
        String vin = body.vin("vin");
        UUID ticketId = body.uuid("ticket_id");
        body.refuseViolations();
        if (tickets.find(ticketId).isEmpty()) {
            throw Refusal.violation("ticket_id", "There is no ticket with this identifier.");
        }
        Instant now = clock.instant();
        if (call.has(Fault.Meanwhile.TICKET_CLOSED)) {
            tickets.setState(ticketId, TicketRow.CLOSED, now);
        }
        if (call.has(Fault.Meanwhile.SAME_REGISTERED)) {
            registrations.add(vin, value, ticketId, now);
        }
        float kept = call.has(Fault.Write.ROUNDED) ? Math.round(value) : value;
        Duration skew = call.fault(Fault.Skew.class).map(Fault.Skew::by).orElse(Duration.ZERO);
        return Answer.created(Row.of(registrations.add(vin, kept, ticketId, now.plus(skew))));
    }

    Answer get(Call call) {
        UUID id = Fields.pathUuid(call, "odometer-registration-id");
        return registrations
                .find(id)
                .map(row -> Answer.ok(Row.of(row)))
                .orElseThrow(() -> Refusal.notFound("There is no odometer registration with this identifier."));
    }
}
