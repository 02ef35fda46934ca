package app.werkbank.data;

import app.werkbank.domain.Kilometres;
import app.werkbank.domain.Ticket;
import app.werkbank.domain.VinReader;
import app.werkbank.store.Db;
import app.werkbank.store.HistoryRow;
import app.werkbank.store.Odometer;
import app.werkbank.store.Outbox;
import app.werkbank.store.OutboxRow;
import app.werkbank.store.Progress;
import app.werkbank.store.TicketSearch;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;

/**
 * What the store holds, as a file: readings of one vehicle, tickets, or what was not sent yet. Columns have the API's
 * names where the API has one; {@code value} is km, what was typed stands beside it with its own unit.
 */
public final class Export<T> {
    private static final Table<HistoryRow> ODOMETER = new Table<HistoryRow>()
            .with("vin", line -> line.row().vin())
            .with("value", line -> decimal(line.row().judged()))
            .with("created_at", line -> line.row().createdAt())
            .with("is_breaking", line -> line.row().serverBreaking())
            .with("predicted_breaking", line -> line.row().predictedBreaking())
            .with("observed_at", line -> line.row().observedAt())
            .with("typed_value", line -> typed(line.row().typed()))
            .with("typed_unit", Table.in(line -> line.row().unit(), unit -> unit.symbol()))
            .with("ticket_id", line -> line.row().ticketId())
            .with("state", Table.in(HistoryRow::entry, HistoryRow.Entry::state))
            .with("reason", Table.in(HistoryRow::entry, HistoryRow.Entry::reason))
            .with("id", line -> line.row().remoteId());

    private static final Table<Ticket> TICKETS = new Table<Ticket>()
            .with("number", Ticket::number)
            .with("state", ticket -> ticket.state().raw())
            .with("vin", Ticket::vin)
            .with("customer_reference", Ticket::customerReference)
            .with("external_reference", Ticket::externalReference)
            .with("operator_reference", Ticket::operatorReference)
            .with("vehicle_model_id", Ticket::vehicleModelId)
            .with("customer_id", Ticket::customerId)
            .with("operator_id", Ticket::operatorId)
            .with("outsourced", Ticket::outsourced)
            .with("created_at", Ticket::createdAt)
            .with("assigned_at", Ticket::assignedAt)
            .with("finished_at", Ticket::finishedAt)
            .with("updated_at", Ticket::updatedAt)
            .with("id", Ticket::id);

    private static final Table<OutboxRow> OUTBOX = new Table<OutboxRow>()
            .with("kind", row -> row.intent().kind())
            .with("state", row -> row.intent().state())
            .with("reason", row -> row.intent().reason())
            .with("ticket", OutboxRow::ticketNumber)
            .with("ticket_id", row -> row.intent().ticketId())
            .with("vin", row -> row.intent().vin())
            .with("value", Table.in(row -> row.intent().km(), Export::decimal))
            .with("typed_value", Table.in(OutboxRow::registration, row -> typed(row.typed())))
            .with(
                    "typed_unit",
                    Table.in(
                            row -> row.registration() == null
                                    ? null
                                    : row.registration().unit(),
                            unit -> unit.symbol()))
            .with("equipment_id", row -> row.intent().equipmentId())
            .with("equipment_name", Table.in(OutboxRow::equipment, equipment -> equipment.name()))
            .with("equipment_version", Table.in(OutboxRow::equipment, equipment -> equipment.version()))
            .with("observed_at", row -> row.intent().observedAt())
            .with("created_at", row -> row.intent().createdAt())
            .with("due_at", row -> row.intent().dueAt())
            .with("attempts", Table.in(OutboxRow::last, attempt -> attempt.number()))
            .with("problem_status", Table.in(OutboxRow::last, attempt -> attempt.status()))
            .with("problem_title", Table.in(OutboxRow::last, attempt -> attempt.title()))
            .with("problem_detail", Table.in(OutboxRow::last, attempt -> attempt.detail()))
            .with("id", row -> row.intent().id());

    private final Table<T> table;
    private final List<T> rows;

    private Export(Table<T> table, List<T> rows) {
        this.table = table;
        this.rows = rows;
    }

    /**
     * The history of one vehicle, oldest first, with what the server does not have yet at the end.
     *
     * @param vin as the server writes it; where nothing is known under that text, it is cleaned as a typed one
     */
    public static Export<?> odometer(Db db, String vin) {
        List<HistoryRow> exact = new Odometer(db).history(vin);
        return new Export<>(
                ODOMETER,
                exact.isEmpty()
                        ? new Odometer(db)
                                .history(VinReader.read(vin, Year.now(ZoneOffset.UTC))
                                        .text())
                        : exact);
    }

    /** All tickets, those in progress first. */
    public static Export<?> tickets(Db db) {
        return new Export<>(TICKETS, new TicketSearch(db).all());
    }

    /** Every entry that is not settled, refused ones included, in the order of entry. */
    public static Export<?> outbox(Db db) {
        return new Export<>(OUTBOX, new Outbox(db).entries());
    }

    /** Writes it as a table with a header. */
    public void csv(Appendable out, CsvFormat format) throws IOException {
        table.csv(rows, out, format, Progress.unwatched());
    }

    /**
     * Writes it as a table with a header into a file that does not exist yet.
     *
     * @return its size in bytes
     * @throws CancellationException where it was stopped; nothing is left of it
     * @throws DataException where something of that name exists, or it cannot be written
     */
    public long write(Path target, CsvFormat format, Progress progress) throws DataException {
        return NewFile.write(target, "export", part -> {
            try (Writer out = Files.newBufferedWriter(part)) {
                table.csv(rows, out, format, progress);
            }
            progress.decide();
        });
    }

    /** The same as one map a line, for JSON: instants, ids and words are objects whose text says it all. */
    public List<Map<String, @Nullable Object>> objects() {
        return table.objects(rows);
    }

    private static BigDecimal decimal(Kilometres km) {
        return new BigDecimal(km.plain());
    }

    private static @Nullable BigDecimal typed(@Nullable String text) {
        return text == null ? null : new BigDecimal(text);
    }
}
