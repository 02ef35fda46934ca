package app.werkbank.sync;

import java.util.Map;
import java.util.TreeMap;

/** Which of the faults F1 to F35 (promises.tsv) each trouble of the simulator is. */
final class FaultNames {
    private static final Map<String, String> OF = Map.ofEntries(
            Map.entry("NOT_CONNECTED", "F1"),
            Map.entry("OFFLINE", "F1"),
            Map.entry("HTML", "F3"),
            Map.entry("PORTAL", "F3"),
            Map.entry("REFUSED 407", "F3"),
            Map.entry("LOST_ANSWER", "F5"),
            Map.entry("NEVER_ARRIVED", "F6"),
            Map.entry("LATE_COMMIT", "F7"),
            Map.entry("COMMIT_AFTER_GRACE", "F7"),
            Map.entry("UNREADABLE", "F8"),
            Map.entry("CUT", "F9"),
            Map.entry("SLOW", "F10"),
            Map.entry("REFUSED 302", "F11"),
            Map.entry("REFUSED 400", "F12"),
            Map.entry("REFUSED 401", "F13"),
            Map.entry("SIGNED_OUT", "F13"),
            Map.entry("NO_TOKEN", "F13"),
            Map.entry("REFUSED 403", "F14"),
            Map.entry("REFUSED 404", "F14"),
            Map.entry("FORBIDDEN", "F14"),
            Map.entry("REFUSED 405", "F15"),
            Map.entry("REFUSED 408", "F15"),
            Map.entry("REFUSED 409", "F15"),
            Map.entry("REFUSED 410", "F15"),
            Map.entry("REFUSED 412", "F15"),
            Map.entry("REFUSED 413", "F15"),
            Map.entry("REFUSED 415", "F15"),
            Map.entry("REFUSED 422", "F15"),
            Map.entry("REFUSED 425", "F15"),
            Map.entry("REFUSED 426", "F15"),
            Map.entry("REFUSED 429", "F16"),
            Map.entry("THROTTLED", "F16"),
            Map.entry("FAILED_BEFORE", "F17"),
            Map.entry("FAILED_AFTER", "F17"),
            Map.entry("STORM", "F17"),
            Map.entry("ACCEPTED", "F18"),
            Map.entry("FEWER", "F19"),
            Map.entry("WRONG_TOTAL", "F19"),
            Map.entry("NO_TOTAL", "F19"),
            Map.entry("CLAMPED", "F19"),
            Map.entry("DOUBLE", "F19"),
            Map.entry("TURNED_ROUND", "F19"),
            Map.entry("PAGE_ROWS", "F19"),
            Map.entry("CHANGED_WHILE_PAGING", "F19"),
            Map.entry("SAME_BY_OTHERS", "F20"),
            Map.entry("LAGGING", "F21"),
            Map.entry("CLOCK_JUMP", "F22"),
            Map.entry("CRASH", "F23"),
            Map.entry("CRASH_WHILE_SENDING", "F23"),
            Map.entry("STORE_FAILS", "F26"),
            Map.entry("CLOSED", "F29"),
            Map.entry("CLOSED_WHILE_BUSY", "F29"),
            Map.entry("TICKET_LEFT", "F30"),
            Map.entry("RESTORE", "F33"),
            Map.entry("ROUNDED", "F34"),
            Map.entry("GATEWAY_CLOCK", "F34"),
            Map.entry("WISH_CHANGED_IN_DOUBT", "F35"),
            Map.entry("A_DAY_LATER", "I5"));

    private FaultNames() {}

    /** How often each was met, by the fault's number and then by the simulator's name. */
    static Map<String, Map<String, Integer>> grouped(Map<String, Integer> met) {
        Map<String, Map<String, Integer>> grouped = new TreeMap<>();
        OF.forEach((name, number) ->
                grouped.computeIfAbsent(number, n -> new TreeMap<>()).put(name, met.getOrDefault(name, 0)));
        return grouped;
    }

    /** Every trouble is one of those faults. */
    static boolean knows(String name) {
        return OF.containsKey(name);
    }
}
