package app.werkbank.sync;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/** Counts what is checked, invariant by invariant, and ends a story at the first that does not hold. */
final class Invariants {
    private final Map<String, Long> checked = new TreeMap<>();

    /** An invariant that did not hold. */
    static final class Violation extends AssertionError {
        private static final long serialVersionUID = 1;

        Violation(String invariant, String what) {
            super(invariant + ": " + what);
        }
    }

    /** @param what is said where it does not hold; only then it is put into words */
    void check(boolean holds, String invariant, Supplier<String> what) {
        met(invariant);
        if (!holds) {
            throw new Violation(invariant, what.get());
        }
    }

    /** It was looked at, and nothing could be wrong. */
    void met(String invariant) {
        checked.merge(invariant, 1L, Long::sum);
    }

    /** How often each was checked. */
    Map<String, Long> checked() {
        return checked;
    }
}
