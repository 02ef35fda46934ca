package app.werkbank.reference;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The four operations on used diagnostic equipment (seed: used-diagnostic-equipment). */
final class EquipmentRoutes {

    private final EquipmentRows equipment;
    private final TicketRows tickets;
    private final Clock clock;

    EquipmentRoutes(EquipmentRows equipment, TicketRows tickets, Clock clock) {
        this.equipment = equipment;
        this.tickets = tickets;
        this.clock = clock;
    }

    /** A ticket that is not known has no equipment: an empty page. */
    Answer list(Call call) {
        Parameters parameters = new Parameters(call);
        int limit = parameters.limit();
        long offset = parameters.offset();
        Optional<UUID> ticketId = parameters.uuid("ticket_id");
        Map<String, Object> applied = parameters.applied();
        var slice = equipment.list(call.has(Fault.Page.IGNORED_FILTER) ? Optional.empty() : ticketId, limit, offset);
        return Answer.ok(new Page(applied, slice.rows(), slice.total()));
    }

    Answer add(Call call) {
        JsonBody body = new JsonBody(call);
        UUID ticketId = body.uuid("ticket_id");
        int equipmentId = body.int32("diagnostic_equipment_id");
        body.refuseViolations();
        meanwhile(call, ticketId);
        return Answer.created(equipment.add(ticketId, equipmentId));
    }

    Answer get(Call call) {
        return equipment
                .find(Fields.pathUuid(call, "ticket-id"), Fields.pathInt32(call, "diagnostic-equipment-id"))
                .map(Answer::ok)
                .orElseThrow(() -> Refusal.notFound("The ticket does not have this diagnostic equipment."));
    }

    Answer remove(Call call) {
        UUID ticketId = Fields.pathUuid(call, "ticket-id");
        int equipmentId = Fields.pathInt32(call, "diagnostic-equipment-id");
        meanwhile(call, ticketId);
        equipment.remove(ticketId, equipmentId);
        return Answer.noContent();
    }

    private void meanwhile(Call call, UUID ticketId) {
        if (call.has(Fault.Meanwhile.TICKET_CLOSED) && tickets.find(ticketId).isPresent()) {
            tickets.setState(ticketId, TicketRow.CLOSED, clock.instant());
        }
    }
}
