package app.werkbank.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.werkbank.sync.sim.Plan;
import org.junit.jupiter.api.Test;

/** A few of the simulator's stories, so few that mutation testing can tell them for every mutant. */
class FewStoriesTest {
    private static final int STORIES = 20;

    @Test
    void noneBreaksAnInvariant() {
        for (long seed = 1; seed <= STORIES; seed++) {
            assertEquals("", Simulation.of(Plan.of(seed)).broken(), "seed " + seed);
        }
    }
}
