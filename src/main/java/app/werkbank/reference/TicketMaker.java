package app.werkbank.reference;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Invents tickets: open ones from the last days, closed ones over three years, numbers that grow with time. */
final class TicketMaker {

    private static final long FIRST_NUMBER = 7_440_303;
    private static final int CUSTOMERS = 30;
    private static final int OPERATORS = 9;
    private static final int OPEN_DAYS = 14;
    private static final int CLOSED_DAYS = 3 * 365;

    /** Of a hundred tickets, those in each of the states, in the order of {@link TicketRow#STATES}. */
    private static final int[] SHARES = {6, 10, 20, 4, 52, 8};

    private final SplittableRandom random;
    private final Instant now;
    private final List<UUID> customers;
    private final List<UUID> operators;

    TicketMaker(SplittableRandom random, Instant now) {
        this.random = random;
        this.now = now.truncatedTo(ChronoUnit.SECONDS);
        customers = ids(CUSTOMERS);
        operators = ids(OPERATORS);
    }

    private List<UUID> ids(int size) {
        return Stream.generate(() -> HistoryMaker.uuid(random)).limit(size).toList();
    }

    /**
     * Tickets in the order of their numbers, every state at least once where there are six or more. Those in progress
     * have the vehicles with the rich histories; every vehicle is on a ticket as long as there are enough.
     */
    List<TicketRow> tickets(int size, Fleet fleet) {
        List<Draft> drafts = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            String state = i < SHARES.length ? TicketRow.STATES.get(SHARES.length - 1 - i) : state();
            drafts.add(new Draft(state, created(state)));
        }
        giveVehicles(drafts, fleet);
        Collections.sort(drafts, (one, other) -> one.created.compareTo(other.created));
        List<TicketRow> tickets = new ArrayList<>(size);
        long number = FIRST_NUMBER;
        for (Draft draft : drafts) {
            tickets.add(ticket(draft, number));
            number += 1 + random.nextInt(9);
        }
        return tickets;
    }

    private static final class Draft {
        final String state;
        final Instant created;

        @Nullable
        String vin;

        Draft(String state, Instant created) {
            this.state = state;
            this.created = created;
        }
    }

    private void giveVehicles(List<Draft> drafts, Fleet fleet) {
        List<Draft> inProgressFirst = Stream.concat(
                        drafts.stream().filter(draft -> draft.state.equals(TicketRow.IN_PROGRESS)),
                        drafts.stream().filter(draft -> !draft.state.equals(TicketRow.IN_PROGRESS)))
                .toList();
        int next = 0;
        for (Draft draft : inProgressFirst) {
            boolean withoutVin = draft.state.equals("prepared")
                    ? random.nextInt(2) == 0
                    : !draft.state.equals(TicketRow.IN_PROGRESS) && random.nextInt(40) == 0;
            if (!withoutVin) {
                int vehicle = next < fleet.vehicles().size()
                        ? next++
                        : random.nextInt(fleet.vehicles().size());
                draft.vin = fleet.vehicles().get(vehicle).vin();
            }
        }
    }

    private String state() {
        int percent = random.nextInt(100);
        int sum = 0;
        for (int i = 0; i < SHARES.length; i++) {
            sum += SHARES[i];
            if (percent < sum) {
                return TicketRow.STATES.get(i);
            }
        }
        throw new IllegalStateException("the shares of the ticket states make up " + sum + " %, not 100 %");
    }

    private Instant created(String state) {
        double daysAgo = TicketRow.isFinal(state)
                ? 1 + random.nextDouble() * random.nextDouble() * CLOSED_DAYS
                : random.nextDouble() * OPEN_DAYS;
        return now.minusSeconds(600 + (long) (daysAgo * 86_400));
    }

    private TicketRow ticket(Draft draft, long number) {
        boolean begun = !draft.state.equals("prepared") && !draft.state.equals("pending");
        long open = ChronoUnit.SECONDS.between(draft.created, now);
        Instant assigned = begun ? draft.created.plusSeconds(random.nextLong(Math.min(open, 7_200))) : null;
        Instant finished = TicketRow.isFinal(draft.state)
                ? draft.created.plusSeconds(7_200 + random.nextLong(Math.min(open - 7_200, 6 * 86_400)))
                : null;
        Instant updated = finished != null ? finished : assigned != null ? assigned : draft.created;
        return new TicketRow(
                HistoryMaker.uuid(random),
                number,
                draft.state,
                draft.vin,
                draft.vin == null ? null : (long) (100 + random.nextInt(4_000)),
                one(customers),
                reference(3, draft.created),
                random.nextInt(10) < 3 ? "EXT-%05d".formatted(random.nextInt(100_000)) : null,
                random.nextInt(10) < 2 ? "bay " + (1 + random.nextInt(8)) : null,
                begun ? one(operators) : null,
                draft.state.equals("outsourced"),
                draft.created,
                assigned,
                finished,
                updated);
    }

    private @Nullable String reference(int ofFive, Instant created) {
        if (random.nextInt(5) >= ofFive) {
            return null;
        }
        String year = created.toString().substring(0, 4);
        return switch (random.nextInt(3)) {
            case 0 -> "WO-" + year + "-%04d".formatted(random.nextInt(10_000));
            case 1 -> "RO %05d".formatted(random.nextInt(100_000));
            default -> year.substring(2) + "/" + (1_000 + random.nextInt(9_000));
        };
    }

    private UUID one(List<UUID> ids) {
        return ids.get(random.nextInt(ids.size()));
    }
}
