package app.werkbank.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a server said besides a refusal, whatever it is: a problem, an OAuth 2 error, a proxy's page. Never fails.
 */
final class ProblemReader {

    /** Where the known frameworks name the field of a violation, best first. */
    private static final List<String> FIELD_KEYS = List.of(
            "field", "propertyPath", "property_path", "property", "path", "parameter", "pointer", "name", "source");

    /** Where they keep its text, best first. */
    private static final List<String> TEXT_KEYS =
            List.of("message", "detail", "title", "reason", "description", "error", "text");

    private static final int MOST_VIOLATIONS = 100;
    private static final int LONGEST_TEXT = 500;

    private ProblemReader() {}

    /** Null where the body is empty. */
    static @Nullable Problem read(byte[] body) {
        String raw = raw(body);
        if (raw.isBlank()) {
            return null;
        }
        JsonNode node;
        try {
            node = Json.read(body);
        } catch (IOException e) {
            return new Problem(null, null, null, shortened(PageText.of(raw)), List.of(), raw);
        }
        if (!node.isObject()) {
            return new Problem(null, null, null, shortened(node.isTextual() ? node.asText() : raw), List.of(), raw);
        }
        return ofObject(node, raw);
    }

    private static Problem ofObject(JsonNode node, String raw) {
        Fields fields = new Fields(node);
        Long status = fields.whole("status");
        return new Problem(
                first(fields, List.of("type", "error", "code")),
                first(fields, List.of("title")),
                status == null || status != status.intValue() ? null : status.intValue(),
                first(fields, List.of("detail", "error_description", "message")),
                violations(node.has("violations") ? node.path("violations") : node.path("errors")),
                raw);
    }

    private static List<Violation> violations(JsonNode node) {
        List<Violation> found = new ArrayList<>();
        if (node.isArray()) {
            node.forEach(item -> found.add(violation(null, item)));
        } else if (node.isObject()) {
            // {"value": ["must be …"]}: the field is the key
            for (Map.Entry<String, JsonNode> member : node.properties()) {
                JsonNode said = member.getValue();
                if (said.isArray()) {
                    said.forEach(item -> found.add(violation(member.getKey(), item)));
                } else {
                    found.add(violation(member.getKey(), said));
                }
            }
        } else if (node.isValueNode()) {
            found.add(violation(null, node));
        }
        return found.stream()
                .filter(violation -> !violation.text().isBlank())
                .limit(MOST_VIOLATIONS)
                .toList();
    }

    private static Violation violation(@Nullable String key, JsonNode item) {
        if (!item.isObject()) {
            return new Violation(key, shortened(item.isValueNode() ? item.asText("") : item.toString()));
        }
        Fields fields = new Fields(item);
        String field = key;
        for (String name : FIELD_KEYS) {
            if (field == null) {
                JsonNode told = item.path(name);
                String text = told.isObject() ? new Fields(told).text("pointer") : fields.text(name);
                field = text == null ? null : lastName(text);
            }
        }
        String text = first(fields, TEXT_KEYS);
        return new Violation(field, text == null ? shortened(item.toString()) : text);
    }

    /**
     * {@code /body/value}, {@code $.value}, {@code query[vin]} and {@code value} all mean their last name; null for
     * none.
     */
    private static @Nullable String lastName(String path) {
        String[] names = path.split("[^A-Za-z0-9_-]+");
        return names.length == 0 || names[names.length - 1].isEmpty() ? null : names[names.length - 1];
    }

    private static @Nullable String first(Fields fields, List<String> names) {
        for (String name : names) {
            String text = fields.text(name);
            if (text != null && !text.isBlank()) {
                return shortened(text);
            }
        }
        return null;
    }

    private static String raw(byte[] body) {
        byte[] head = body.length > Problem.RAW_BYTES ? Arrays.copyOf(body, Problem.RAW_BYTES) : body;
        return new String(head, StandardCharsets.UTF_8);
    }

    private static String shortened(String text) {
        String stripped = text.strip();
        if (stripped.length() <= LONGEST_TEXT) {
            return stripped;
        }
        int end = stripped.offsetByCodePoints(0, stripped.codePointCount(0, LONGEST_TEXT));
        return stripped.substring(0, end) + "…";
    }
}
