package app.werkbank.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a server said besides a status that is no success: RFC 9457, an OAuth 2 error, or whatever a proxy wrote. Every
 * member is optional in practice (openapi.yaml: Problem).
 *
 * @param type often a relative reference; {@code about:blank} occurs; of an OAuth 2 error its code
 * @param status as told in the body, which may differ from that of the answer
 * @param detail the text for people; of a body that is no JSON its text without tags, shortened
 * @param violations in the server's order; of any shape, each with its text
 * @param raw the first 8 KiB of the body as received; kept with the attempt (I33)
 */
public record Problem(
        @Nullable String type,
        @Nullable String title,
        @Nullable Integer status,
        @Nullable String detail,
        List<Violation> violations,
        String raw) {

    /** How much of a body is kept raw, in bytes (sync.md: what an answer means). */
    public static final int RAW_BYTES = 8 * 1024;

    public Problem {
        violations = List.copyOf(violations);
    }

    /** The texts of the violations, in the server's order. */
    public List<String> violationTexts() {
        return violations.stream().map(Violation::text).toList();
    }
}
