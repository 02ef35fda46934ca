package app.werkbank.ui.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.werkbank.data.RowProblem;
import app.werkbank.ui.Background;
import app.werkbank.ui.Texts;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import org.junit.jupiter.api.Test;

class DataViewModelTest {
    private static final Path FILE = Path.of("x.db");

    private final Clock clock = Clock.fixed(Instant.parse("2026-03-15T08:00:00Z"), ZoneOffset.UTC);
    private final Texts texts = new Texts(Locale.UK, clock);
    private final FakeKeeper keeper = new FakeKeeper();
    private final DataViewModel model = new DataViewModel(keeper, Background.here(), texts, clock);

    private String said() {
        return model.saidProperty().get();
    }

    @Test
    void aBackupIsToldWithItsSizeAndWhatWaitsInIt() {
        model.backup(FILE);
        assertEquals("The backup x.db is written and checked: 61 kB, 2 entries wait in it.", said());
        assertTrue(model.goodProperty().get());
        texts.speak(Locale.GERMANY);
        assertEquals("Die Sicherung x.db ist geschrieben und geprüft: 61 kB, 2 Einträge warten darin.", said());
    }

    @Test
    void nothingIsPutBackBeforeAYes() {
        model.restore(FILE);
        assertEquals(List.of(), keeper.asked);
        assertEquals(FILE, model.askedProperty().get());
        model.leave();
        assertNull(model.askedProperty().get());
        model.restoreAsked();
        assertEquals(List.of(), keeper.asked, "what was left is not done");
        model.restore(FILE);
        model.restoreAsked();
        assertEquals(List.of("restore x.db"), keeper.asked);
        assertNull(model.askedProperty().get());
        assertEquals(
                "The backup is back. 1 entry waits; what was on its way is looked up before anything is sent."
                        + " What was replaced is kept in kept.db.",
                said());
        assertTrue(model.goodProperty().get());
    }

    @Test
    void thatWhatWasReplacedCouldNotBeReadIsAWarning() {
        keeper.carried = false;
        model.restore(FILE);
        model.restoreAsked();
        assertFalse(model.goodProperty().get());
        assertTrue(said().endsWith("is in that file alone."), said());
    }

    @Test
    void theLinesThatWereNotTakenAreListed() {
        keeper.rejected = List.of(new RowProblem(4, "ticket", "no ticket with the number '9' is known here"));
        model.take(Path.of("in.csv"));
        assertEquals("3 lines were added, 1 were there already, 1 were not taken.", said());
        assertFalse(model.goodProperty().get());
        assertEquals(keeper.rejected, List.copyOf(model.rejected()));
        model.backup(FILE);
        assertEquals(List.of(), List.copyOf(model.rejected()), "the next act takes them away");
    }

    @Test
    void aTableIsWrittenAsTheLanguageWritesNumbers() {
        model.export(DataKeeper.Exported.TICKETS, Path.of("t.csv"));
        texts.speak(Locale.GERMANY);
        model.export(DataKeeper.Exported.OUTBOX, Path.of("o.csv"));
        assertEquals(List.of("export TICKETS t.csv ,", "export OUTBOX o.csv ;"), keeper.asked);
    }

    @Test
    void aBundleIsReadBeforeItIsWritten() {
        model.writeBundle(Path.of("b.zip"));
        assertEquals(List.of(), keeper.asked, "nothing was shown yet");
        model.gather();
        assertNotNull(model.bundleProperty().get());
        model.writeBundle(Path.of("b.zip"));
        assertEquals(List.of("bundle", "write 2 b.zip"), keeper.asked);
        assertNull(model.bundleProperty().get());
        assertEquals("Written: b.zip.", said());
    }

    @Test
    void aFailureIsOneSentence() {
        keeper.refusal = "The file x.db exists already; nothing was written.";
        model.backup(FILE);
        assertEquals("That did not work: The file x.db exists already; nothing was written.", said());
        assertFalse(model.goodProperty().get());
        assertFalse(model.busyProperty().get());
    }

    @Test
    void oneActAtATimeAndItsProgressIsShown() {
        Queue<Runnable> work = new ArrayDeque<>();
        Queue<Runnable> fx = new ArrayDeque<>();
        DataViewModel slow = new DataViewModel(
                keeper,
                new Background(work::add, fx::add, error -> {
                    throw new AssertionError(error);
                }),
                texts,
                clock);
        slow.take(Path.of("in.csv"));
        slow.backup(FILE);
        assertTrue(slow.busyProperty().get());
        assertEquals("Reading the file …", slow.doingProperty().get());
        assertEquals(1, work.size(), "the second waits for nobody: it is not begun");
        work.remove().run();
        work.remove().run();
        Runnable taken = fx.remove();
        fx.remove().run();
        assertEquals(0.5, slow.progressProperty().get());
        assertEquals(
                "Reading the file … 500 of 1,000 lines entered.",
                slow.doingProperty().get());
        assertTrue(slow.stoppableProperty().get());
        taken.run();
        assertFalse(slow.busyProperty().get());
        assertTrue(slow.progressProperty().get() < 0);
        assertFalse(slow.stoppableProperty().get());
    }

    @Test
    void whatIsStoppedIsToldAndNothingChanged() {
        keeper.meanwhile = () -> {
            assertTrue(model.stoppableProperty().get());
            model.stop();
        };
        model.take(Path.of("in.csv"));
        assertEquals("Stopped. Nothing was changed.", said());
        assertEquals(List.of(), keeper.asked);
        assertFalse(model.busyProperty().get());
        assertFalse(model.stoppableProperty().get());
    }

    @Test
    void whatTakesItsPlaceCannotBeStopped() {
        keeper.meanwhile = model::stop;
        model.backup(FILE);
        assertEquals(List.of("backup x.db"), keeper.asked);
    }

    @Test
    void aFileIsNamedByWhatItIsAndTheMinute() {
        assertTrue(model.fileName("backup", ".db").matches("werkbank-backup-20260315-\\d{4}\\.db"));
    }
}
