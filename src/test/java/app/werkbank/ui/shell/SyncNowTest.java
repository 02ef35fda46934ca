package app.werkbank.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.werkbank.sync.RunReport;
import app.werkbank.sync.SyncStatus;
import app.werkbank.sync.Trouble;
import app.werkbank.ui.Background;
import app.werkbank.ui.FakeSync;
import app.werkbank.ui.Notices;
import app.werkbank.ui.Texts;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SyncNowTest {
    private final FakeSync sync = new FakeSync();
    private final Notices notices = new Notices();
    private final List<String> told = new ArrayList<>();
    private final Queue<Runnable> waiting = new LinkedBlockingQueue<>();

    private void ask(Duration patience) {
        notices.currentProperty().subscribe(notice -> {
            if (notice != null) {
                told.add(notice.text());
            }
        });
        Background stepwise = new Background(waiting::add, Runnable::run, SyncNowTest::failed);
        new SyncNow(notices, new Texts(Locale.UK, FakeShell.CLOCK), stepwise, SyncNowTest::failed, patience).ask(sync);
    }

    private void step() {
        waiting.remove().run();
    }

    private static void failed(Throwable error) {
        throw new AssertionError(error);
    }

    private static RunReport report(boolean reached, Trouble.@Nullable Kind trouble) {
        Trouble why = trouble == null ? null : new Trouble(trouble, "said by the test", null);
        return new RunReport(2, 0, 3, 0, 0, 9, 40, reached, why);
    }

    @Test
    void somethingIsSaidAtOnceThenHowFarItIsAndTheResultInTheEnd() {
        CompletableFuture<RunReport> run = new CompletableFuture<>();
        sync.run(run);
        sync.say(FakeSync.said(true, new SyncStatus.Progress("tickets", 300, 1200L), null, Map.of()));
        ask(Duration.ofMillis(1));
        assertEquals(List.of("Reading and sending …"), told);
        step();
        assertEquals("Reading: 300 of 1,200", told.getLast());
        run.complete(report(true, null));
        step();
        assertEquals("Done: 2 changes sent, 3 new rows read.", told.getLast());
        assertTrue(SyncNow.PATIENCE.compareTo(Duration.ofSeconds(2)) < 0);
    }

    @ParameterizedTest
    @EnumSource(Trouble.Kind.class)
    void everyTroubleHasItsWords(Trouble.Kind kind) {
        sync.run(CompletableFuture.completedFuture(report(false, kind)));
        ask(SyncNow.PATIENCE);
        step();
        assertEquals(2, told.size(), told::toString);
    }

    @Test
    void whatIsInTheWayIsNamedWithWhatToDo() {
        sync.run(CompletableFuture.completedFuture(report(true, Trouble.Kind.CREDENTIALS)));
        ask(SyncNow.PATIENCE);
        step();
        assertTrue(told.getLast().startsWith("Client id or secret were refused."), told::toString);
        sync.run(CompletableFuture.completedFuture(report(false, Trouble.Kind.OFFLINE)));
        ask(SyncNow.PATIENCE);
        step();
        assertTrue(told.getLast().startsWith("The service was not reached."), told::toString);
        sync.online(false);
        ask(SyncNow.PATIENCE);
        step();
        assertTrue(told.getLast().startsWith("You are offline by your own switch."), told::toString);
    }
}
