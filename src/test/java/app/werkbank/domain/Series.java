package app.werkbank.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/** Series for the tests of the trend rules, and their flags as a line of text. */
public final class Series {
    static final Instant START = Instant.parse("2023-03-15T08:12:28Z");

    private Series() {}

    /** Readings 30 days apart. */
    static List<Reading> ofKm(String... km) {
        List<Reading> series = new ArrayList<>();
        for (String value : km) {
            series.add(new Reading(Kilometres.of(value), START.plus(Duration.ofDays(30L * series.size()))));
        }
        return series;
    }

    /** {@code X} where the flag is set, a point where it is not. */
    static String flags(int size, IntPredicate flag) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < size; i++) {
            out.append(flag.test(i) ? 'X' : '.');
        }
        return out.toString();
    }
}
