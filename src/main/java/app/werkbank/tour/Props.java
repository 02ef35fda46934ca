package app.werkbank.tour;

import app.werkbank.domain.DistanceUnit;
import app.werkbank.domain.Equipment;
import app.werkbank.domain.IntentKind;
import app.werkbank.domain.IntentState;
import app.werkbank.domain.Kilometres;
import app.werkbank.domain.Ticket;
import app.werkbank.domain.TicketState;
import app.werkbank.domain.Vin;
import app.werkbank.store.AttemptOutcome;
import app.werkbank.store.AttemptRow;
import app.werkbank.store.Equipments;
import app.werkbank.store.IntentRow;
import app.werkbank.store.OdometerRow;
import app.werkbank.store.Reason;
import app.werkbank.store.ScopeRow;
import app.werkbank.store.SqlLedger;
import app.werkbank.store.Store;
import app.werkbank.sync.Desk;
import app.werkbank.sync.NewReading;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Puts into the tour's own store what the demo workshop does not have: refusals, doubts, long lists. All invented. */
final class Props {
    private static final int FIRST_NUMBER = 7_000_000;
    private static final int READINGS_APART_MINUTES = 60;
    private static final int READINGS_TO_A_BREAK = 9_973;
    private static final int TICKETS_TO_AN_OPEN_ONE = 200;
    private static final int ENTRIES_TO_A_TICKET = 50;
    private static final String REFUSAL = """
            {"title":"Bad request","status":400,"detail":"The request violates one or more constraints.",\
            "violations":[{"property":"value","message":"must not exceed 1000000"}]}""";

    private final Store store;
    private final Desk desk;
    private final Instant now = Instant.now();

    Props(Store store, Desk desk) {
        this.store = store;
        this.desk = desk;
    }

    /** An unmistakably invented VIN. */
    static String vin(int number) {
        return "XX0TESTCAR%07d".formatted(number);
    }

    /** A ticket as the server would tell it; a higher number is newer. */
    Ticket ticket(int number, TicketState state, @Nullable String vin) {
        Ticket ticket = made(number, state, vin);
        store.writeNow(db -> new SqlLedger(db).put(ticket));
        return ticket;
    }

    private Ticket made(int number, TicketState state, @Nullable String vin) {
        Instant created = now.minus(Duration.ofDays(1)).minus(Duration.ofMinutes(FIRST_NUMBER + 100_000L - number));
        return new Ticket(
                id(1, number),
                (long) number,
                state,
                vin,
                null,
                null,
                "RO " + number % 100_000,
                null,
                null,
                null,
                false,
                created,
                null,
                state.finished() ? created.plus(Duration.ofHours(3)) : null,
                null,
                "{}");
    }

    /** Readings that the server told, oldest first, a month apart; none says that the server knows none. */
    void history(String vin, long... km) {
        store.writeNow(db -> {
            SqlLedger ledger = new SqlLedger(db);
            for (int i = 0; i < km.length; i++) {
                Instant at = now.minus(Duration.ofDays(30L * (km.length - i)));
                boolean breaks = i > 0 && km[i] < km[i - 1];
                ledger.insert(OdometerRow.pulled(vin, Kilometres.of(km[i]), UUID.randomUUID(), at, i, breaks));
            }
            ledger.put(new ScopeRow(ScopeRow.odometer(vin), 1, now, true, (long) km.length, null, null));
            return km.length;
        });
    }

    void tools() {
        store.writeNow(db -> {
            Equipments equipments = new Equipments(db);
            equipments.enter(new Equipment(12, "Brightwell ScanPad 7", "3.40"));
            equipments.enter(new Equipment(31, "Castell Immo Reader with the long cable for the boot", "4.1"));
            return true;
        });
    }

    IntentRow reading(Ticket ticket, String km) {
        Vin vin = ticket.entryVin().orElseThrow();
        return desk.saveReading(new NewReading(vin, new BigDecimal(km), DistanceUnit.KM, Instant.now()), ticket.id())
                .join();
    }

    /** A reading of a vehicle without a ticket. */
    void draft(String vin, String miles) {
        desk.saveDraft(new NewReading(new Vin(vin), new BigDecimal(miles), DistanceUnit.MI, Instant.now()))
                .join();
    }

    /** An equipment entry whose ticket is not in progress any more (fault F30). */
    void stranded(Ticket ticket, int equipment) {
        Equipment tool = store.read(db -> new Equipments(db).find(equipment))
                .orElseThrow()
                .equipment();
        Optional<IntentRow> wished = desk.addEquipment(ticket.id(), tool).join();
        into(wished.orElseThrow(), IntentState.REJECTED, Reason.TICKET_NOT_IN_PROGRESS);
    }

    void refused(IntentRow intent) {
        tried(intent, AttemptOutcome.REJECTED, 400, "Bad request", REFUSAL);
        into(intent, IntentState.REJECTED, Reason.REFUSED);
    }

    void doubted(IntentRow intent) {
        tried(intent, AttemptOutcome.UNKNOWN, null, "read timed out", null);
        into(intent, IntentState.IN_DOUBT, Reason.ANSWER_LOST);
    }

    /** Two rows of the server could be this one. */
    void ambiguous(IntentRow intent) {
        tried(intent, AttemptOutcome.UNKNOWN, null, "connection reset", null);
        store.writeNow(db -> {
            SqlLedger ledger = new SqlLedger(db);
            for (int second : new int[] {2, 40}) {
                ledger.insert(OdometerRow.pulled(
                        String.valueOf(intent.vin()),
                        intent.value(),
                        UUID.randomUUID(),
                        Instant.now().plusSeconds(second),
                        1,
                        false));
            }
            return true;
        });
        into(intent, IntentState.NEEDS_USER, Reason.SEVERAL_CANDIDATES);
    }

    void waiting(IntentRow intent) {
        tried(intent, AttemptOutcome.NOT_SENT, null, "no route to host", null);
        IntentRow queued =
                intent.in(IntentState.QUEUED, null).retrying(Instant.now().plusSeconds(300), 3);
        store.writeNow(db -> put(new SqlLedger(db), queued));
    }

    private void into(IntentRow intent, IntentState state, Reason reason) {
        store.writeNow(db -> put(new SqlLedger(db), intent.in(state, reason)));
    }

    private static boolean put(SqlLedger ledger, IntentRow intent) {
        ledger.put(intent);
        return true;
    }

    private void tried(
            IntentRow intent,
            AttemptOutcome outcome,
            @Nullable Integer status,
            String title,
            @Nullable String problem) {
        Instant at = Instant.now();
        AttemptRow attempt = new AttemptRow(
                intent.id(),
                1,
                UUID.randomUUID(),
                intent.km(),
                intent.ticketId(),
                at,
                at,
                1000,
                0L,
                at,
                at,
                outcome,
                status,
                title,
                null,
                problem);
        store.writeNow(db -> {
            new SqlLedger(db).put(attempt);
            return true;
        });
    }

    /** So many tickets, one in two hundred in progress; the rest without a VIN, whose search index takes most of the time. */
    void tickets(int count) {
        store.writeNow(db -> {
            SqlLedger ledger = new SqlLedger(db);
            for (int i = 0; i < count; i++) {
                boolean open = i % TICKETS_TO_AN_OPEN_ONE == 0;
                ledger.put(made(
                        FIRST_NUMBER + i,
                        open ? TicketState.IN_PROGRESS : TicketState.CANCELLED,
                        open ? vin(1000 + i) : null));
            }
            return count;
        });
    }

    /** So many readings of one vehicle, an hour apart, a break now and then. */
    void readings(String vin, int count) {
        store.writeNow(db -> {
            SqlLedger ledger = new SqlLedger(db);
            for (int i = 0; i < count; i++) {
                boolean breaks = i % READINGS_TO_A_BREAK == READINGS_TO_A_BREAK - 1;
                Instant at = now.minus(Duration.ofMinutes((long) READINGS_APART_MINUTES * (count - i)));
                Kilometres km = Kilometres.of(20_000 + 3L * i - (breaks ? 18_000 : 0));
                ledger.insert(OdometerRow.pulled(vin, km, id(2, i), at, 0, breaks));
            }
            ledger.put(new ScopeRow(ScopeRow.odometer(vin), 1, now, true, (long) count, null, null));
            return count;
        });
    }

    /** So many entries that wait, on the tickets of {@link #tickets}. */
    void entries(int count) {
        store.writeNow(db -> {
            SqlLedger ledger = new SqlLedger(db);
            long first = ledger.nextSequence();
            for (int i = 0; i < count; i++) {
                UUID ticket = id(1, FIRST_NUMBER + i / ENTRIES_TO_A_TICKET);
                String vin = vin(1000 + i / ENTRIES_TO_A_TICKET);
                Kilometres km = Kilometres.of(100_000 + i);
                long number =
                        ledger.insert(OdometerRow.entered(vin, km, km.plain(), DistanceUnit.KM, ticket, now, false));
                ledger.put(queued(i, first + i, vin, km, ticket, number));
            }
            return count;
        });
    }

    private IntentRow queued(int i, long sequence, String vin, Kilometres km, UUID ticket, long number) {
        return new IntentRow(
                id(3, i),
                sequence,
                IntentKind.ODOMETER,
                vin,
                vin,
                km,
                ticket,
                null,
                IntentState.QUEUED,
                null,
                now,
                now,
                now,
                null,
                0,
                number,
                0,
                null,
                null,
                null);
    }

    private static UUID id(int kind, int number) {
        return new UUID(0x70E2_0000_0000_4000L | (long) kind << 16, 0x8000_0000_0000_0000L | number);
    }
}
