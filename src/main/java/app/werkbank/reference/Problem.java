package app.werkbank.reference;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * The body of a refusal (RFC 9457), as the reference pages show it; {@code violations} is there only where a constraint
 * was violated.
 */
record Problem(
        String type,
        String title,
        int status,
        String detail,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Violation> violations) {

    static Problem of(int status, String title, String detail) {
        return new Problem("about:blank", title, status, detail, List.of());
    }

    /** Seed: used-diagnostic-equipment, the sample of a refused request. */
    static Problem violations(List<Violation> violations) {
        return new Problem(
                "/problems/violations",
                "Bad request",
                400,
                "The request violates one or more constraints. Please resolve all of them and try again.",
                violations);
    }

    /**
     * One constraint that was not kept. The reference pages do not show the shape of an item; this one is common.
     *
     * @param propertyPath the parameter or the field
     */
    record Violation(String propertyPath, String message) {}
}
