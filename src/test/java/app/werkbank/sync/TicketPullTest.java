package app.werkbank.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.werkbank.domain.Ticket;
import app.werkbank.domain.TicketState;
import app.werkbank.store.ScopeRow;
import app.werkbank.sync.sim.MemoryLedger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** What a read of all tickets changes (sync rule 9). */
class TicketPullTest {
    private static final UUID OTHER = new UUID(0x71C, 2);

    private final List<UUID> absent = new ArrayList<>();
    private final MemoryLedger ledger = new MemoryLedger() {
        @Override
        public void ticketAbsent(UUID id, Instant serverTime) {
            absent.add(id);
        }

        @Override
        public void arrangeTickets() {
            arranged++;
        }
    };
    private int arranged;

    private static Ticket ticket(UUID id) {
        return Bench.ticket(id, TicketState.PENDING);
    }

    private Op.Result pull(long read, boolean complete, Ticket... rows) {
        return new TicketPull(read, List.of(rows), complete, (long) rows.length, Rows.NOW, Rows.NOW).on(ledger);
    }

    @Test
    void whatIsNewOrChangedIsCountedAndTheReadIsRemembered() {
        assertEquals(2, pull(1, true, ticket(Rows.TICKET), ticket(OTHER)).changed());
        assertEquals(
                1,
                pull(2, true, ticket(Rows.TICKET), Bench.ticket(OTHER, TicketState.CLOSED))
                        .changed());
        assertEquals(
                new ScopeRow(ScopeRow.TICKETS, 2, Rows.NOW, true, 2L, null, null),
                ledger.scope(ScopeRow.TICKETS).orElseThrow());
    }

    @Test
    void theIndexesAreArrangedAfterManyTicketsThatAreAPartOfAll() {
        List<Ticket> many = LongStream.range(0, 8_000)
                .mapToObj(i -> ticket(new UUID(0x71C, 100 + i)))
                .toList();
        pull(1, true, many.subList(0, 900).toArray(Ticket[]::new));
        assertEquals(0, arranged);
        pull(2, true, many.toArray(Ticket[]::new));
        assertEquals(1, arranged);
        List<Ticket> changed = new ArrayList<>(many);
        for (int i = 0; i < 1_500; i++) {
            changed.set(i, Bench.ticket(many.get(i).id(), TicketState.CLOSED));
        }
        pull(3, true, changed.toArray(Ticket[]::new));
        assertEquals(1, arranged, "a small part of all is not worth a step for each");
    }

    @Test
    void anAnswerToAnOlderReadChangesNothing() {
        pull(2, true, ticket(Rows.TICKET));
        assertEquals(Op.Result.of(List.of()), pull(2, true, ticket(OTHER)));
        assertEquals(Op.Result.of(List.of()), pull(1, true, ticket(OTHER)));
        assertEquals(true, ledger.ticket(OTHER).isEmpty());
    }

    @Test
    void onlyACompleteReadCountsATicketAsNotShownAndNoneGoes() {
        pull(1, true, ticket(Rows.TICKET), ticket(OTHER));
        pull(2, false, ticket(OTHER));
        assertEquals(List.of(), absent);
        pull(3, true, ticket(OTHER));
        assertEquals(List.of(Rows.TICKET), absent);
        assertEquals(true, ledger.ticket(Rows.TICKET).isPresent());
    }
}
