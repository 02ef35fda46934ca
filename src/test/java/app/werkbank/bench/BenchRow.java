package app.werkbank.bench;

import java.util.List;

/** One thing that is measured; a new one is added to the list in {@link Bench}. */
interface BenchRow {

    /** What to call it on the command line, to run it alone: {@code analyse}. */
    String name();

    /** Measures it, warmed up, beside its baseline. */
    List<Measure> measure() throws Exception;
}
