package app.werkbank.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.werkbank.Proves;
import app.werkbank.domain.IntentState;
import app.werkbank.domain.Ticket;
import app.werkbank.store.IntentRow;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** A data file is lost after one entry was sent and while another waits: the server has each once. */
@Proves({"F27", "I4"})
@Execution(ExecutionMode.CONCURRENT)
class RescuedTest {
    @TempDir
    private Path folder;

    @Test
    void whatTheJournalBringsBackIsReadBeforeItIsSent() throws Exception {
        try (Workplace place = new Workplace(folder, 20, 50, Duration.ofSeconds(1))) {
            place.oneRound();
            List<Ticket> tickets = place.openTickets();
            IntentRow sent = place.enter(tickets.getFirst(), "765432.1");
            place.untilSettled();
            assertEquals(IntentState.CONFIRMED, place.state(sent.id()));
            place.sync.online(false);
            IntentRow waiting = place.enter(tickets.getLast(), "654321.2");
            assertEquals(IntentState.QUEUED, place.state(waiting.id()));
            place.shut();
            Files.writeString(place.file, "rubbish ".repeat(1000));
            place.open();
            assertEquals(IntentState.CONFIRMED, place.state(sent.id()));
            assertEquals(IntentState.IN_DOUBT, place.state(waiting.id()));
            place.untilSettled();
            assertEquals(IntentState.CONFIRMED, place.state(waiting.id()));
            assertEquals(1, place.copies(sent.vehicle(), "765432.1"));
            assertEquals(1, place.copies(waiting.vehicle(), "654321.2"));
        }
    }
}
