package app.werkbank.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.werkbank.Proves;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Domain rules 2, 4, 5 and 6 on 10 000 random series against the plainest code that could be right. */
class TrendPropertyTest {
    private static final int SERIES = 10_000;
    private static final int LONGEST_FOR_EVERY_SUBSET = 12;

    /** Short and long, few different values and many, with decimals that only a float makes equal. */
    private static List<Reading> random(SplittableRandom random, int longest) {
        int size = random.nextInt(longest + 1);
        int values = random.nextInt(1, random.nextBoolean() ? 6 : 2_000);
        List<Reading> series = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            String decimals = random.nextInt(4) == 0 ? ".42" : random.nextInt(4) == 0 ? ".421875" : "";
            Kilometres km = Kilometres.of((182_432 + random.nextInt(values)) + decimals);
            series.add(new Reading(km, Series.START.plus(Duration.ofMinutes(random.nextInt(5_000)))));
        }
        return Trend.inOrder(series);
    }

    /** Runs a property on many series; one that fails is made as short as it can be while it still fails. */
    private static void holds(long seed, int longest, Function<List<Reading>, String> mistake) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < SERIES; i++) {
            List<Reading> series = random(random, longest);
            if (!mistake.apply(series).isEmpty()) {
                List<Reading> smallest = shrink(series, mistake);
                assertEquals("", mistake.apply(smallest), () -> "seed " + seed + ": " + smallest);
            }
        }
    }

    private static List<Reading> shrink(List<Reading> failing, Function<List<Reading>, String> mistake) {
        for (int i = 0; i < failing.size(); i++) {
            List<Reading> shorter = new ArrayList<>(failing);
            shorter.remove(i);
            if (!mistake.apply(shorter).isEmpty()) {
                return shrink(shorter, mistake);
            }
        }
        return failing;
    }

    @Test
    @Proves({"O2", "O4", "O6"})
    void rules2And4And6FlagsEqualThoseOfBruteForce() {
        holds(2, 40, series -> {
            Trend trend = Trend.of(series, TrendLimits.DEFAULT);
            for (int i = 0; i < series.size(); i++) {
                float value = series.get(i).value().value().floatValue();
                boolean below = false;
                for (int j = 0; j < i; j++) {
                    below |= series.get(j).value().value().floatValue() > value;
                }
                boolean breaking = false;
                boolean tooHigh = false;
                if (i > 0) {
                    Reading previous = series.get(i - 1);
                    breaking = value < previous.value().value().floatValue();
                    double rise = series.get(i).value().value().doubleValue()
                            - previous.value().value().doubleValue();
                    double days =
                            Duration.between(previous.at(), series.get(i).at()).toMillis() / 86_400_000.0;
                    tooHigh = rise > Math.max(500, 400 * days);
                }
                if (trend.breaking(i) != breaking
                        || trend.belowEarlierMaximum(i) != below
                        || trend.tooHigh(i) != tooHigh) {
                    return "reading " + i;
                }
            }
            return "";
        });
    }

    @Test
    @Proves("O5")
    void rule5WhatIsLeftWithoutTheCulpritsNeverFallsAndNoneOfThemFitsIn() {
        holds(5, 50, series -> {
            Trend trend = Trend.of(series, TrendLimits.DEFAULT);
            int[] kept = IntStream.range(0, series.size())
                    .filter(i -> !trend.culprit(i))
                    .toArray();
            if (!rises(series, kept)) {
                return "falls";
            }
            for (int i = 0; i < series.size(); i++) {
                int culprit = i;
                int[] more = IntStream.range(0, series.size())
                        .filter(j -> j == culprit || !trend.culprit(j))
                        .toArray();
                if (trend.culprit(i) && rises(series, more)) {
                    return "needlessly named: " + i;
                }
            }
            return "";
        });
    }

    @Test
    @Proves("O5")
    void rule5TheCulpritsAreTheSmallestSetThatKeepsTheEarlierReadings() {
        holds(55, LONGEST_FOR_EVERY_SUBSET, series -> {
            Trend trend = Trend.of(series, TrendLimits.DEFAULT);
            int kept = 0;
            for (int i = 0; i < series.size(); i++) {
                kept = kept << 1 | (trend.culprit(i) ? 0 : 1);
            }
            return kept == bestBySubset(series) ? "" : "kept " + Integer.toBinaryString(kept);
        });
    }

    /** The first reading is the highest bit, so that of two sets of one size the greater number keeps the earlier ones. */
    private static int bestBySubset(List<Reading> series) {
        int best = 0;
        for (int set = 0; set < 1 << series.size(); set++) {
            int candidate = set;
            boolean larger = Integer.bitCount(set) > Integer.bitCount(best)
                    || (Integer.bitCount(set) == Integer.bitCount(best) && set > best);
            int[] kept = IntStream.range(0, series.size())
                    .filter(i -> (candidate >> (series.size() - 1 - i) & 1) == 1)
                    .toArray();
            best = larger && rises(series, kept) ? set : best;
        }
        return best;
    }

    private static boolean rises(List<Reading> series, int[] kept) {
        for (int i = 1; i < kept.length; i++) {
            if (series.get(kept[i]).value().wire()
                    < series.get(kept[i - 1]).value().wire()) {
                return false;
            }
        }
        return true;
    }

    @Test
    @Proves("O3")
    void rule3TypingAsksTheSameQuestionsAsTheJudgedSeries() {
        holds(3, 20, series -> {
            if (series.isEmpty()) {
                return "";
            }
            Reading typed = series.getLast();
            Trend trend = Trend.of(series, TrendLimits.DEFAULT);
            Mark mark = trend.mark(series.size() - 1);
            Prediction prediction = TypingTrend.of(series.subList(0, series.size() - 1), TrendLimits.DEFAULT)
                    .predict(typed.value(), typed.at());
            boolean same = mark.breaking() == (prediction.outcome() == Prediction.Outcome.BREAKS)
                    && mark.tooHigh() == (prediction.outcome() == Prediction.Outcome.TOO_HIGH)
                    && mark.belowEarlierMaximum() == prediction.belowEarlierMaximum();
            return same ? "" : prediction.toString();
        });
    }
}
