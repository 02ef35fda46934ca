package app.werkbank.bench;

import app.werkbank.domain.Reading;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The baseline: warn when the value is lower than the last, or more than 400 km a day higher; suggest what is one edit
 * away and would not be warned about, the nearest to the last reading first.
 */
final class PlainRule {
    private static final double KM_PER_DAY = 400;

    private final long last;
    private final double greatest;

    PlainRule(Reading last, Reading now) {
        this.last = last.value().value().longValueExact();
        greatest =
                this.last + KM_PER_DAY * Duration.between(last.at(), now.at()).toMillis() / 86_400_000.0;
    }

    boolean warns(long typed) {
        return typed < last || typed > greatest;
    }

    /** At most three. */
    List<Long> suggestions(long typed) {
        return edits(Long.toString(typed)).stream()
                .filter(value -> !warns(value))
                .distinct()
                .sorted(Comparator.comparingLong(value -> Math.abs(value - last)))
                .limit(3)
                .toList();
    }

    private static List<Long> edits(String digits) {
        List<String> edits = new ArrayList<>();
        for (int i = 0; i < digits.length(); i++) {
            String before = digits.substring(0, i);
            String after = digits.substring(i + 1);
            edits.add(before + after);
            if (i > 0) {
                edits.add(digits.substring(0, i - 1) + digits.charAt(i) + digits.charAt(i - 1) + after);
            }
            for (char c = '0'; c <= '9'; c++) {
                edits.add(before + c + after);
            }
        }
        return edits.stream()
                .filter(edit -> !edit.isEmpty() && edit.charAt(0) != '0')
                .map(Long::valueOf)
                .toList();
    }
}
