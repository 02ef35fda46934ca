package app.werkbank.reference;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The operation that a method and a path mean.
 *
 * @param path the texts that stood in place of the template's parameters, by their names
 */
record Route(Operation operation, Map<String, String> path) {

    /**
     * Finds the operation.
     *
     * @throws Refusal 404 for an unknown path, 405 for a known one with another method
     */
    static Route of(String method, String path) {
        String allowed = Arrays.stream(Operation.values())
                .filter(operation -> match(operation.template(), path).isPresent())
                .map(Operation::method)
                .collect(Collectors.joining(", "));
        if (allowed.isEmpty()) {
            throw Refusal.notFound("There is nothing at this path.");
        }
        for (Operation operation : Operation.values()) {
            Optional<Map<String, String>> match = match(operation.template(), path);
            if (match.isPresent() && operation.method().equals(method)) {
                return new Route(operation, match.get());
            }
        }
        throw Refusal.methodNotAllowed(allowed);
    }

    private static Optional<Map<String, String>> match(String template, String path) {
        String[] wanted = template.split("/", -1);
        String[] given = path.split("/", -1);
        if (wanted.length != given.length) {
            return Optional.empty();
        }
        Map<String, String> parameters = new HashMap<>();
        for (int i = 0; i < wanted.length; i++) {
            if (wanted[i].startsWith("{") && !given[i].isEmpty()) {
                parameters.put(wanted[i].substring(1, wanted[i].length() - 1), given[i]);
            } else if (!wanted[i].equals(given[i])) {
                return Optional.empty();
            }
        }
        return Optional.of(parameters);
    }
}
