package app.werkbank.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.werkbank.store.Progress.At;
import app.werkbank.store.Progress.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

class ProgressTest {
    private final List<At> told = new ArrayList<>();
    private final Progress progress = new Progress(told::add);

    @Test
    void eachStepAndEachHundredthOfItIsToldOnce() {
        for (int i = 0; i < 100_000; i++) {
            progress.at(Step.ENTERING, i, 100_000);
        }
        assertEquals(100, told.size());
        progress.at(Step.CHECKING, 0, 0);
        progress.at(Step.CHECKING, 0, 0);
        progress.at(Step.COPYING, 0, 0);
        assertEquals(102, told.size());
        assertTrue(told.getLast().fraction() < 0, "nobody knows");
    }

    @Test
    void aFileThatGrewMeanwhileIsNeverMoreThanWhole() {
        progress.at(Step.COPYING, 3000, 2000);
        assertEquals(1.0, told.getLast().fraction());
    }

    @Test
    void whatIsStoppedGoesNoFurtherAndDecidesNothing() {
        progress.at(Step.COPYING, 1, 2);
        assertTrue(progress.stop());
        assertThrows(CancellationException.class, () -> progress.at(Step.COPYING, 2, 2));
        assertThrows(CancellationException.class, progress::decide);
        assertEquals(1, told.size());
    }

    @Test
    void whatIsDecidedCannotBeStopped() {
        progress.decide();
        assertFalse(progress.stop());
        progress.at(Step.FINISHING, 0, 0);
        assertEquals(List.of(new At(Step.FINISHING, 0, 0)), told);
    }
}
