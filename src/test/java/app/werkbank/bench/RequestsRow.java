package app.werkbank.bench;

import app.werkbank.domain.Ticket;
import app.werkbank.reference.Fault;
import app.werkbank.reference.Faults;
import app.werkbank.reference.Operation;
import app.werkbank.sync.Workplace;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How many requests the work takes, token included, against the fewest that the contract allows. */
final class RequestsRow implements BenchRow {
    private static final int FIRST_VINS = 150;
    private static final int OPEN_VINS = 50;
    private static final int LOST = 1_000;
    /** The token, the tickets, the used equipment; the token, the POST, the list before it that is its baseline. */
    private static final int BESIDES = 3;

    private static final double MOST_RATIO = 1.2;

    @Override
    public String name() {
        return "requests";
    }

    @Override
    public List<Measure> measure() throws Exception {
        List<Measure> measures = new ArrayList<>();
        Path folder = Stores.fresh("requests");
        try (Loopback loopback = new Loopback(folder.resolve("reference"), 200, 4_000)) {
            open(loopback, FIRST_VINS);
            try (Workplace work = loopback.workplace(folder)) {
                loopback.quiet();
                measures.add(
                        of("first", "first sync of 200 tickets, 150 VINs", loopback.requests(), FIRST_VINS + BESIDES));

                open(loopback, OPEN_VINS);
                work.oneRound();
                work.shut();
                loopback.countAnew();
                work.open();
                loopback.quiet();
                measures.add(of("nothing", "nothing changed, 50 VINs open", loopback.requests(), OPEN_VINS + BESIDES));

                loopback.countAnew();
                List<Ticket> tickets = work.openTickets();
                work.enter(tickets.getFirst(), "990000");
                Loopback.settle(work.store);
                measures.add(of("entry", "one entry, and the token", 1 + loopback.requests(), BESIDES));

                work.server.faults(Faults.always(Operation.ADD_ODOMETER_REGISTRATION, Fault.Cut.AFTER));
                loopback.countAnew();
                for (int i = 0; i < LOST; i++) {
                    work.enter(tickets.get(i % OPEN_VINS), Integer.toString(1_000_000 + i));
                }
                Loopback.settle(work.store);
                measures.add(of(
                        "lost",
                        "1000 lost answers over 50 VINs, and the token",
                        1 + loopback.requests(),
                        1 + OPEN_VINS + 2 * LOST));
            }
        }
        return measures;
    }

    private static void open(Loopback loopback, int vins) {
        int open = loopback.openVehicles(vins).size();
        if (open != vins) {
            throw new IllegalStateException(open + " vehicles are on tickets, wanted are " + vins);
        }
    }

    private static Measure of(String id, String what, int requests, int least) {
        return Measure.against(
                "requests/" + id,
                what + "; baseline: the fewest possible",
                requests,
                "",
                least,
                "ratio <= 1.2",
                requests <= MOST_RATIO * least);
    }
}
