package app.werkbank.domain;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A Vehicle Identification Number of the only length the API takes: 17 characters (seed: odometer-registrations).
 *
 * <p>Holds the text as given. What a person types or scans is cleaned before it becomes a {@code Vin}; what the server
 * sends is used as received (domain rule VIN 8).
 *
 * @param text exactly 17 characters
 */
public record Vin(String text) {

    /** The length that the API demands. */
    public static final int LENGTH = 17;

    /** @throws IllegalArgumentException where the text is not 17 characters long */
    public Vin {
        Objects.requireNonNull(text, "text");
        if (text.length() != LENGTH) {
            throw new IllegalArgumentException("a VIN has 17 characters, this has " + text.length());
        }
    }

    /** Whether a text, null included, could be a {@code Vin}. */
    public static boolean fits(@Nullable String text) {
        return text != null && text.length() == LENGTH;
    }

    /** The form for logs and lists that others may see: the last six characters behind an ellipsis (domain rule VIN 6). */
    public String masked() {
        return "…" + text.substring(LENGTH - 6);
    }

    /** The form for reading aloud and comparing: maker, description, serial in groups of 3, 6 and 8. For display only. */
    public String grouped() {
        return text.substring(0, 3) + " " + text.substring(3, 9) + " " + text.substring(9);
    }

    @Override
    public String toString() {
        return masked();
    }
}
