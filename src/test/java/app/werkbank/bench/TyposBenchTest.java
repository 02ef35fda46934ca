package app.werkbank.bench;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** Domain rule 7 and the benchmark's goal, on a sample: our warnings beat the plain rule in everything. */
class TyposBenchTest {

    @Test
    void oursIsBetterInEverythingAndRarelyWrong() {
        TyposBench.Result result = TyposBench.run(4_000, 7);
        TyposBench.Score ours = result.ours();
        TyposBench.Score plain = result.plain();
        assertTrue(ours.warned() > plain.warned(), () -> "warned " + ours.warned());
        assertTrue(ours.first() > plain.first(), () -> "first " + ours.first());
        assertTrue(ours.topThree() > plain.topThree(), () -> "top three " + ours.topThree());
        assertTrue(ours.falseWarnings() <= plain.falseWarnings(), () -> "false " + ours.falseWarnings());
        assertTrue(ours.falseWarnings() <= 0.02, () -> "false " + ours.falseWarnings());
    }
}
