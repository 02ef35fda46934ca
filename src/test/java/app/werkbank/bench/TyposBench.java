package app.werkbank.bench;

import app.werkbank.domain.DistanceUnit;
import app.werkbank.domain.OdometerCheck;
import app.werkbank.domain.TrendLimits;
import app.werkbank.domain.TypingTrend;
import java.math.BigDecimal;
import java.util.List;
import java.util.SplittableRandom;

/** How many typing errors are noticed and put right, by the plain rule and by ours, on the same invented fleet. */
public final class TyposBench {
    private TyposBench() {}

    /** Counts of one rule over all typos, and over as many correct readings. */
    public static final class Score {
        private final int typos;
        private int warned;
        private int first;
        private int topThree;
        private int falseWarnings;

        private Score(int typos) {
            this.typos = typos;
        }

        private void typo(boolean warns, List<Long> suggestions, long right) {
            if (warns) {
                warned++;
                first += !suggestions.isEmpty() && suggestions.getFirst() == right ? 1 : 0;
                topThree += suggestions.contains(right) ? 1 : 0;
            }
        }

        /** Share of the typos that were warned about. */
        public double warned() {
            return (double) warned / typos;
        }

        /** Share of those warned about whose first suggestion was right. */
        public double first() {
            return (double) first / warned;
        }

        /** Share of those warned about with the right value among the suggestions. */
        public double topThree() {
            return (double) topThree / warned;
        }

        /** Share of the correct readings that were warned about. */
        public double falseWarnings() {
            return (double) falseWarnings / typos;
        }
    }

    /** Both rules on the same typos. */
    public record Result(Score plain, Score ours) {}

    /** Simulates so many typos and so many correct readings. */
    public static Result run(int typos, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Fleet fleet = new Fleet(random);
        Score plain = new Score(typos);
        Score ours = new Score(typos);
        for (int i = 0; i < typos; i++) {
            Fleet.Visit visit = fleet.visit();
            long right = visit.now().value().value().longValueExact();
            long typed = Long.parseLong(Typo.slip(Long.toString(right), random));

            PlainRule rule = new PlainRule(visit.history().getLast(), visit.now());
            plain.typo(rule.warns(typed), rule.suggestions(typed), right);
            plain.falseWarnings += rule.warns(right) ? 1 : 0;

            OdometerCheck check = check(visit, typed);
            ours.typo(!check.warnings().isEmpty(), values(check), right);
            ours.falseWarnings += check(visit, right).warnings().isEmpty() ? 0 : 1;
        }
        return new Result(plain, ours);
    }

    private static OdometerCheck check(Fleet.Visit visit, long km) {
        TypingTrend trend = TypingTrend.of(visit.history(), TrendLimits.DEFAULT);
        return OdometerCheck.of(
                trend, BigDecimal.valueOf(km), DistanceUnit.KM, visit.now().at());
    }

    private static List<Long> values(OdometerCheck check) {
        return check.suggestions().stream()
                .map(suggestion -> suggestion.value().longValueExact())
                .toList();
    }

    /** Measures this alone. */
    public static void main(String[] arguments) throws Exception {
        Bench.main(new String[] {new TyposRow().name()});
    }
}
