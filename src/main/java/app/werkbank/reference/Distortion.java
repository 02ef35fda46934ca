package app.werkbank.reference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;

/** Changes an answer after the operation has made it, where faults say so. */
final class Distortion {

    private Distortion() {}

    static Answer apply(Answer answer, List<Fault> faults) {
        Answer changed = answer;
        for (Fault fault : faults) {
            changed = switch (fault) {
                case Fault.Overruled overruled ->
                    Answer.problem(Problem.of(overruled.status(), "Made to fail", "The request was processed."));
                case Fault.OtherStatus other -> changed.succeeded() ? changed.withStatus(other.status()) : changed;
                case Fault.Page page -> isPage(changed) ? changed.withBody(page(tree(changed), page)) : changed;
                case Fault.Content content -> content(changed, content);
                default -> changed;
            };
        }
        return changed;
    }

    private static boolean isPage(Answer answer) {
        return answer.body() instanceof Page || (answer.body() instanceof ObjectNode node && node.has("result"));
    }

    private static ObjectNode tree(Answer answer) {
        return Json.MAPPER.valueToTree(answer.body());
    }

    private static ObjectNode page(ObjectNode page, Fault.Page fault) {
        ArrayNode rows = page.withArray("result");
        switch (fault) {
            case NO_TOTAL -> page.remove("total");
            case WRONG_TOTAL -> page.put("total", page.path("total").asLong() + 1);
            case NO_QUERY -> page.remove("query");
            case REPEATED_ROW -> {
                if (!rows.isEmpty()) {
                    rows.insert(0, rows.get(0).deepCopy());
                }
            }
            case MISSING_ROW -> {
                if (!rows.isEmpty()) {
                    rows.remove(rows.size() - 1);
                }
            }
            case IGNORED_SORT, IGNORED_FILTER, SHIFTED -> {
                // These were obeyed when the rows were read.
            }
        }
        return page;
    }

    private static Answer content(Answer answer, Fault.Content fault) {
        if (fault == Fault.Content.VIOLATION_SHAPES && answer.body() instanceof Problem) {
            return answer.withBody(oddViolations(tree(answer)));
        }
        if (fault == Fault.Content.ODD_FIELDS && answer.succeeded() && answer.body() != null) {
            ObjectNode body = tree(answer);
            if (isPage(answer)) {
                body.withArray("result").forEach(row -> oddFields((ObjectNode) row));
            } else {
                oddFields(body);
            }
            return answer.withBody(body);
        }
        return answer;
    }

    /** Keeps the ids, and bends what a client should be able to bear. */
    private static void oddFields(ObjectNode row) {
        row.put("colour", "unknown to the contract");
        if (row.has("state")) {
            row.put("state", "parked");
        }
        if (row.path("value").isNumber()) {
            row.put("value", row.path("value").asText());
        }
        if (row.path("diagnostic_equipment_id").isNumber()) {
            row.put(
                    "diagnostic_equipment_id",
                    row.path("diagnostic_equipment_id").asText());
        }
        row.properties().removeIf(field -> field.getValue().isNull());
    }

    private static ObjectNode oddViolations(ObjectNode problem) {
        JsonNode violations = problem.path("violations");
        ArrayNode odd = Json.MAPPER.createArrayNode();
        for (JsonNode violation : violations) {
            JsonNode message = violation.path("message");
            switch (odd.size() % 3) {
                case 0 ->
                    odd.add(TextNode.valueOf(violation.path("property_path").asText() + ": " + message.asText()));
                case 1 -> odd.addObject().putObject("error").set("text", message);
                default -> odd.addArray().add(message);
            }
        }
        if (!odd.isEmpty()) {
            problem.set("violations", odd);
        }
        return problem;
    }
}
