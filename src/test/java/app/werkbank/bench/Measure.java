package app.werkbank.bench;

import org.jspecify.annotations.Nullable;

/**
 * One figure of the benchmark.
 *
 * @param id of a row of performance.md, a size behind a slash: {@code analyse/100000}
 * @param baseline the figure it is compared with, taken in the same run; null where there is none
 * @param ratio value / baseline; null without a baseline
 * @param goal in words; null for a figure that is only watched
 * @param met whether the goal is met; true without one
 */
public record Measure(
        String id,
        String what,
        double value,
        String unit,
        @Nullable Double baseline,
        @Nullable Double ratio,
        @Nullable String goal,
        boolean met) {

    /** A figure beside its baseline, to be met or not. */
    static Measure against(
            String id, String what, double value, String unit, double baseline, String goal, boolean met) {
        return new Measure(id, what, value, unit, baseline, value / baseline, goal, met);
    }

    /** A figure beside its baseline that has no goal. */
    static Measure watched(String id, String what, double value, String unit, double baseline) {
        return new Measure(id, what, value, unit, baseline, value / baseline, null, true);
    }

    /** A figure with a goal of its own. */
    static Measure alone(String id, String what, double value, String unit, String goal, boolean met) {
        return new Measure(id, what, value, unit, null, null, goal, met);
    }

    /** A figure that is told for its own sake. */
    static Measure told(String id, String what, double value, String unit) {
        return new Measure(id, what, value, unit, null, null, null, true);
    }
}
