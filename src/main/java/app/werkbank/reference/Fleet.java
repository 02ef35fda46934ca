package app.werkbank.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * The vehicles of the data, and how many readings each has. The first few have rich histories, so that whoever opens
 * the demo sees some at once.
 *
 * @param vehicles in the order in which tickets are given to them
 */
record Fleet(List<Vehicle> vehicles) {

    static final int LONGEST_HISTORY = 200;

    /** How many vehicles have a rich history. */
    static final int RICH = 12;

    private static final int RICH_LENGTH = 40;
    private static final int USUAL_LENGTH = 120;
    private static final int YEARS_BEFORE_FIRST_VISIT = 3;

    /** @param readings 0 to 200 */
    record Vehicle(String vin, int readings) {}

    /**
     * Spreads the readings over as many vehicles as the tickets need, or more where their histories would get too long.
     *
     * @param thisYear from which the model years are counted back, as far as the histories reach
     */
    static Fleet of(int tickets, int readings, int thisYear, SplittableRandom random) {
        int size = Math.max(Math.max(1, tickets * 3 / 4), (readings + USUAL_LENGTH - 1) / USUAL_LENGTH);
        List<Vehicle> vehicles = new ArrayList<>(size);
        int left = readings;
        for (int i = 0; i < size; i++) {
            int others = size - i - 1;
            int least = (int) Math.max(left - (long) others * LONGEST_HISTORY, left > others ? 1 : 0);
            int most = Math.min(LONGEST_HISTORY, Math.max(least, left - others));
            double mean = left / (others + 1.0);
            double wanted = i < RICH
                    ? Math.max(mean, RICH_LENGTH * (0.8 + random.nextDouble()))
                    : mean * 2 * random.nextDouble();
            int length = Math.clamp(Math.round(wanted), least, most);
            int age = HistoryMaker.years(length) + random.nextInt(YEARS_BEFORE_FIRST_VISIT);
            vehicles.add(new Vehicle(VinMaker.vin(i, thisYear - age), length));
            left -= length;
        }
        return new Fleet(vehicles);
    }
}
