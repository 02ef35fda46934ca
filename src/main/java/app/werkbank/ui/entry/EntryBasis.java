package app.werkbank.ui.entry;

import app.werkbank.domain.IntentState;
import app.werkbank.domain.Reading;
import app.werkbank.domain.Ticket;
import app.werkbank.domain.TicketChoice;
import app.werkbank.domain.TrendLimits;
import app.werkbank.domain.TypingTrend;
import app.werkbank.store.Db;
import app.werkbank.store.Drafts;
import app.werkbank.store.HistoryRow;
import app.werkbank.store.Intents;
import app.werkbank.store.Odometer;
import app.werkbank.store.OdometerRow;
import app.werkbank.store.ScopeRow;
import app.werkbank.store.Scopes;
import app.werkbank.store.Tickets;
import app.werkbank.store.VehicleDraft;
import app.werkbank.ui.chart.ChartSeries;
import app.werkbank.ui.chart.Mark;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the store knows about a vehicle that matters while its next reading is typed; read once, off the FX thread.
 *
 * @param trend what a typed value is judged by: what the server has, then what waits to be sent (domain rule 3)
 * @param read whether the server was ever read for this vehicle; if not, an empty history says nothing
 * @param curve the last readings of that series, for the small curve
 * @param tickets that could take the reading: the one on whose screen it is entered, or those in progress with this
 *     VIN, newest first (domain rule 15)
 * @param hereLately made here within the last hour, oldest first
 * @param tried which of the entries made here lately an attempt to send was ever begun for
 * @param waiting readings of the vehicle that have no ticket yet, oldest first
 * @param text the unsaved text; empty where there is none
 */
public record EntryBasis(
        TypingTrend trend,
        boolean read,
        ChartSeries curve,
        List<Ticket> tickets,
        List<HistoryRow> hereLately,
        Set<UUID> tried,
        List<VehicleDraft> waiting,
        Optional<String> text) {

    private static final int CURVE = 12;

    static EntryBasis read(Db db, EntrySubject subject, TrendLimits limits, Instant now) {
        String vin = subject.vin().text();
        Odometer odometer = new Odometer(db);
        Odometer.Recent recent = odometer.recent(vin);
        List<HistoryRow> history = recent.rows();
        List<HistoryRow> judged = history.stream().filter(EntryBasis::counts).toList();
        List<Reading> series = judged.stream()
                .map(line -> new Reading(line.row().judged(), line.row().at()))
                .toList();
        TypingTrend trend = TypingTrend.of(series, limits);
        List<HistoryRow> lately =
                history.stream().filter(line -> lately(line.row(), now)).toList();
        UUID ticket = subject.ticket();
        Tickets tickets = new Tickets(db);
        return new EntryBasis(
                recent.whole() ? trend : trend.over(odometer.highest(vin)),
                new Scopes(db).find(ScopeRow.odometer(vin)).isPresent(),
                curve(judged.subList(Math.max(0, judged.size() - CURVE), judged.size())),
                ticket == null
                        ? fitting(TicketChoice.of(tickets.ofVin(vin), subject.vin()))
                        : tickets.find(ticket).stream().toList(),
                lately,
                tried(db, lately),
                new Drafts(db).waiting(vin),
                new Drafts(db).form(subject.form()));
    }

    private static Set<UUID> tried(Db db, List<HistoryRow> lines) {
        Intents intents = new Intents(db);
        return lines.stream()
                .flatMap(line -> Stream.ofNullable(line.entry()))
                .map(HistoryRow.Entry::intent)
                .filter(intent -> !intents.attempts(intent).isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static ChartSeries curve(List<HistoryRow> newest) {
        ChartSeries.Builder curve = ChartSeries.builder(newest.size());
        for (HistoryRow line : newest) {
            OdometerRow row = line.row();
            Boolean server = row.serverBreaking();
            boolean predicted = server == null && Boolean.TRUE.equals(row.predictedBreaking());
            EnumSet<Mark> marks = EnumSet.noneOf(Mark.class);
            if (predicted || Boolean.TRUE.equals(server)) {
                marks.add(predicted ? Mark.PREDICTED_BREAKING : Mark.BREAKING);
            }
            if (!line.onServer()) {
                marks.add(Mark.UNSENT);
            }
            curve.add(row.at(), row.judged(), marks);
        }
        return curve.build();
    }

    private static List<Ticket> fitting(TicketChoice choice) {
        return switch (choice) {
            case TicketChoice.One one -> List.of(one.ticket());
            case TicketChoice.Several several -> several.newestFirst();
            case TicketChoice.None none -> List.of();
        };
    }

    /** A refused entry is not on its way to the server: nothing will be compared with it. */
    private static boolean counts(HistoryRow line) {
        HistoryRow.Entry entry = line.entry();
        return line.onServer() || (entry != null && entry.state() != IntentState.REJECTED);
    }

    private static boolean lately(OdometerRow row, Instant now) {
        Instant observed = row.observedAt();
        return observed != null && TicketChoice.soonAfter(observed, now);
    }

    /** The ticket that takes the reading: the only one, or that which was chosen before; null where one is to be chosen. */
    @Nullable
    Ticket ticket(@Nullable Ticket before) {
        if (tickets.size() == 1) {
            return tickets.getFirst();
        }
        return before == null
                ? null
                : tickets.stream()
                        .filter(each -> each.id().equals(before.id()))
                        .findFirst()
                        .orElse(null);
    }

    /** The newest reading made here within the hour on this ticket. */
    Optional<OdometerRow> lately(UUID ticket) {
        return hereLately.reversed().stream()
                .filter(EntryBasis::counts)
                .map(HistoryRow::row)
                .filter(row -> ticket.equals(row.ticketId()))
                .findFirst();
    }

    /** The newest reading that is still in its undo window, on a ticket that is shown here: left and come back to. */
    Optional<SavedEntry> held() {
        return hereLately.reversed().stream()
                .filter(line -> line.entry() != null && line.entry().state() == IntentState.HELD)
                .flatMap(line -> tickets.stream()
                        .filter(ticket -> ticket.id().equals(line.row().ticketId()))
                        .map(ticket -> SavedEntry.Sent.of(line, tried(line), ticket.label())))
                .findFirst();
    }

    /** Whether a try to send an entry made lately was ever begun. */
    boolean tried(HistoryRow line) {
        return line.entry() != null && tried.contains(line.entry().intent());
    }

    /** How an entry made lately stands now; empty where it was taken back or given up. */
    Optional<HistoryRow> entry(UUID intent) {
        return hereLately.stream()
                .filter(line -> line.entry() != null && line.entry().intent().equals(intent))
                .findFirst();
    }
}
