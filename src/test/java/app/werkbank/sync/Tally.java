package app.werkbank.sync;

import app.werkbank.sync.sim.Plan;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** What came of many stories: counted, and those that broke an invariant. */
final class Tally {
    private static final int MOST_KEPT = 50;

    /** Tells the story of a seed. One teller belongs to one thread. */
    interface Teller extends AutoCloseable {
        Simulation.Outcome tell(long seed);

        @Override
        default void close() {}
    }

    private final long began = System.nanoTime();
    private final Map<String, Integer> faults = new TreeMap<>();
    private final Map<String, Long> checked = new TreeMap<>();
    private final List<Simulation.Outcome> broken = new ArrayList<>();
    private final Map<String, Integer> brokenKinds = new TreeMap<>();
    private long told;
    private long events;
    private long entries;
    private long crashes;
    private long adopted;
    private long requests;
    private double seconds;

    /** Tells the stories of so many seeds, on as many threads as asked; what each seed tells does not depend on them. */
    static Tally of(long first, long seeds, int threads, Supplier<Teller> tellers) {
        Tally tally = new Tally();
        AtomicLong next = new AtomicLong(first);
        IntStream.range(0, threads)
                .mapToObj(n -> Thread.ofPlatform().name("teller-" + n).start(() -> {
                    try (Teller teller = tellers.get()) {
                        for (long seed = next.getAndIncrement(); seed < first + seeds; seed = next.getAndIncrement()) {
                            tally.add(teller.tell(seed));
                        }
                    }
                }))
                .toList()
                .forEach(Tally::join);
        if (tally.told != seeds) {
            throw new IllegalStateException("told " + tally.told + " of " + seeds + " stories: a teller failed");
        }
        tally.seconds = (System.nanoTime() - tally.began) / 1e9;
        return tally;
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private synchronized void add(Simulation.Outcome outcome) {
        Plan plan = outcome.plan();
        told++;
        events += outcome.events();
        requests += outcome.requests();
        crashes += outcome.crashes();
        adopted += outcome.adopted();
        entries += plan.entries();
        outcome.faults().forEach((kind, n) -> faults.merge(kind, n, Integer::sum));
        outcome.checked().forEach((invariant, n) -> checked.merge(invariant, n, Long::sum));
        if (outcome.violation() != null) {
            brokenKinds.merge(outcome.broken().substring(0, outcome.broken().indexOf(':')), 1, Integer::sum);
            if (broken.size() < MOST_KEPT) {
                broken.add(outcome);
            }
        }
    }

    /** How often each kind of trouble was met, by its name. */
    Map<String, Integer> faults() {
        return faults;
    }

    /** How often each invariant was checked. */
    Map<String, Long> checked() {
        return checked;
    }

    /** Stories that broke an invariant, the first few of them. */
    List<Simulation.Outcome> broken() {
        return broken;
    }

    /** How many stories broke which invariant. */
    Map<String, Integer> brokenKinds() {
        return brokenKinds;
    }

    String text(String what) {
        long met = faults.values().stream().mapToLong(n -> n).sum();
        return """
            %s: %d seeds in %.1f s (%.0f a second); mean: %.0f events, %.1f entries, %.1f faults, %.2f crashes, %.0f \
            requests; others' equal rows adopted: %d
            faults met: %s
            invariants checked: %s
            violations: %d %s
            """.formatted(
                        what,
                        told,
                        seconds,
                        told / seconds,
                        (double) events / told,
                        (double) entries / told,
                        (double) met / told,
                        (double) crashes / told,
                        (double) requests / told,
                        adopted,
                        faults,
                        checked,
                        brokenKinds.values().stream().mapToInt(n -> n).sum(),
                        brokenKinds);
    }
}
