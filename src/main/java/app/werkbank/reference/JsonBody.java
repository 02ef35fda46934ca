package app.werkbank.reference;

import app.werkbank.reference.Problem.Violation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The JSON object that a call sent, checked field by field; every violation is collected. */
final class JsonBody {

    private static final BigDecimal LEAST_KM = BigDecimal.ONE;
    private static final BigDecimal MOST_KM = new BigDecimal(1_000_000_000);
    private static final UUID NO_UUID = new UUID(0, 0);

    private final JsonNode object;
    private final List<Violation> violations = new ArrayList<>();

    /** @throws Refusal 415 for another content type, 400 where the body is not one JSON object */
    JsonBody(Call call) {
        call.requireContentType(Answer.JSON);
        try {
            object = Json.read(call.body());
        } catch (JsonProcessingException e) {
            throw Refusal.malformed("The body is not JSON.");
        }
        if (!object.isObject()) {
            throw Refusal.malformed("The body is not a JSON object.");
        }
    }

    /**
     * Kilometres from 1 to 1 000 000 000; the bounds hold for the number as it was sent (seed: odometer-registrations).
     */
    float kilometres(String name) {
        JsonNode node = object.path(name);
        if (!node.isNumber()) {
            violated(name, node, "This value should be a number.");
            return 0;
        }
        BigDecimal number = node.decimalValue();
        if (number.compareTo(LEAST_KM) < 0 || number.compareTo(MOST_KM) > 0) {
            violated(name, node, "This value should be between 1 and 1000000000.");
        }
        return number.floatValue();
    }

    String vin(String name) {
        JsonNode node = object.path(name);
        if (!node.isTextual() || !Fields.isVin(node.textValue())) {
            violated(name, node, "A VIN has exactly 17 characters.");
        }
        return node.asText();
    }

    UUID uuid(String name) {
        JsonNode node = object.path(name);
        if (node.isTextual() && Fields.uuid(node.textValue()).isPresent()) {
            return UUID.fromString(node.textValue());
        }
        violated(name, node, "This is not a valid UUID.");
        return NO_UUID;
    }

    int int32(String name) {
        JsonNode node = object.path(name);
        if (!node.isIntegralNumber() || !node.canConvertToInt()) {
            violated(name, node, "This value should be a 32-bit integer.");
        }
        return node.asInt();
    }

    /** @throws Refusal 400 with every violation so far */
    void refuseViolations() {
        if (!violations.isEmpty()) {
            throw Refusal.violations(List.copyOf(violations));
        }
    }

    private void violated(String name, JsonNode node, String message) {
        boolean absent = node.isMissingNode() || node.isNull();
        violations.add(new Violation(name, absent ? "This value should not be null." : message));
    }
}
