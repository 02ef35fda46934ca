package app.werkbank.reference;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;

/**
 * Invents the odometer history of a vehicle: plausible growth over years, and now and then what happens in a workshop:
 * a digit too many or too few, the unit changed, the meter replaced, a reading from yesterday's note.
 */
final class HistoryMaker {

    /** How likely a reading goes wrong; about one in fifty is then breaking. */
    private static final double MISHAP = 0.022;

    private static final double KM_PER_MILE = 1.609344;
    private static final int DAY = 86_400;
    private static final int MAX_DAYS = 12 * 365;
    private static final int USUAL_INTERVAL_DAYS = 75;

    private final SplittableRandom random;
    private final Instant now;

    HistoryMaker(SplittableRandom random, Instant now) {
        this.random = random;
        this.now = now;
    }

    /** Readings of one vehicle, oldest first, none later than now. */
    List<Registration> history(String vin, int length) {
        long[] moments = moments(length);
        double perDay = 15 + random.nextDouble() * random.nextDouble() * 130;
        double kilometres = 5 + random.nextDouble() * random.nextDouble() * 90_000;
        double shownPart = 1;
        double shownOffset = 0;
        float before = 0;
        List<Registration> rows = new ArrayList<>(length);
        for (int i = 0; i < length; i++) {
            if (i > 0) {
                kilometres += (moments[i] - moments[i - 1]) / (double) DAY * perDay * (0.6 + 0.8 * random.nextDouble());
            }
            double shown = kilometres * shownPart - shownOffset;
            if (i > 0 && random.nextDouble() < MISHAP) {
                switch (random.nextInt(8)) {
                    case 0 -> { // The meter was replaced by one that starts near zero.
                        shownOffset += shown - 1 - random.nextInt(40);
                        shown = kilometres * shownPart - shownOffset;
                    }
                    case 1 -> { // From now on it shows the other unit.
                        shownPart = shownPart == 1 ? 1 / KM_PER_MILE : 1;
                        shownOffset = 0;
                        shown = kilometres * shownPart;
                    }
                    case 2, 3 -> shown = Math.floor(shown / 10); // A digit was left out.
                    case 4, 5 -> shown = Math.floor(shown) * 10 + random.nextInt(10); // A digit came twice.
                    default -> shown = before - 1 - random.nextInt(300); // It was read off earlier, sent later.
                }
            }
            float value = rounded(shown);
            boolean breaking = i > 0 && value < before;
            rows.add(new Registration(uuid(random), Instant.ofEpochSecond(moments[i]), breaking, value, vin, null));
            before = value;
        }
        return rows;
    }

    /** Most people type whole kilometres; some devices send decimals. */
    private float rounded(double shown) {
        double value = random.nextInt(12) == 0 ? Math.round(shown * 100) / 100.0 : Math.round(shown);
        return (float) Math.clamp(value, 1, 1_000_000_000);
    }

    /** How many years back a history of this length reaches, begun years included. */
    static int years(int length) {
        return 1 + Math.min(length * USUAL_INTERVAL_DAYS, MAX_DAYS) / 365;
    }

    /** Working hours on past days, ascending; the last is some days old. */
    private long[] moments(int length) {
        double interval = Math.min(USUAL_INTERVAL_DAYS, MAX_DAYS / (double) length);
        double day = 1 + random.nextDouble() * 40;
        long today = now.getEpochSecond() / DAY;
        long[] moments = new long[length];
        for (int i = length - 1; i >= 0; i--) {
            moments[i] = (today - (long) day) * DAY + 7 * 3_600 + random.nextInt(11 * 3_600);
            day += interval * (0.2 + 1.6 * random.nextDouble());
        }
        Arrays.sort(moments);
        return moments;
    }

    /** A random UUID, version 4, that the seed decides. */
    static UUID uuid(SplittableRandom random) {
        long high = (random.nextLong() & 0xffff_ffff_ffff_0fffL) | 0x4000L;
        long low = (random.nextLong() & 0x3fff_ffff_ffff_ffffL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }
}
