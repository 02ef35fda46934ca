package app.werkbank.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.werkbank.Proves;
import app.werkbank.store.StoreException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import javafx.application.Platform;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(FxTest.class)
class BackgroundTest {
    private final Queue<Runnable> work = new ArrayDeque<>();
    private final List<Throwable> errors = new ArrayList<>();
    private final List<String> shown = new ArrayList<>();
    private final Background background = new Background(work::add, Runnable::run, errors::add);
    private final Background.Slot slot = background.slot();

    @Test
    void ofSeveralQuestionsTheFirstIsWorkedOnAndOnlyTheLastIsAnswered() {
        for (String text : List.of("7", "74", "744", "7440")) {
            slot.ask(() -> "answer to " + text, shown::add);
        }
        assertTrue(slot.busyProperty().get());
        assertEquals(1, work.size(), "one question at a time");
        work.remove().run();
        assertEquals(List.of(), shown, "the first answer was overtaken");
        work.remove().run();
        assertEquals(List.of("answer to 7440"), shown);
        assertFalse(slot.busyProperty().get());
        assertTrue(work.isEmpty());
    }

    @Test
    void aHailOfChangesNeverKeepsAScreenEmpty() {
        slot.refresh("a ticket", () -> "first", shown::add);
        slot.refresh("a ticket", () -> "second", shown::add);
        work.remove().run();
        assertEquals(List.of("first"), shown, "the same subject asked about again does not overtake the answer");
        slot.refresh("a ticket", () -> "third", shown::add);
        slot.refresh("another ticket", () -> "another", shown::add);
        work.remove().run();
        assertEquals(List.of("first"), shown, "another subject does");
        work.remove().run();
        assertEquals(List.of("first", "another"), shown);
        assertTrue(work.isEmpty());
    }

    @Test
    void whatWaitsForTheAnswerIsDoneWithTheAnswerToWhatWasAskedLast() {
        slot.whenAnswered(() -> shown.add("at once"));
        slot.refresh("74", () -> "rows of 74", shown::add);
        slot.whenAnswered(() -> shown.add("forgotten"));
        slot.refresh("7440", () -> "rows of 7440", shown::add);
        slot.whenAnswered(() -> shown.add("first of 7440"));
        slot.refresh("7440", () -> "rows of 7440 again", shown::add);
        work.remove().run();
        work.remove().run();
        assertEquals(List.of("at once", "rows of 7440 again", "first of 7440"), shown);
    }

    @Test
    void whatWaitsForAnAnswerThatFailsIsForgotten() {
        slot.refresh(
                "74",
                () -> {
                    throw new IllegalStateException("no answer");
                },
                none -> {});
        slot.whenAnswered(() -> shown.add("first of 74"));
        work.remove().run();
        slot.refresh("74", () -> "rows of 74", shown::add);
        work.remove().run();
        assertEquals(List.of("rows of 74"), shown);
    }

    @Test
    void whatIsToBeInOrderIsDoneOneAfterTheOtherAlsoAfterAFailure() {
        background.inOrder(() -> "first", shown::add);
        background.inOrder(
                () -> {
                    throw new IllegalStateException("second");
                },
                none -> {});
        background.inOrder(() -> "third", shown::add);
        assertEquals(1, work.size(), "one at a time");
        work.remove().run();
        assertEquals(List.of("first", "third"), shown);
        assertEquals(1, errors.size());
        background.inOrder(() -> "later", shown::add);
        work.remove().run();
        assertEquals(List.of("first", "third", "later"), shown);
        assertTrue(work.isEmpty());
    }

    @Test
    void anAnswerForAScreenThatIsClosedIsDropped() {
        slot.ask(() -> "late", shown::add);
        slot.close();
        work.remove().run();
        slot.ask(() -> "later", shown::add);
        assertEquals(List.of(), shown);
        assertFalse(slot.busyProperty().get());
        assertTrue(work.isEmpty());
    }

    @Test
    void aFailureReachesTheHandlerAndTheSlotGoesOn() {
        slot.ask(BackgroundTest::fullDisk, shown::add);
        work.remove().run();
        assertEquals("disk full", errors.getFirst().getMessage());
        slot.ask(() -> "well again", shown::add);
        work.remove().run();
        assertEquals(List.of("well again"), shown);
    }

    private static String fullDisk() {
        throw new IllegalStateException("disk full");
    }

    @Test
    void everyPieceOfWorkWithoutASlotIsDelivered() {
        background.run(() -> "one", shown::add);
        background.run(() -> "two", shown::add);
        work.forEach(Runnable::run);
        assertEquals(List.of("one", "two"), shown);
    }

    @Test
    void aQuestionToAStoreThatClosedMeanwhileIsNoFailureButAWishIs() {
        Callable<String> late = () -> {
            throw new StoreException(StoreException.Kind.CLOSED, "closed");
        };
        List<Throwable> refused = new ArrayList<>();
        background.run(late, shown::add);
        background.run(late, shown::add, refused::add);
        work.forEach(Runnable::run);
        assertEquals(List.of(), errors);
        assertEquals(1, refused.size());
    }

    @Test
    @Proves("I34")
    void inTheProgramTheWorkIsOffTheFxThreadAndTheResultOnIt() {
        List<Boolean> onFx = new ArrayList<>();
        Fx.run(() -> Background.onFx(errors::add)
                .slot()
                .ask(
                        () -> {
                            FxThread.refuse("the work of this test");
                            return "done";
                        },
                        result -> onFx.add(Platform.isFxApplicationThread())));
        Fx.await("the result is there", () -> !onFx.isEmpty() || !errors.isEmpty());
        assertEquals(List.of(true), onFx);
    }

    @Test
    @Proves("I34")
    void slowWorkOnTheFxThreadIsRefused() {
        Fx.run(() -> assertThrows(IllegalStateException.class, () -> FxThread.refuse("a query of the store")));
    }
}
