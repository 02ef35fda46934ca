package app.werkbank.reference;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;

/** Decides what goes wrong with a request. Called once for each request to a known operation, from several threads. */
@FunctionalInterface
public interface Faults {

    /** Nothing ever goes wrong. */
    Faults NONE = arrival -> List.of();

    /** The faults of this request; an empty list lets it pass. */
    List<Fault> decide(Arrival arrival);

    /** The faults happen to the first request that fits, and to no other. */
    static Faults once(Predicate<Arrival> which, Fault... faults) {
        AtomicBoolean used = new AtomicBoolean();
        return arrival -> which.test(arrival) && used.compareAndSet(false, true) ? List.of(faults) : List.of();
    }

    /** The faults happen to the next request to this operation, and to no other. */
    static Faults once(Operation operation, Fault... faults) {
        return once(arrival -> arrival.operation() == operation, faults);
    }

    /** The faults happen to every request to this operation. */
    static Faults always(Operation operation, Fault... faults) {
        return arrival -> arrival.operation() == operation ? List.of(faults) : List.of();
    }

    /**
     * A request that has arrived and was not yet processed.
     *
     * @param target the path with its query, as it came
     * @param count how many requests to this operation have arrived since the start, this one included
     */
    record Arrival(Operation operation, String method, String target, int count) {}
}
