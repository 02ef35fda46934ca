package app.werkbank.reference;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The four operations on used diagnostic equipment (seed: used-diagnostic-equipment). */
final class EquipmentRoutes {

    private final EquipmentRows equipment;

    EquipmentRoutes(EquipmentRows equipment) {
        this.equipment = equipment;
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
        return Answer.created(equipment.add(ticketId, equipmentId));
    }

    Answer get(Call call) {
        return equipment
                .find(Fields.pathUuid(call, "ticket-id"), Fields.pathInt32(call, "diagnostic-equipment-id"))
                .map(Answer::ok)
                .orElseThrow(() -> Refusal.notFound("The ticket does not have this diagnostic equipment."));
    }

    Answer remove(Call call) {
        equipment.remove(Fields.pathUuid(call, "ticket-id"), Fields.pathInt32(call, "diagnostic-equipment-id"));
        return Answer.noContent();
    }
}
