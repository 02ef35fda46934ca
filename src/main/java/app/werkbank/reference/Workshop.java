package app.werkbank.reference;

import app.werkbank.reference.Fleet.Vehicle;
import app.werkbank.reference.Toolbox.Tool;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * The invented workshop: its data are generated once into an empty database, which then knows what they were made with.
 */
final class Workshop {

    private static final long DEFAULT_SEED = 1;
    private static final int DEFAULT_TICKETS = 200;
    private static final int DEFAULT_READINGS = 4_000;
    private static final int MAX_USED = 4;
    private static final int BATCH = 10_000;

    private Workshop() {}

    /**
     * Generates the data unless they are there; the same seed and sizes give the same rows, relative to the moment.
     *
     * @throws IllegalStateException where they are there, and were made with another seed or size than is asked for
     */
    static void ensure(Database database, ReferenceSettings settings) {
        database.transaction(open -> {
            if (Database.meta(open, "seed").isPresent()) {
                refuseOther(open, settings, "seed", settings.seed());
                refuseOther(open, settings, "tickets", settings.tickets());
                refuseOther(open, settings, "readings", settings.readings());
                return null;
            }
            long seed = settings.seed() == null ? DEFAULT_SEED : settings.seed();
            int tickets = settings.tickets() == null ? DEFAULT_TICKETS : settings.tickets();
            int readings = settings.readings() == null ? DEFAULT_READINGS : settings.readings();
            fill(
                    open,
                    new SplittableRandom(seed),
                    tickets,
                    readings,
                    settings.clock().instant());
            Database.createIndexes(open);
            Database.setMeta(open, "seed", Long.toString(seed));
            Database.setMeta(open, "tickets", Integer.toString(tickets));
            Database.setMeta(open, "readings", Integer.toString(readings));
            return null;
        });
    }

    private static void refuseOther(Connection open, ReferenceSettings settings, String key, @Nullable Number asked)
            throws SQLException {
        Optional<String> made = Database.meta(open, key);
        if (asked != null && !made.equals(Optional.of(asked.toString()))) {
            throw new IllegalStateException("the reference data in " + settings.directory() + " were made with " + key
                    + " " + made.orElse("unknown") + ", asked for is " + asked + "; choose another directory");
        }
    }

    private static void fill(Connection open, SplittableRandom random, int tickets, int readings, Instant now)
            throws SQLException {
        int year = now.atZone(ZoneOffset.UTC).getYear();
        Fleet fleet = Fleet.of(tickets, readings, year, random.split());
        List<Tool> tools = Toolbox.tools();
        addTools(open, tools);
        List<TicketRow> rows = new TicketMaker(random.split(), now).tickets(tickets, fleet);
        addTickets(open, rows);
        addUsed(open, rows, tools, random.split());
        addReadings(open, fleet, new HistoryMaker(random.split(), now));
    }

    private static void addTools(Connection open, List<Tool> tools) throws SQLException {
        try (PreparedStatement insert =
                open.prepareStatement("INSERT INTO equipment (id, name, version) VALUES (?, ?, ?)")) {
            for (Tool tool : tools) {
                insert.setInt(1, tool.id());
                insert.setString(2, tool.name());
                insert.setString(3, tool.version());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static void addTickets(Connection open, List<TicketRow> tickets) throws SQLException {
        try (PreparedStatement insert = TicketRows.prepareInsert(open)) {
            for (TicketRow ticket : tickets) {
                TicketRows.bind(insert, ticket);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    /**
     * Up to four tools on every ticket that was worked on; the first of them take turns, so that each is used
     * somewhere.
     */
    private static void addUsed(Connection open, List<TicketRow> tickets, List<Tool> tools, SplittableRandom random)
            throws SQLException {
        int turn = tools.size();
        try (PreparedStatement insert = EquipmentRows.prepareInsert(open)) {
            for (TicketRow ticket : tickets) {
                if (ticket.assignedAt() == null) {
                    continue;
                }
                int count = random.nextInt(MAX_USED + 1);
                int step = 1 + random.nextInt(tools.size() / MAX_USED - 1);
                for (int i = 0; i < count; i++) {
                    int which = (turn + i * step) % tools.size();
                    EquipmentRows.bind(insert, ticket.id(), tools.get(which).id());
                    insert.addBatch();
                }
                turn += tools.size() - (count > 0 ? 1 : 0);
            }
            insert.executeBatch();
        }
    }

    private static void addReadings(Connection open, Fleet fleet, HistoryMaker histories) throws SQLException {
        int waiting = 0;
        try (PreparedStatement insert = OdometerRows.prepareInsert(open)) {
            for (Vehicle vehicle : fleet.vehicles()) {
                for (Registration row : histories.history(vehicle.vin(), vehicle.readings())) {
                    OdometerRows.bind(insert, row);
                    insert.addBatch();
                    waiting++;
                }
                if (waiting >= BATCH) {
                    insert.executeBatch();
                    waiting = 0;
                }
            }
            insert.executeBatch();
        }
    }
}
