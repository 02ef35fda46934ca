package app.werkbank.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * Faults by chance: a text such as {@code "drop_after=0.2,odometer.post.err503=0.1,delay_ms=20"}, with a seed.
 *
 * <p>Most names take a probability from 0 to 1, see {@link FaultNames}. A name may have prefixes: an area ({@code
 * token}, {@code odometer}, {@code equipment}, {@code tickets}), a method ({@code get}, {@code post}, {@code delete})
 * or {@code list}. Without an area it concerns everything but the token endpoint.
 */
public final class FaultPlan implements Faults {

    private static final List<String> AREAS = List.of("token", "odometer", "equipment", "tickets");
    private static final List<String> METHODS = List.of("get", "post", "delete");

    private final List<Entry> entries;
    private final SplittableRandom random;

    private FaultPlan(List<Entry> entries, long seed) {
        this.entries = List.copyOf(entries);
        random = new SplittableRandom(seed);
    }

    private record Entry(List<String> scopes, FaultNames.Chance chance) {

        boolean concerns(Arrival arrival) {
            Operation operation = arrival.operation();
            boolean token = operation == Operation.REQUEST_TOKEN;
            return (!token || scopes.contains("token"))
                    && scopes.stream()
                            .allMatch(scope -> scope.equals(operation.area())
                                    || scope.equals(operation.method().toLowerCase(Locale.ROOT))
                                    || (scope.equals("list") && operation.isList()));
        }
    }

    /** A plan with seed 1. */
    public static FaultPlan parse(String text) {
        return parse(text, 1);
    }

    /**
     * Reads a plan.
     *
     * @param text settings separated by commas; an empty text is a plan without faults
     * @throws IllegalArgumentException for an unknown name, a number that does not fit it, or a setting that does
     *     nothing
     */
    public static FaultPlan parse(String text, long seed) {
        FaultNames names = new FaultNames();
        List<Setting> settings = text.isBlank()
                ? List.of()
                : List.of(text.split(",")).stream().map(Setting::of).toList();
        settings.stream()
                .filter(setting -> names.isAmount(setting.name()))
                .forEach(setting -> names.setAmount(setting.name(), setting.value()));
        List<Entry> entries = new ArrayList<>();
        settings.stream()
                .filter(setting -> !names.isAmount(setting.name()))
                .forEach(setting ->
                        entries.add(new Entry(setting.scopes(), names.chance(setting.name(), setting.value()))));
        names.refuseUnusedAmounts();
        return new FaultPlan(entries, seed);
    }

    @Override
    public synchronized List<Fault> decide(Arrival arrival) {
        List<Fault> faults = new ArrayList<>();
        for (Entry entry : entries) {
            if (entry.concerns(arrival) && random.nextDouble() < entry.chance().probability()) {
                faults.add(entry.chance().fault().make(arrival, random));
            }
        }
        return faults;
    }

    private record Setting(List<String> scopes, String name, double value) {

        static Setting of(String text) {
            String[] halves = text.strip().split("=", -1);
            if (halves.length != 2) {
                throw new IllegalArgumentException("a fault is written name=number, this is not: " + text.strip());
            }
            List<String> parts = List.of(halves[0].strip().split("\\."));
            List<String> scopes = parts.subList(0, parts.size() - 1);
            for (String scope : scopes) {
                if (!AREAS.contains(scope) && !METHODS.contains(scope) && !scope.equals("list")) {
                    throw new IllegalArgumentException("unknown part of the API in a fault plan: " + scope + "; known: "
                            + String.join(", ", AREAS) + ", " + String.join(", ", METHODS) + ", list");
                }
            }
            try {
                return new Setting(scopes, parts.getLast(), Double.parseDouble(halves[1].strip()));
            } catch (NumberFormatException e) {
                throw new IllegalArgumentException(
                        "the fault " + halves[0].strip() + " wants a number, not " + halves[1].strip(), e);
            }
        }
    }
}
