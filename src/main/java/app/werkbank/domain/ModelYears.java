package app.werkbank.domain;

import java.util.List;
import java.util.stream.IntStream;

/** The model year that position 10 of a VIN carries, where it carries one (domain rule VIN 4). */
final class ModelYears {
    /** The codes in order, beginning with 1980; after thirty years they begin again. I, O, Q, U, Z and 0 are none. */
    private static final String CODES = "ABCDEFGHJKLMNPRSTVWXY123456789";

    private static final int FIRST_YEAR = 1980;
    private static final int CYCLE = 30;

    private ModelYears() {}

    /**
     * The years that a VIN of 17 may mean, the earlier first. In North America position 7 decides between the two
     * cycles: a digit says 1980 to 2009, a letter 2010 to 2039. Elsewhere both are candidates, as far as such a car can
     * exist yet. Empty where the character is no year code or the maker is known to use the position otherwise.
     *
     * @param latest the latest model year that can exist: usually next year
     */
    static List<Integer> of(Vin vin, int latest) {
        int code = CODES.indexOf(vin.text().charAt(9));
        if (code < 0 || !Wmi.maker(vin.text()).map(Wmi.Maker::yearInPosition10).orElse(true)) {
            return List.of();
        }
        boolean northAmerica =
                VinRegion.of(vin.text()).filter(VinRegion.NORTH_AMERICA::equals).isPresent();
        boolean digit = Character.isDigit(vin.text().charAt(6));
        return IntStream.of(0, 1)
                .filter(cycle -> !northAmerica || digit == (cycle == 0))
                .map(cycle -> FIRST_YEAR + code + cycle * CYCLE)
                .filter(year -> year <= latest)
                .boxed()
                .toList();
    }
}
