package app.werkbank.reference;

import app.werkbank.reference.Faults.Arrival;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The names that a fault plan may use.
 *
 * <p>Probabilities: those of {@link #KINDS}, and with any status {@code err503} (nothing is processed),
 * {@code err503_after} (it is processed) and {@code status_202} (a success with another status). Amounts, which several
 * of them use: {@code late_commit_ms}, {@code stall_ms}, {@code lag_ms}, {@code retry_after_s}; an amount that no fault
 * uses is refused. {@code delay_ms}, {@code skew_s} and {@code clamp_limit} are amounts that apply to every request.
 */
final class FaultNames {

    /** Makes the fault for one request. */
    interface Maker {
        Fault make(Arrival arrival, SplittableRandom random);
    }

    /** @param probability from 0 to 1 */
    record Chance(double probability, Maker fault) {}

    private static final Pattern STATUS = Pattern.compile("(err|status_)([1-9][0-9]{2})(_after)?");
    private static final int[] OTHER_SUCCESSES = {200, 202, 204, 299};
    private static final String HTML =
            "<!doctype html><html><head><title>Welcome</title></head><body>Please sign in.</body></html>";

    /** The faults without an amount of their own. */
    private static final Map<String, Fault> KINDS = Map.ofEntries(
            Map.entry("reset_mid_request", Fault.Cut.WHILE_RECEIVING),
            Map.entry("drop_before", Fault.Cut.BEFORE),
            Map.entry("drop_after", Fault.Cut.AFTER),
            Map.entry("truncate", Fault.Cut.TRUNCATED),
            Map.entry("stale_keep_alive", Fault.Cut.STALE),
            Map.entry("empty_body", Fault.Content.EMPTY),
            Map.entry("wrong_type", Fault.Content.WRONG_TYPE),
            Map.entry("half_json", Fault.Content.HALF_JSON),
            Map.entry("huge_body", Fault.Content.HUGE),
            Map.entry("gzip_bomb", Fault.Content.GZIP_BOMB),
            Map.entry("odd_fields", Fault.Content.ODD_FIELDS),
            Map.entry("violation_shapes", Fault.Content.VIOLATION_SHAPES),
            Map.entry("no_total", Fault.Page.NO_TOTAL),
            Map.entry("wrong_total", Fault.Page.WRONG_TOTAL),
            Map.entry("no_query", Fault.Page.NO_QUERY),
            Map.entry("ignore_sort", Fault.Page.IGNORED_SORT),
            Map.entry("ignore_filter", Fault.Page.IGNORED_FILTER),
            Map.entry("repeat_row", Fault.Page.REPEATED_ROW),
            Map.entry("missing_row", Fault.Page.MISSING_ROW),
            Map.entry("shift_rows", Fault.Page.SHIFTED),
            Map.entry("commit_twice", Fault.Write.TWICE),
            Map.entry("round_values", Fault.Write.ROUNDED),
            Map.entry("close_ticket", Fault.Meanwhile.TICKET_CLOSED),
            Map.entry("same_by_another", Fault.Meanwhile.SAME_REGISTERED),
            Map.entry("html200", new Fault.Instead(200, Map.of(), "text/html", HTML)),
            Map.entry("proxy407", new Fault.Instead(407, Map.of("Proxy-Authenticate", "Basic"), "text/html", HTML)),
            Map.entry("err429_bare", problem(429, Map.of())));

    /** The faults whose amount or moment is known only later. */
    private final Map<String, Maker> makers = new TreeMap<>();

    private final Map<String, Double> amounts = new HashMap<>(Map.of(
            "late_commit_ms", 2_000.0,
            "stall_ms", 60_000.0,
            "lag_ms", 3_000.0,
            "retry_after_s", 1.0));
    private final Map<String, String> amountOf = Map.of(
            "late_commit", "late_commit_ms",
            "stall", "stall_ms",
            "stall_body", "stall_ms",
            "lag_list", "lag_ms",
            "err429", "retry_after_s",
            "err429_date", "retry_after_s");
    private final Set<String> unused = new HashSet<>();

    FaultNames() {
        KINDS.forEach((name, fault) -> makers.put(name, (arrival, random) -> fault));
        makers.put("late_commit", (arrival, random) -> new Fault.LateCommit(millis("late_commit_ms")));
        makers.put("stall", (arrival, random) -> new Fault.Silence(false, millis("stall_ms")));
        makers.put("stall_body", (arrival, random) -> new Fault.Silence(true, millis("stall_ms")));
        makers.put("lag_list", (arrival, random) -> new Fault.Lag(millis("lag_ms")));
        makers.put(
                "wrong_status",
                (arrival, random) -> new Fault.OtherStatus(OTHER_SUCCESSES[random.nextInt(OTHER_SUCCESSES.length)]));
        makers.put(
                "redirect",
                (arrival, random) ->
                        new Fault.Instead(307, Map.of("Location", "/moved" + arrival.target()), "text/html", HTML));
        makers.put("err429", (arrival, random) -> problem(429, Map.of("Retry-After", Long.toString(seconds()))));
        makers.put("err429_date", (arrival, random) -> problem(429, Map.of("Retry-After", date(seconds()))));
    }

    /** Whether the name is that of an amount, not of a fault. */
    boolean isAmount(String name) {
        return amounts.containsKey(name);
    }

    /** @throws IllegalArgumentException for a negative amount */
    void setAmount(String name, double value) {
        refuseNegative(name, value);
        amounts.put(name, value);
        unused.add(name);
    }

    /**
     * The fault of this name.
     *
     * @param value a probability; milliseconds, seconds or rows for the three names that always apply
     * @throws IllegalArgumentException for an unknown name or a value that does not fit it
     */
    Chance chance(String name, double value) {
        return switch (name) {
            case "delay_ms" -> always(new Fault.Delay(Duration.ofMillis(refuseNegative(name, value))));
            case "clamp_limit" -> always(new Fault.Clamped((int) refuseNegative(name, value)));
            case "skew_s" -> always(new Fault.Skew(Duration.ofSeconds(Math.round(value))));
            default -> byChance(name, value);
        };
    }

    private static Chance always(Fault fault) {
        return new Chance(1, (arrival, random) -> fault);
    }

    private static long refuseNegative(String name, double value) {
        if (!(value >= 0)) {
            throw new IllegalArgumentException(name + " may not be negative, this is " + value);
        }
        return Math.round(value);
    }

    private Chance byChance(String name, double probability) {
        Maker maker = makers.get(name);
        if (maker == null) {
            maker = byStatus(name);
        }
        if (!(probability >= 0 && probability <= 1)) {
            throw new IllegalArgumentException(name + " is a probability from 0 to 1, not " + probability);
        }
        unused.remove(amountOf.getOrDefault(name, name));
        return new Chance(probability, maker);
    }

    /** @throws IllegalArgumentException where an amount was given and no fault uses it */
    void refuseUnusedAmounts() {
        if (!unused.isEmpty()) {
            throw new IllegalArgumentException("no fault of the plan uses " + String.join(", ", new TreeSet<>(unused)));
        }
    }

    private Maker byStatus(String name) {
        Matcher matcher = STATUS.matcher(name);
        if (!matcher.matches() || (name.startsWith("status_") && name.endsWith("_after"))) {
            throw new IllegalArgumentException(
                    "unknown fault " + name + "; known: " + String.join(", ", makers.keySet())
                            + ", errNNN, errNNN_after, status_NNN, delay_ms, clamp_limit, skew_s, "
                            + String.join(", ", new TreeSet<>(amounts.keySet())));
        }
        int status = Integer.parseInt(matcher.group(2));
        Fault fault;
        if (name.startsWith("status_")) {
            fault = new Fault.OtherStatus(status);
        } else {
            fault = name.endsWith("_after") ? new Fault.Overruled(status) : problem(status, Map.of());
        }
        return (arrival, random) -> fault;
    }

    private static Fault problem(int status, Map<String, String> headers) {
        String body = "{\"type\":\"about:blank\",\"title\":\"Made to fail\",\"status\":" + status + "}";
        return new Fault.Instead(status, headers, Answer.PROBLEM, body);
    }

    private long amount(String name) {
        return Math.round(amounts.getOrDefault(name, 0.0));
    }

    private Duration millis(String name) {
        return Duration.ofMillis(amount(name));
    }

    private long seconds() {
        return amount("retry_after_s");
    }

    private static String date(long secondsFromNow) {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(
                ZonedDateTime.now(ZoneOffset.UTC).plusSeconds(secondsFromNow));
    }
}
