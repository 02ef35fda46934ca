package app.werkbank.ui.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The texts in a kept problem's list of violations, whose shape nobody documents: whatever text there is
 * (sync.md: what an answer means). */
final class Violations {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MOST = 20;

    private Violations() {}

    /** @param problem the raw body of a refusal; null, no JSON and cut JSON have no violations */
    static List<String> of(@Nullable String problem) {
        if (problem == null) {
            return List.of();
        }
        try {
            List<String> found = new ArrayList<>();
            collect(JSON.readTree(problem).path("violations"), found);
            return found.stream().limit(MOST).toList();
        } catch (JsonProcessingException e) {
            System.getLogger(Violations.class.getName())
                    .log(System.Logger.Level.DEBUG, "a kept problem is no JSON: {0}", e.getOriginalMessage());
            return List.of();
        }
    }

    private static void collect(JsonNode node, List<String> found) {
        if (node.isArray()) {
            node.forEach(item -> collect(item, found));
        } else if (node.isObject()) {
            List<String> parts = new ArrayList<>();
            node.forEach(member -> {
                if (member.isValueNode() && !member.asText().isBlank()) {
                    parts.add(member.asText());
                } else {
                    collect(member, found);
                }
            });
            if (!parts.isEmpty()) {
                found.add(String.join(": ", parts));
            }
        } else if (node.isTextual() && !node.asText().isBlank()) {
            found.add(node.asText());
        }
    }
}
