package app.werkbank.reference;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/** The two reading operations on tickets; the API never changes one. */
final class TicketRoutes {

    private final TicketRows tickets;

    TicketRoutes(TicketRows tickets) {
        this.tickets = tickets;
    }

    Answer list(Call call) {
        Parameters parameters = new Parameters(call);
        int limit = parameters.limit();
        long offset = parameters.offset();
        Optional<String> state = parameters.oneOf("state", TicketRow.STATES);
        OptionalLong number = parameters.int64("ticket_number");
        Map<String, Object> applied = parameters.applied();
        boolean unfiltered = call.has(Fault.Page.IGNORED_FILTER);
        var slice = tickets.list(
                unfiltered ? Optional.empty() : state, unfiltered ? OptionalLong.empty() : number, limit, offset);
        return Answer.ok(new Page(applied, slice.rows(), slice.total()));
    }

    Answer get(Call call) {
        UUID id = Fields.pathUuid(call, "ticket-id");
        return tickets.find(id)
                .map(Answer::ok)
                .orElseThrow(() -> Refusal.notFound("There is no ticket with this identifier."));
    }
}
