package app.werkbank.platform.settings;

/**
 * How readings are taken.
 *
 * @param unit the unit that an entry field starts with
 * @param holdSeconds how long a saved entry can be undone before it is sent, 0 to {@value #LONGEST_HOLD}
 * @param tooHighAtLeastKm an increase up to this many kilometres is never too high (domain rule 6)
 * @param tooHighPerDayKm kilometres a day beyond which an increase is too high (domain rule 6)
 */
public record Entry(Unit unit, int holdSeconds, int tooHighAtLeastKm, int tooHighPerDayKm) {

    /** What an odometer counts in. */
    public enum Unit {
        KM,
        MI
    }

    /** The longest undo window, in seconds: longer the engine holds nothing back (sync.md: defaults). */
    public static final int LONGEST_HOLD = 60;

    public static final Entry DEFAULT = new Entry(Unit.KM, 10, 500, 400);

    /** @throws IllegalArgumentException where a number is out of its range */
    public Entry {
        Range.check("hold time in seconds", holdSeconds, 0, LONGEST_HOLD);
        Range.check("plausible increase in km", tooHighAtLeastKm, 0, 1_000_000);
        Range.check("plausible km a day", tooHighPerDayKm, 1, 1_000_000);
    }

    public Entry withUnit(Unit changed) {
        return new Entry(changed, holdSeconds, tooHighAtLeastKm, tooHighPerDayKm);
    }

    public Entry withHoldSeconds(int changed) {
        return new Entry(unit, changed, tooHighAtLeastKm, tooHighPerDayKm);
    }

    public Entry withTooHigh(int atLeastKm, int perDayKm) {
        return new Entry(unit, holdSeconds, atLeastKm, perDayKm);
    }
}
