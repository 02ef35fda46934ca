package app.werkbank.sync;

import app.werkbank.api.Page;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One read of a whole list, page by page, and the judgement whether it was complete (sync rule 9): the same total on every
 * page, as many different keys as that, the echoed parameters as asked, and over several pages one order.
 *
 * @param <T> what the list holds
 */
final class ScopeRead<T> {
    private static final int MOST_TRIES = 3;

    private final String scope;
    private final long number;
    private final int limit;
    private final Function<T, Object> key;
    private final @Nullable Function<T, Instant> instant;
    private final boolean twoPasses;

    private final Map<Object, T> rows = new LinkedHashMap<>();
    private @Nullable Set<Object> firstPass;
    private @Nullable Long total;
    private boolean flawed;
    private long offset;
    private int pages;
    private int tries = 1;
    private @Nullable Moment begun;
    private @Nullable Instant serverDate;

    /** What comes next after a page. */
    enum Next {
        /** Ask for the page at {@link #offset}. */
        PAGE,
        /** All rows are here; apply them. */
        DONE
    }

    /**
     * @param number of this read, higher than that of every read before it
     * @param instant what the list is ordered by; null where its order is not promised
     * @param twoPasses whether a list of several pages must be read twice alike before anything may vanish
     */
    ScopeRead(
            String scope,
            long number,
            int limit,
            Function<T, Object> key,
            @Nullable Function<T, Instant> instant,
            boolean twoPasses) {
        this.scope = scope;
        this.number = number;
        this.limit = limit;
        this.key = key;
        this.instant = instant;
        this.twoPasses = twoPasses;
    }

    String scope() {
        return scope;
    }

    long number() {
        return number;
    }

    long offset() {
        return offset;
    }

    int limit() {
        return limit;
    }

    int tries() {
        return tries;
    }

    @Nullable
    Long total() {
        return total;
    }

    int size() {
        return rows.size();
    }

    /** When the first page of the pass that counts was asked for. */
    Moment begun() {
        if (begun == null) {
            throw new IllegalStateException("read of " + scope + " has not begun");
        }
        return begun;
    }

    /** Of the first page; null where the server sent none. */
    @Nullable
    Instant serverDate() {
        return serverDate;
    }

    void asked(Moment now) {
        if (begun == null) {
            begun = now;
        }
    }

    Next take(Page<T> page, @Nullable Instant date) {
        pages++;
        if (serverDate == null) {
            serverDate = date;
        }
        judge(page);
        page.rows().forEach(row -> rows.put(key.apply(row), row));
        offset += page.rows().size();
        boolean more = page.rows().isEmpty()
                ? false
                : page.total() == null ? page.rows().size() >= limit : offset < page.total();
        if (more) {
            return Next.PAGE;
        }
        if (!whole() && tries < MOST_TRIES) {
            tries++;
            startOver();
            firstPass = null;
            return Next.PAGE;
        }
        if (twoPasses && pages > 1 && whole() && !Set.copyOf(rows.keySet()).equals(firstPass)) {
            if (tries++ < MOST_TRIES) {
                firstPass = Set.copyOf(rows.keySet());
                startOver();
                return Next.PAGE;
            }
            flawed = true;
        }
        return Next.DONE;
    }

    /** Whether the rows are all there are, as far as a client can tell. */
    boolean complete() {
        return whole();
    }

    /** The rows, oldest first where the list has an order, else as they came. */
    List<T> rows() {
        List<T> list = new ArrayList<>(rows.values());
        Function<T, Instant> by = instant;
        if (by != null) {
            if (descending(list, by)) {
                list = new ArrayList<>(list.reversed());
            }
            list.sort((a, b) -> by.apply(a).compareTo(by.apply(b)));
        }
        return List.copyOf(list);
    }

    private void judge(Page<T> page) {
        if (pages > 1 && total != null && !total.equals(page.total())
                || page.total() == null
                || page.unreadable() > 0) {
            flawed = true;
        }
        total = page.total();
        flawed |= !echoes(page, "limit", limit) || !echoes(page, "offset", offset);
    }

    private static boolean echoes(Page<?> page, String name, long asked) {
        Object echoed = page.query().get(name);
        return switch (echoed) {
            case null -> true;
            case BigDecimal number -> number.compareTo(BigDecimal.valueOf(asked)) == 0;
            default -> echoed.toString().equals(Long.toString(asked));
        };
    }

    private boolean whole() {
        return !flawed && total != null && rows.size() == total && (pages == 1 || ordered());
    }

    private boolean ordered() {
        Function<T, Instant> by = instant;
        if (by == null) {
            return true;
        }
        List<T> list = List.copyOf(rows.values());
        return ascending(list, by) || descending(list, by);
    }

    private void startOver() {
        rows.clear();
        total = null;
        flawed = false;
        offset = 0;
        pages = 0;
        begun = null;
        serverDate = null;
    }

    private static <T> boolean ascending(List<T> list, Function<T, Instant> by) {
        for (int i = 1; i < list.size(); i++) {
            if (by.apply(list.get(i)).isBefore(by.apply(list.get(i - 1)))) {
                return false;
            }
        }
        return true;
    }

    /** Strictly answered the other way round: never rising, and falling at least once. */
    private static <T> boolean descending(List<T> list, Function<T, Instant> by) {
        boolean falls = false;
        for (int i = 1; i < list.size(); i++) {
            int step = by.apply(list.get(i)).compareTo(by.apply(list.get(i - 1)));
            if (step > 0) {
                return false;
            }
            falls |= step < 0;
        }
        return falls;
    }
}
