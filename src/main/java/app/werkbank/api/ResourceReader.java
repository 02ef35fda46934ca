package app.werkbank.api;

import app.werkbank.domain.Equipment;
import app.werkbank.domain.Kilometres;
import app.werkbank.domain.OdometerRegistration;
import app.werkbank.domain.Ticket;
import app.werkbank.domain.TicketState;
import app.werkbank.domain.UsedEquipment;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes a resource of one JSON object, leniently (F31); null where the object does not hold the resource's key. */
@FunctionalInterface
interface ResourceReader<T> {

    @Nullable
    T read(Fields fields);

    /**
     * The key is {@code id}; a registration without a value says nothing and is none either.
     *
     * @param vin of whom was asked: taken where the server leaves its own out; as received otherwise (domain rule VIN
     *     8)
     */
    static ResourceReader<OdometerRegistration> odometer(String vin) {
        return fields -> {
            UUID id = fields.uuid("id");
            BigDecimal value = fields.decimal("value");
            if (id == null || value == null) {
                return null;
            }
            boolean breaking = Objects.requireNonNullElse(fields.flag("is_breaking"), false);
            String told = fields.textOrEmpty("vin");
            return new OdometerRegistration(
                    id, createdAt(fields), breaking, new Kilometres(value), told.isEmpty() ? vin : told);
        };
    }

    /** The key is the pair of ids; a missing name is empty, an empty version is none (domain rule Equipment 1). */
    static @Nullable UsedEquipment equipment(Fields fields) {
        UUID ticketId = fields.uuid("ticket_id");
        Long number = fields.whole("diagnostic_equipment_id");
        if (ticketId == null || number == null || number != number.intValue()) {
            return null;
        }
        String version = fields.textOrEmpty("version");
        return new UsedEquipment(
                ticketId,
                new Equipment(number.intValue(), fields.textOrEmpty("name"), version.isEmpty() ? null : version));
    }

    /** The key is {@code id}. */
    static @Nullable Ticket ticket(Fields fields) {
        UUID id = fields.uuid("id");
        if (id == null) {
            return null;
        }
        return new Ticket(
                id,
                fields.whole("ticket_number"),
                new TicketState(fields.textOrEmpty("state")),
                fields.text("vin"),
                fields.whole("vehicle_model_id"),
                fields.uuid("customer_id"),
                fields.text("customer_reference"),
                fields.text("external_reference"),
                fields.text("operator_reference"),
                fields.uuid("operator_id"),
                fields.flag("outsourced"),
                createdAt(fields),
                fields.instant("assigned_at"),
                fields.instant("finished_at"),
                fields.instant("updated_at"),
                fields.json());
    }

    private static Instant createdAt(Fields fields) {
        return Objects.requireNonNullElse(fields.instant("created_at"), Instant.EPOCH);
    }
}
