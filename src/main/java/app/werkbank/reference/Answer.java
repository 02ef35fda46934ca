package app.werkbank.reference;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an operation answers, before it is put on the wire.
 *
 * @param headers those beside {@code Content-Type} and what the server adds by itself
 * @param body anything that {@link Json} can write, or null for none
 */
record Answer(
        int status,
        Map<String, String> headers,
        String contentType,
        @Nullable Object body) {

    static final String JSON = "application/json";
    static final String PROBLEM = "application/problem+json";

    static Answer ok(Object body) {
        return new Answer(200, Map.of(), JSON, body);
    }

    static Answer created(Object body) {
        return new Answer(201, Map.of(), JSON, body);
    }

    static Answer noContent() {
        return new Answer(204, Map.of(), JSON, null);
    }

    static Answer problem(Problem problem) {
        return new Answer(problem.status(), Map.of(), PROBLEM, problem);
    }

    Answer withHeader(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Answer(status, more, contentType, body);
    }

    Answer withStatus(int other) {
        return new Answer(other, headers, contentType, body);
    }

    Answer withBody(Object other) {
        return new Answer(status, headers, contentType, other);
    }

    boolean succeeded() {
        return status >= 200 && status < 300;
    }
}
