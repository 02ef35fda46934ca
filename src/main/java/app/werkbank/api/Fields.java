package app.werkbank.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Reads the fields of one JSON object leniently (fault F31): a number may come as a string, a time with any offset or
 * fraction. What cannot be read is null, as what is missing; nothing is thrown.
 */
final class Fields {

    private static final int UUID_LENGTH = 36;

    /** Beyond this a decimal is no measurement but an attack: 1e999999999 takes a gigabyte to print. */
    private static final int MOST_DIGITS = 64;

    private final JsonNode object;

    Fields(JsonNode object) {
        this.object = object;
    }

    /** A string as it is; a number or boolean as its text. */
    @Nullable
    String text(String name) {
        JsonNode node = object.path(name);
        return node.isValueNode() && !node.isNull() ? node.asText() : null;
    }

    String textOrEmpty(String name) {
        String text = text(name);
        return text == null ? "" : text;
    }

    @Nullable
    UUID uuid(String name) {
        String text = trimmed(name);
        if (text == null || text.length() != UUID_LENGTH) {
            return null;
        }
        try {
            UUID uuid = UUID.fromString(text);
            return uuid.toString().equalsIgnoreCase(text) ? uuid : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    @Nullable
    BigDecimal decimal(String name) {
        String text = trimmed(name);
        if (text == null || text.length() > MOST_DIGITS || object.path(name).isBoolean()) {
            return null;
        }
        try {
            BigDecimal value = new BigDecimal(text);
            return Math.abs((long) value.scale()) > MOST_DIGITS ? null : value;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /** A whole number, also one that is written 12.0. */
    @Nullable
    Long whole(String name) {
        BigDecimal value = decimal(name);
        try {
            return value == null ? null : value.longValueExact();
        } catch (ArithmeticException e) {
            return null;
        }
    }

    @Nullable
    Boolean flag(String name) {
        return switch (textOrEmpty(name).strip().toLowerCase(Locale.ROOT)) {
            case "true", "1" -> true;
            case "false", "0" -> false;
            default -> null;
        };
    }

    /** ISO 8601 with Z, an offset of either form or none (then UTC); finer than nanoseconds is cut. */
    @Nullable
    Instant instant(String name) {
        String text = trimmed(name);
        return text == null ? null : Times.read(text);
    }

    /** The whole object, unknown fields included. */
    String json() {
        return object.toString();
    }

    private @Nullable String trimmed(String name) {
        String text = text(name);
        return text == null ? null : text.strip();
    }
}
