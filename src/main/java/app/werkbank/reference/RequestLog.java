package app.werkbank.reference;

import app.werkbank.reference.Faults.Arrival;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Counts what arrives and remembers the last requests, in memory. */
final class RequestLog {

    private static final int REMEMBERED = 10_000;

    private final Deque<ServedRequest> served = new ArrayDeque<>();
    private final Map<Operation, Integer> counts = new EnumMap<>(Operation.class);
    private int requests;

    /** A request has come, whatever its path. */
    synchronized void arrived() {
        requests++;
    }

    synchronized Arrival arrived(Operation operation, String target) {
        int count = counts.merge(operation, 1, Integer::sum);
        return new Arrival(operation, operation.method(), target, count);
    }

    synchronized void served(ServedRequest request) {
        if (served.size() == REMEMBERED) {
            served.removeFirst();
        }
        served.addLast(request);
    }

    synchronized int requests() {
        return requests;
    }

    synchronized int requests(Operation operation) {
        return counts.getOrDefault(operation, 0);
    }

    synchronized List<ServedRequest> served() {
        return List.copyOf(served);
    }
}
