package app.werkbank.data;

import app.werkbank.domain.DistanceUnit;
import app.werkbank.domain.Ticket;
import app.werkbank.domain.Vin;
import app.werkbank.store.Db;
import app.werkbank.store.Intents;
import app.werkbank.store.Progress;
import app.werkbank.store.Progress.Step;
import app.werkbank.store.ReadingKey;
import app.werkbank.store.SqlLedger;
import app.werkbank.store.Store;
import app.werkbank.store.Tickets;
import app.werkbank.store.UsedRow;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.regex.Pattern;

/**
 * A file of readings or of equipment on its way into the outbox: its good lines in one transaction, its bad ones listed.
 * The header tells which of both it is (command import). Read again it changes nothing.
 */
public final class Import {
    private static final int LINES_A_STEP = 500;
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");
    private static final Pattern ID =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

    private final List<ImportLine> lines = new ArrayList<>();
    private final List<RowProblem> problems = new ArrayList<>();

    private Import() {}

    /** How a good line becomes an entry that waits to be sent, in the transaction of the given connection. */
    public interface Entering {
        /** The latest instant at which a reading can have been read off a car. */
        Instant latest(Db db);

        void reading(Db db, Vin vin, BigDecimal typed, DistanceUnit unit, Instant observedAt, UUID ticket);

        void equipment(Db db, UUID ticket, int equipment);
    }

    /**
     * What became of the lines.
     *
     * @param alreadyPresent how many say what is an entry already, or is wished already
     * @param rejected in the order of the file
     */
    public record Result(int imported, int alreadyPresent, List<RowProblem> rejected) {}

    /**
     * Reads the file.
     *
     * @throws CancellationException where it was stopped
     * @throws CsvException where it is no table of readings or equipment
     * @throws IOException where it cannot be read
     */
    public static Import read(Path file, Progress progress) throws IOException, CsvException {
        Import read = new Import();
        try (FileChannel bytes = FileChannel.open(file);
                CsvReader csv = CsvReader.open(Channels.newInputStream(bytes))) {
            boolean equipment = csv.has(ImportLine.EQUIPMENT) && !csv.has(ImportLine.VIN);
            if (equipment) {
                csv.require(ImportLine.TICKET, ImportLine.EQUIPMENT);
            } else {
                csv.require(
                        ImportLine.VIN, ImportLine.VALUE, ImportLine.UNIT, ImportLine.TICKET, ImportLine.OBSERVED_AT);
            }
            for (Optional<CsvReader.Row> row = csv.next(); row.isPresent(); row = csv.next()) {
                read.take(row.get(), csv, equipment);
                if (row.get().line() % LINES_A_STEP == 0) {
                    progress.at(Step.READING, bytes.position(), bytes.size());
                }
            }
        }
        return read;
    }

    private void take(CsvReader.Row row, CsvReader csv, boolean equipment) {
        if (row.problem() != null) {
            problems.add(new RowProblem(row.line(), null, row.problem()));
            return;
        }
        try {
            lines.add(equipment ? ImportLine.Used.of(row) : ImportLine.Reading.of(row, csv.numbers()));
        } catch (CellException e) {
            problems.add(e.on(row.line()));
        }
    }

    /**
     * Enters the good lines in one transaction and waits for its commit. Not for the FX thread.
     *
     * @param progress told on the writer's thread
     * @throws CancellationException where it was stopped; then no line was entered
     */
    public Result into(Store store, Entering entering, Progress progress) {
        return store.writeNow(db -> new Transaction(db, entering).run(progress));
    }

    /** The state of one run: what is known of tickets and of readings so far. */
    private final class Transaction {
        private final Db db;
        private final Entering entering;
        private final Instant latest;
        private final Set<ReadingKey> readings;
        private final Map<String, Optional<Ticket>> tickets = new HashMap<>();
        private final List<RowProblem> rejected = new ArrayList<>(problems);
        private int imported;
        private int present;

        Transaction(Db db, Entering entering) {
            this.db = db;
            this.entering = entering;
            this.latest = entering.latest(db);
            this.readings = new Intents(db).readings();
        }

        Result run(Progress progress) {
            for (int i = 0; i < lines.size(); i++) {
                ImportLine line = lines.get(i);
                if (i % LINES_A_STEP == 0) {
                    progress.at(Step.ENTERING, i, lines.size());
                }
                try {
                    boolean fresh = switch (line) {
                        case ImportLine.Reading reading -> enter(reading);
                        case ImportLine.Used used -> enter(used);
                    };
                    imported += fresh ? 1 : 0;
                    present += fresh ? 0 : 1;
                } catch (CellException e) {
                    rejected.add(e.on(line.line()));
                }
            }
            progress.decide();
            rejected.sort(Comparator.comparingInt(RowProblem::line));
            return new Result(imported, present, List.copyOf(rejected));
        }

        private boolean enter(ImportLine.Reading line) throws CellException {
            UUID ticket = ticket(line).id();
            if (line.observedAt().isAfter(latest)) {
                throw new CellException(ImportLine.OBSERVED_AT, line.observedAt() + " lies in the future");
            }
            float km = line.unit().toKilometres(line.typed()).wire();
            boolean fresh = readings.add(new ReadingKey(line.vin().text(), km, ticket, line.observedAt()));
            if (fresh) {
                entering.reading(db, line.vin(), line.typed(), line.unit(), line.observedAt(), ticket);
            }
            return fresh;
        }

        private boolean enter(ImportLine.Used line) throws CellException {
            Ticket ticket = ticket(line);
            boolean wished = new SqlLedger(db)
                    .used(ticket.id(), line.equipment())
                    .filter(UsedRow::desired)
                    .isPresent();
            if (wished) {
                return false;
            }
            if (!ticket.state().inProgress()) {
                throw new CellException(
                        ImportLine.TICKET,
                        "ticket " + line.ticket() + " is not in progress; equipment is added only to one that is");
            }
            entering.equipment(db, ticket.id(), line.equipment());
            return true;
        }

        private Ticket ticket(ImportLine line) throws CellException {
            return tickets.computeIfAbsent(line.ticket(), this::find)
                    .orElseThrow(() -> new CellException(
                            ImportLine.TICKET,
                            "no ticket with the number or id '" + line.ticket() + "' is known here"));
        }

        private Optional<Ticket> find(String text) {
            if (NUMBER.matcher(text).matches()) {
                return new Tickets(db).numbered(Long.parseLong(text));
            }
            return ID.matcher(text).matches() ? new Tickets(db).find(UUID.fromString(text)) : Optional.empty();
        }
    }
}
