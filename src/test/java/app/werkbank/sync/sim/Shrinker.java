package app.werkbank.sync.sim;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Cuts a story that fails down to what it needs to fail. */
public final class Shrinker {
    private Shrinker() {}

    /** @param fails of a plan, always with the same answer; true of the one given */
    public static Plan shrink(Plan plan, Predicate<Plan> fails) {
        Plan smallest = plan;
        int before;
        do {
            before = smallest.steps().size() + smallest.faults().size();
            Plan start = smallest;
            List<Fault> faults =
                    without(start.faults(), fewer -> fails.test(new Plan(start.seed(), start.steps(), fewer)));
            List<Step> steps = without(start.steps(), fewer -> fails.test(new Plan(start.seed(), fewer, faults)));
            smallest = new Plan(start.seed(), steps, faults);
        } while (smallest.steps().size() + smallest.faults().size() < before);
        return smallest;
    }

    /** Leaves out halves, then quarters, down to single ones, as long as it still fails. */
    private static <T> List<T> without(List<T> all, Predicate<List<T>> fails) {
        List<T> left = all;
        for (int size = Math.max(1, all.size() / 2); size > 0; size /= 2) {
            int from = 0;
            while (from < left.size()) {
                List<T> fewer = new ArrayList<>(left.subList(0, from));
                fewer.addAll(left.subList(Math.min(left.size(), from + size), left.size()));
                if (fails.test(fewer)) {
                    left = fewer;
                } else {
                    from += size;
                }
            }
        }
        return left;
    }
}
