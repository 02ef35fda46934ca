package app.werkbank.reference;

import app.werkbank.reference.Problem.Violation;
import java.util.List;

/** Ends an operation with a problem instead of a success. */
final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Answer answer;

    Refusal(Answer answer) {
        super("refused with " + answer.status(), null, false, false);
        this.answer = answer;
    }

    Answer answer() {
        return answer;
    }

    static Refusal violations(List<Violation> violations) {
        return new Refusal(Answer.problem(Problem.violations(violations)));
    }

    static Refusal violation(String propertyPath, String message) {
        return violations(List.of(new Violation(propertyPath, message)));
    }

    static Refusal malformed(String detail) {
        return of(400, "Bad request", detail);
    }

    static Refusal unauthorized(String detail) {
        Answer answer = Answer.problem(Problem.of(401, "Unauthorized", detail));
        return new Refusal(
                answer.withHeader("WWW-Authenticate", "Bearer realm=\"reference\", error=\"invalid_token\""));
    }

    static Refusal forbidden(String detail) {
        return of(403, "Forbidden", detail);
    }

    static Refusal notFound(String detail) {
        return of(404, "Not found", detail);
    }

    static Refusal methodNotAllowed(String allowed) {
        Answer answer = Answer.problem(Problem.of(405, "Method not allowed", "Allowed here: " + allowed + "."));
        return new Refusal(answer.withHeader("Allow", allowed));
    }

    static Refusal conflict(String detail) {
        return of(409, "Conflict", detail);
    }

    static Refusal tooLarge(int limit) {
        return of(413, "Content too large", "A request body may have " + limit + " bytes.");
    }

    static Refusal unsupportedMediaType(String wanted) {
        return of(415, "Unsupported media type", "The body must be sent as " + wanted + ".");
    }

    static Refusal tooManyRequests(long seconds) {
        Answer answer = Answer.problem(Problem.of(429, "Too many requests", "The quota is used up for now."));
        return new Refusal(answer.withHeader("Retry-After", Long.toString(seconds)));
    }

    private static Refusal of(int status, String title, String detail) {
        return new Refusal(Answer.problem(Problem.of(status, title, detail)));
    }
}
