package app.werkbank.ui.chart;

import app.werkbank.domain.IntentState;
import app.werkbank.domain.Kilometres;
import app.werkbank.domain.Reading;
import app.werkbank.domain.Trend;
import app.werkbank.domain.TrendLimits;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

/** Invented histories of invented cars. */
final class Histories {
    static final Instant START = Instant.parse("2014-03-10T08:20:00Z");
    private static final long DAY = 86_400_000L;

    private Histories() {}

    /** About nine years, read four times a year; one typing error and one lower meter near the end. */
    static ChartSeries ordinary() {
        return judged(List.of(
                reading("2014-03-10T08:20:00Z", "12"),
                reading("2014-09-22T13:05:00Z", "9840.5"),
                reading("2015-03-16T09:41:00Z", "19402"),
                reading("2015-10-02T15:12:00Z", "30118"),
                reading("2016-03-21T08:00:00Z", "39990.2"),
                reading("2016-11-07T10:30:00Z", "52744"),
                reading("2017-05-15T10:00:00Z", "64980"),
                reading("2017-12-12T16:45:00Z", "78100"),
                reading("2018-06-05T08:10:00Z", "98012"),
                reading("2018-06-05T11:40:00Z", "89012"),
                reading("2018-12-03T09:00:00Z", "97900"),
                reading("2019-05-20T09:30:00Z", "108450"),
                reading("2019-12-16T14:00:00Z", "121004"),
                reading("2020-08-11T11:11:00Z", "131870"),
                reading("2021-03-02T12:00:00Z", "143220"),
                reading("2021-09-14T07:50:00Z", "155630.75"),
                reading("2022-04-04T10:20:00Z", "168904"),
                reading("2022-11-21T09:00:00Z", "182432.42"),
                reading("2023-03-15T08:12:28Z", "145022"),
                reading("2023-09-06T13:33:00Z", "151890")));
    }

    /** The ordinary one with two entries that wait: one late upload, one that would break. */
    static ChartSeries withUnsent() {
        ChartSeries known = ordinary();
        ChartSeries.Builder builder = ChartSeries.builder(known.size() + 3);
        for (int i = 0; i < known.size(); i++) {
            ChartPoint point = known.point(i);
            Set<Mark> marks = EnumSet.noneOf(Mark.class);
            marks.addAll(point.marks());
            if (i == 14) {
                marks.add(Mark.LATE_UPLOAD);
                marks.add(Mark.MADE_HERE);
            }
            builder.add(point.at(), point.value(), marks);
        }
        Set<Mark> ours = EnumSet.of(Mark.UNSENT, Mark.MADE_HERE, Mark.BELOW_EARLIER_MAXIMUM);
        builder.add(Instant.parse("2024-01-15T10:00:00Z"), Kilometres.of("157300"), ours, IntentState.QUEUED);
        ours.add(Mark.PREDICTED_BREAKING);
        builder.add(Instant.parse("2024-03-20T10:00:00Z"), Kilometres.of("137300"), ours, IntentState.HELD);
        return builder.build();
    }

    /** Readings days apart that rise, of which a share falls below the one before. */
    static ChartSeries many(int size, double breaks, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Reading> readings = new ArrayList<>(size);
        long at = START.toEpochMilli();
        long stride = Math.max(60_000, 10 * 365 * DAY / Math.max(1, size));
        double km = 1000;
        for (int i = 0; i < size; i++) {
            at += random.nextLong(stride / 4, 2 * stride);
            km += random.nextDouble(0, 60.0 * stride / DAY + 1);
            double shown = random.nextDouble() < breaks ? km * random.nextDouble(0.4, 0.98) : km;
            readings.add(new Reading(
                    new Kilometres(BigDecimal.valueOf(Math.round(shown * 10) / 10.0)), Instant.ofEpochMilli(at)));
        }
        return judged(readings);
    }

    /** A car that stood for three years. */
    static ChartSeries stood() {
        return judged(List.of(
                reading("2013-02-11T09:00:00Z", "60210"),
                reading("2013-08-28T09:00:00Z", "71990"),
                reading("2014-03-19T09:00:00Z", "82001"),
                reading("2014-11-03T09:00:00Z", "95120"),
                reading("2018-01-22T09:00:00Z", "95480"),
                reading("2018-07-30T09:00:00Z", "104400"),
                reading("2019-02-25T09:00:00Z", "99874"),
                reading("2019-09-09T09:00:00Z", "109010"),
                reading("2020-01-13T09:00:00Z", "114800")));
    }

    /** A car whose meter was replaced at 120 000 km. */
    static List<Reading> replaced() {
        List<Reading> readings = new ArrayList<>();
        SplittableRandom random = new SplittableRandom(7);
        double km = 300;
        long at = START.toEpochMilli();
        for (int i = 0; i < 34; i++) {
            readings.add(new Reading(Kilometres.of(Math.round(km)), Instant.ofEpochMilli(at)));
            at += random.nextLong(60 * DAY, 130 * DAY);
            km = i == 20 ? 40 : km + random.nextDouble(3500, 7500);
        }
        return readings;
    }

    /** The same with the new meter's values continued from the old one's. */
    static ChartSeries lifeOf(List<Reading> replaced) {
        ChartSeries.Builder builder = ChartSeries.builder(replaced.size());
        double carried = 0;
        for (int i = 0; i < replaced.size(); i++) {
            double km = replaced.get(i).value().value().doubleValue();
            if (i > 0 && km < replaced.get(i - 1).value().value().doubleValue()) {
                carried = replaced.get(i - 1).value().value().doubleValue();
                builder.add(replaced.get(i - 1).at().toEpochMilli(), carried, Set.of(), null);
            }
            if (carried > 0) {
                builder.add(replaced.get(i).at().toEpochMilli(), km + carried, Set.of(), null);
            }
        }
        return builder.build();
    }

    /** With the marks that the trend rule gives, as if the server agreed. */
    static ChartSeries judged(List<Reading> readings) {
        Trend trend = Trend.of(readings, TrendLimits.DEFAULT);
        ChartSeries.Builder builder = ChartSeries.builder(readings.size());
        for (int i = 0; i < readings.size(); i++) {
            Set<Mark> marks = EnumSet.noneOf(Mark.class);
            if (trend.breaking(i)) {
                marks.add(Mark.BREAKING);
            }
            if (trend.belowEarlierMaximum(i)) {
                marks.add(Mark.BELOW_EARLIER_MAXIMUM);
            }
            if (trend.culprit(i)) {
                marks.add(Mark.CULPRIT);
            }
            builder.add(readings.get(i).at(), readings.get(i).value(), marks);
        }
        return builder.build();
    }

    /** Values a day apart, with the marks that the trend rule gives. */
    static ChartSeries values(double... km) {
        List<Reading> readings = new ArrayList<>();
        for (int i = 0; i < km.length; i++) {
            readings.add(new Reading(new Kilometres(BigDecimal.valueOf(km[i])), START.plusMillis(i * DAY)));
        }
        return judged(readings);
    }

    private static Reading reading(String at, String km) {
        return new Reading(Kilometres.of(km), Instant.parse(at));
    }
}
