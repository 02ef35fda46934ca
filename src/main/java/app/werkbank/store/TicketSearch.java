package app.werkbank.store;

import app.werkbank.domain.Ticket;
import app.werkbank.domain.TicketState;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The search over the tickets: part of a number, a VIN (look-alikes too) or a reference; of one or two characters the
 * beginning or the end. Where few match, they are looked up in an index and sorted; where many match, the tickets are
 * walked in the order of the list until the page is full, which then is soon.
 */
public record TicketSearch(Db db) {
    /** The order of the states in a list. */
    static final String GROUPS = """
        CASE state WHEN 'in_progress' THEN 0 WHEN 'pending' THEN 1 WHEN 'prepared' THEN 2 WHEN 'outsourced' THEN 3
            WHEN 'closed' THEN 5 WHEN 'cancelled' THEN 6 ELSE 4 END, state
        """;
    /** So many are sorted in a few milliseconds. */
    static final int FEW = 1_000;

    /**
     * A page of what matches.
     *
     * @param tickets in progress first, newest first within a state
     * @param counts how many match in each state, in the order of the list; null where that takes a look at every
     *     ticket ({@link #counts})
     */
    public record Found(
            List<Ticket> tickets, @Nullable Map<TicketState, Long> counts) {}

    /**
     * Tickets that match.
     *
     * @param text part of a number, a VIN or a reference; empty for all
     * @param only in this state; null for all
     * @param limit how many at most
     */
    public Found find(String text, @Nullable TicketState only, int limit) {
        SearchTerm term = SearchTerm.of(text);
        Optional<String> few = few(term);
        if (few.isEmpty()) {
            return new Found(walk(term, only, limit), null);
        }
        String rows = few.get();
        List<Ticket> tickets = db.list(
                "SELECT * FROM ticket WHERE row IN (SELECT value FROM json_each(?1)) AND (?2 IS NULL OR state = ?2)"
                        + " ORDER BY " + GROUPS + ", created_at DESC LIMIT ?3",
                Tickets::read,
                rows,
                only == null ? null : only.raw(),
                limit);
        return new Found(tickets, counted("row IN (SELECT value FROM json_each(?1))", rows));
    }

    /** The tickets alone that {@link #find} finds. */
    public List<Ticket> search(String text, @Nullable TicketState only, int limit) {
        return find(text, only, limit).tickets();
    }

    /**
     * How many tickets match the text in each state, in the order of the list; of a store of 1 000 000 tickets it takes
     * about a second where most of them match.
     *
     * @param wanted asked now and then whether anybody still waits for the answer
     * @return empty where nobody does
     */
    public Optional<Map<TicketState, Long>> counts(String text, BooleanSupplier wanted) {
        SearchTerm term = SearchTerm.of(text);
        Map<TicketState, Long> counts = new LinkedHashMap<>();
        Runnable goOn = () -> {
            if (!wanted.getAsBoolean()) {
                throw new CancellationException("nobody waits for the counts of this search any more");
            }
        };
        try {
            db.interruptibly(goOn, () -> counts.putAll(counted(term.condition(), term.sought())));
            return Optional.of(counts);
        } catch (CancellationException e) {
            return Optional.empty();
        }
    }

    private Map<TicketState, Long> counted(String condition, @Nullable Object... arguments) {
        Map<TicketState, Long> counts = new LinkedHashMap<>();
        db.each(
                "SELECT state, count(*) AS n FROM ticket WHERE " + condition + " GROUP BY state ORDER BY " + GROUPS,
                row -> counts.put(new TicketState(row.text("state")), row.number("n")),
                arguments);
        return counts;
    }

    /** The rows that match, as a JSON array; empty where there are more than {@link #FEW}. */
    private Optional<String> few(SearchTerm term) {
        List<Long> rows = db.list(
                term.rows() + " LIMIT " + (FEW + 1), row -> row.number("row"), term.sought());
        return rows.size() > FEW
                ? Optional.empty()
                : Optional.of(rows.stream().map(String::valueOf).collect(Collectors.joining(",", "[", "]")));
    }

    private List<Ticket> walk(SearchTerm term, @Nullable TicketState only, int limit) {
        List<Ticket> tickets = new ArrayList<>();
        for (String state : only == null ? states() : List.of(only.raw())) {
            if (tickets.size() < limit) {
                tickets.addAll(db.list(
                        "SELECT * FROM ticket WHERE state = ?1 AND (" + term.like()
                                + ") ORDER BY created_at DESC LIMIT ?2",
                        Tickets::read,
                        term.walked(state, limit - tickets.size())));
            }
        }
        return tickets;
    }

    /** The states that there are, in the order of the list: from one to the next in the index, over all their tickets. */
    private List<String> states() {
        return db.list("""
            WITH RECURSIVE known (state) AS (
                SELECT min(state) FROM ticket
                UNION ALL SELECT (SELECT min(t.state) FROM ticket t WHERE t.state > known.state) FROM known
                WHERE known.state IS NOT NULL)
            SELECT state FROM known WHERE state IS NOT NULL ORDER BY
            """ + GROUPS, row -> row.text("state"));
    }
}
