package app.werkbank.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.werkbank.Proves;
import app.werkbank.domain.IntentState;
import app.werkbank.domain.Ticket;
import app.werkbank.store.IntentRow;
import app.werkbank.store.Note;
import app.werkbank.store.Notes;
import app.werkbank.store.Reason;
import app.werkbank.ui.Workshop;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An undone discard returns to the state before, with its reason (sync.md: the life of an intent). */
class UndoDiscardTest {
    @TempDir
    Path folder;

    private Workshop workshop;
    private Ticket ticket;

    @BeforeEach
    void open() {
        workshop = new Workshop(folder);
        ticket = workshop.inProgress(7);
    }

    @AfterEach
    void close() {
        workshop.close();
    }

    private List<Note> notes() {
        return workshop.store.read(db -> new Notes(db).on("ticket/" + ticket.id()));
    }

    @Test
    @Proves({"F30", "I3"})
    void anEntryKeptAsANoteReturnsWithTheReasonOfItsRefusalAndTheNoteGoes() {
        IntentRow tool = workshop.desk
                .addEquipment(ticket.id(), workshop.equipment(12, "Tester", null))
                .join()
                .orElseThrow();
        workshop.in(tool, IntentState.REJECTED, Reason.TICKET_NOT_IN_PROGRESS);
        assertTrue(workshop.desk.keepAsNote(tool.id()).join());
        assertEquals(Reason.KEPT_AS_NOTE, workshop.intent(tool.id()).reason());
        assertEquals(1, notes().size());
        assertTrue(workshop.desk.undoDiscard(tool.id()).join());
        IntentRow back = workshop.intent(tool.id());
        assertEquals(IntentState.REJECTED, back.state());
        assertEquals(Reason.TICKET_NOT_IN_PROGRESS, back.reason());
        assertEquals(List.of(), notes());
    }

    @Test
    void aDiscardedEntryReturnsWithItsReason() {
        IntentRow late = workshop.in(workshop.reading(ticket, "100"), IntentState.NEEDS_USER, Reason.LATER_READING);
        workshop.desk.discard(late.id()).join();
        workshop.desk.undoDiscard(late.id()).join();
        assertEquals(IntentState.NEEDS_USER, workshop.intent(late.id()).state());
        assertEquals(Reason.LATER_READING, workshop.intent(late.id()).reason());
    }

    @Test
    void anEntryTakenBackInItsUndoWindowReturnsToWhatIsLeftOfIt() {
        IntentRow held = workshop.reading(ticket, "100");
        workshop.desk.discard(held.id()).join();
        workshop.desk.undoDiscard(held.id()).join();
        assertEquals(IntentState.HELD, workshop.intent(held.id()).state());
        workshop.desk.discard(held.id()).join();
        workshop.clock.move(Duration.ofSeconds(11));
        workshop.desk.undoDiscard(held.id()).join();
        assertEquals(IntentState.QUEUED, workshop.intent(held.id()).state());
    }
}
