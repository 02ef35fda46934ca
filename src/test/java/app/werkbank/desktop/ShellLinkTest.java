package app.werkbank.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.werkbank.domain.DistanceUnit;
import app.werkbank.domain.Vin;
import app.werkbank.sync.NewReading;
import app.werkbank.ui.Background;
import app.werkbank.ui.Workshop;
import app.werkbank.ui.shell.Status;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShellLinkTest {
    @TempDir
    private Path folder;

    @TempDir
    private Path another;

    private final Queue<Runnable> later = new ConcurrentLinkedQueue<>();
    private Workshop left;
    private Workshop next;
    private ShellLink link;

    @BeforeEach
    void attachOneSession() {
        left = new Workshop(folder);
        next = new Workshop(another);
        Background slow = new Background(Runnable::run, later::add, ShellLinkTest::failed);
        link = new ShellLink(slow, left.notices, left.texts, off -> {}, ShellLinkTest::failed);
        draft(left);
        link.attach(left.session());
        settle();
    }

    @AfterEach
    void close() {
        left.close();
        next.close();
    }

    @Test
    void theStatusIsThatOfTheSessionAtWork() {
        assertEquals(1, status().needsYou());
        left.sync.online(false);
        settle();
        assertTrue(status().offline());
    }

    @Test
    void aSessionThatWasLeftIsNotListenedToAnyMore() {
        link.attach(next.session());
        settle();
        assertEquals(0, status().needsYou());
        left.sync.online(false);
        draft(left);
        assertEquals(0, later.size(), "nobody hears of it");
        assertFalse(status().offline());
    }

    @Test
    void whatASessionSaidLastDoesNotHideWhatTheNextSaysFirst() {
        left.sync.online(false);
        draft(left);
        link.attach(next.session());
        next.sync.online(false);
        settle();
        assertTrue(status().offline());
        assertEquals(0, status().needsYou());
    }

    private Status status() {
        return link.statusProperty().getValue();
    }

    private void settle() {
        for (Runnable arrival = later.poll(); arrival != null; arrival = later.poll()) {
            arrival.run();
        }
    }

    private static void draft(Workshop workshop) {
        workshop.desk
                .saveDraft(new NewReading(
                        new Vin(Workshop.VIN), new BigDecimal("100"), DistanceUnit.KM, workshop.clock.instant()))
                .join();
    }

    private static void failed(Throwable error) {
        throw new AssertionError(error);
    }
}
