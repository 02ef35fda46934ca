package app.werkbank.domain;

import app.werkbank.domain.Suggestion.Slip;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The values that may have been meant instead of the one that was typed: those one edit away in its whole digits (domain
 * rule 7). A slip in the decimals is too small to matter.
 */
final class TypoSuggestions {
    private static final int MOST = 3;

    private final String whole;
    private final String fraction;
    private final DistanceUnit unit;

    /** @param typed positive, in {@code unit} */
    TypoSuggestions(BigDecimal typed, DistanceUnit unit) {
        String plain = new Kilometres(typed).plain();
        int point = plain.indexOf('.');
        this.whole = point < 0 ? plain : plain.substring(0, point);
        this.fraction = point < 0 ? "" : plain.substring(point);
        this.unit = unit;
    }

    /**
     * At most three values in the window, the nearest to its expected value first. The same value by two slips is
     * suggested once, as the likelier slip: a swap before a doubled digit, an inserted one, a wrong one.
     */
    List<Suggestion> nearest(PlausibleWindow window) {
        Map<BigDecimal, Suggestion> distinct = new LinkedHashMap<>();
        for (Suggestion edit : edits()) {
            if (window.contains(edit.kilometres())) {
                distinct.putIfAbsent(edit.value(), edit);
            }
        }
        return distinct.values().stream()
                .sorted(Comparator.comparingDouble(edit -> window.distance(edit.kilometres())))
                .limit(MOST)
                .toList();
    }

    /** Whether one more digit somewhere would bring the value into the window: announced, not guessed (domain rule 7). */
    boolean digitMayBeMissing(PlausibleWindow window) {
        for (int i = 0; i <= whole.length(); i++) {
            for (char c = i == 0 ? '1' : '0'; c <= '9'; c++) {
                if (window.contains(unit.toKilometres(decimal(whole.substring(0, i) + c + whole.substring(i))))) {
                    return true;
                }
            }
        }
        return false;
    }

    private List<Suggestion> edits() {
        List<Suggestion> edits = new ArrayList<>();
        for (int i = 0; i + 1 < whole.length(); i++) {
            char left = whole.charAt(i);
            char right = whole.charAt(i + 1);
            if (left != right) {
                add(edits, whole.substring(0, i) + right + left + whole.substring(i + 2), Slip.SWAPPED, i, 2);
            }
        }
        for (int i = 0; i < whole.length(); i++) {
            boolean doubled = i + 1 < whole.length() && whole.charAt(i) == whole.charAt(i + 1);
            int mark = doubled ? i : Math.min(i, whole.length() - 2);
            add(edits, without(i), doubled ? Slip.DOUBLED : Slip.INSERTED, mark, 1);
        }
        for (int i = 0; i < whole.length(); i++) {
            for (char c = '0'; c <= '9'; c++) {
                if (c != whole.charAt(i)) {
                    add(edits, whole.substring(0, i) + c + whole.substring(i + 1), Slip.WRONG, i, 1);
                }
            }
        }
        return edits;
    }

    private String without(int i) {
        return whole.substring(0, i) + whole.substring(i + 1);
    }

    /** A value does not begin with 0; what would is not one edit away, it has another number of digits. */
    private void add(List<Suggestion> edits, String digits, Slip slip, int mark, int marked) {
        if (!digits.isEmpty() && digits.charAt(0) != '0') {
            BigDecimal value = decimal(digits);
            edits.add(new Suggestion(value, unit.toKilometres(value), slip, mark, marked));
        }
    }

    private BigDecimal decimal(String digits) {
        return new BigDecimal(digits + fraction);
    }
}
