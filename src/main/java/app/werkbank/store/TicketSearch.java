package app.werkbank.store;

import app.werkbank.domain.Ticket;
import app.werkbank.domain.TicketState;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BiFunction;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The search over the tickets: part of a number, a VIN (look-alikes too) or a reference; of one or two characters the
 * beginning or the end. Where few match, they are looked up in an index and sorted; where many match, the tickets are
 * walked in the order of the list until the page is full, which then is soon, unless all that match are far down. All
 * tickets are walked as well; how many they are is kept in a table.
 *
 * @param few how many are sorted in a few milliseconds; the bounds of the walk are multiples of it
 */
public record TicketSearch(Db db, int few) {
    /** The order of the states in a list. */
    static final String GROUPS = """
        CASE state WHEN 'in_progress' THEN 0 WHEN 'pending' THEN 1 WHEN 'prepared' THEN 2 WHEN 'outsourced' THEN 3
            WHEN 'closed' THEN 5 WHEN 'cancelled' THEN 6 ELSE 4 END, state
        """;

    private static final int FEW = 4_000;
    /** A part of few, counted before the page is shown. */
    private static final int COUNTED_AT_ONCE = 4;

    private static final String LISTED = "row IN (SELECT value FROM json_each(?1))";
    /** So many times as few are sorted where a walk does not end soon. */
    private static final int SORTED_AT_LAST = 5;
    /** So many times as few are walked, in each state, before that. */
    private static final int WALKED_AT_FIRST = 3;

    public TicketSearch(Db db) {
        this(db, FEW);
    }

    /**
     * A page of what matches.
     *
     * @param tickets in progress first, newest first within a state
     * @param counts how many match in each state, in the order of the list; null where that takes a look at each of many
     *     tickets ({@link #counts})
     */
    public record Found(List<Ticket> tickets, @Nullable Map<TicketState, Long> counts) {}

    /**
     * Tickets that match.
     *
     * @param text part of a number, a VIN or a reference; empty for all
     * @param only in this state; null for all
     * @param limit how many at most
     */
    public Found find(String text, @Nullable TicketState only, int limit) {
        return find(text, only, limit, few / COUNTED_AT_ONCE);
    }

    /** The tickets alone that {@link #find(String, TicketState, int)} finds. */
    public List<Ticket> search(String text, @Nullable TicketState only, int limit) {
        return find(text, only, limit, 0).tickets();
    }

    /** All tickets, in the order of the list. */
    public List<Ticket> all() {
        return everyOne(null, Integer.MAX_VALUE);
    }

    /** @param counted of so many matches at most it is counted how many are in each state */
    private Found find(String text, @Nullable TicketState only, int limit, int counted) {
        if (text.isBlank()) {
            return new Found(everyOne(only, limit), counts());
        }
        SearchTerm term = SearchTerm.of(text);
        List<Long> rows = db.list(term.rows() + " LIMIT " + (few + 1L), row -> row.number("row"), term.sought());
        if (rows.size() <= few) {
            String listed = rows.stream().map(String::valueOf).collect(Collectors.joining(",", "[", "]"));
            return new Found(
                    sorted(LISTED, listed, only, limit), rows.size() <= counted ? counted(LISTED, listed) : null);
        }
        List<Ticket> near = walk(term, only, limit, (long) few * WALKED_AT_FIRST);
        if (near.size() == limit) {
            return new Found(near, null);
        }
        return new Found(
                reaches(term, (long) few * SORTED_AT_LAST)
                        ? walk(term, only, limit, Long.MAX_VALUE)
                        : sorted(term.condition(), term.sought(), only, limit),
                null);
    }

    /** Whether more than so many match. */
    private boolean reaches(SearchTerm term, long most) {
        return db.count("SELECT count(*) FROM (" + term.rows() + " LIMIT " + (most + 1) + ")", term.sought()) > most;
    }

    /**
     * How many tickets match the text in each state, in the order of the list; of a store of 1 000 000 tickets it takes
     * about a second where most of them match. Of an empty text they are known.
     *
     * @param text part of a number, a VIN or a reference; empty for all
     * @param wanted asked now and then whether anybody still waits for the answer
     * @return empty where nobody does
     */
    public Optional<Map<TicketState, Long>> counts(String text, BooleanSupplier wanted) {
        if (text.isBlank()) {
            return Optional.of(counts());
        }
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

    /** How many tickets there are in each state, in the order of the list, without a look at them. */
    private Map<TicketState, Long> counts() {
        return byState("SELECT state, tickets AS n FROM ticket_count ORDER BY " + GROUPS);
    }

    private Map<TicketState, Long> counted(String condition, @Nullable Object... arguments) {
        return byState(
                "SELECT state, count(*) AS n FROM ticket WHERE " + condition + " GROUP BY state ORDER BY " + GROUPS,
                arguments);
    }

    private Map<TicketState, Long> byState(String query, @Nullable Object... arguments) {
        Map<TicketState, Long> counts = new LinkedHashMap<>();
        db.each(query, row -> counts.put(new TicketState(row.text("state")), row.number("n")), arguments);
        return counts;
    }

    /** Only the page itself is read whole. */
    private List<Ticket> sorted(String condition, String sought, @Nullable TicketState only, int limit) {
        String order = " ORDER BY " + GROUPS + ", created_at DESC";
        return db.list(
                "SELECT * FROM ticket WHERE row IN (SELECT row FROM ticket WHERE " + condition
                        + " AND (?2 IS NULL OR state = ?2)" + order + " LIMIT ?3)" + order,
                Tickets::read,
                sought,
                only == null ? null : only.raw(),
                limit);
    }

    /** Whatever there is, state by state. */
    private List<Ticket> everyOne(@Nullable TicketState only, int limit) {
        return stateByState(
                only,
                limit,
                (state, most) -> db.list(
                        "SELECT * FROM ticket WHERE state = ? ORDER BY created_at DESC LIMIT ?",
                        Tickets::read,
                        state,
                        most));
    }

    /**
     * Of what is passed only the columns are read that are looked at: the others are many, and wide.
     *
     * @param steps how far to look in each state
     */
    private List<Ticket> walk(SearchTerm term, @Nullable TicketState only, int limit, long steps) {
        return stateByState(
                only,
                limit,
                (state, most) -> db.list(
                        "SELECT * FROM ticket WHERE row IN (SELECT row FROM (SELECT row, " + SearchTerm.LOOKED_AT
                                + " FROM ticket WHERE state = ?1 ORDER BY created_at DESC LIMIT ?2) WHERE "
                                + term.like() + " LIMIT ?3) ORDER BY created_at DESC, row DESC",
                        Tickets::read,
                        term.walked(state, steps, most)));
    }

    /** @param ofState the tickets of a state, the newest first, and so many at most */
    private List<Ticket> stateByState(
            @Nullable TicketState only, int limit, BiFunction<String, Integer, List<Ticket>> ofState) {
        List<Ticket> tickets = new ArrayList<>();
        for (TicketState state : only == null ? counts().keySet() : List.of(only)) {
            if (tickets.size() < limit) {
                tickets.addAll(ofState.apply(state.raw(), limit - tickets.size()));
            }
        }
        return tickets;
    }
}
