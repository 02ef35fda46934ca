package app.werkbank.reference;

/**
 * Invents Vehicle Identification Numbers that no car has: a maker's real prefix, then {@code DEM} where the model is
 * described, plant {@code 0}, and a serial number that starts with {@code 000}.
 */
final class VinMaker {

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPRSTUVWXYZ";
    private static final String[] EUROPEAN = {
        "WVW", "WBA", "W1K", "VF1", "TMB", "WAU", "VF3", "ZFA", "VSS", "YV1", "W0V", "VF7", "SAL", "UU1", "TRU", "NM0"
    };
    private static final String[] AMERICAN = {"1FT", "1G1", "5YJ", "1C4", "4T1"};
    private static final String YEARS = "9ABCDEFGHJKLMNPRST";
    private static final int FIRST_YEAR = 2009;
    private static final int AMERICAN_EVERY = 8;
    private static final int SERIALS = 1_000;

    /** Transliteration and weights of the North American check digit, by position. */
    private static final String DIGIT_OF_LETTER = "12345678.12345.7.923456789";

    private static final int[] WEIGHTS = {8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2};

    private VinMaker() {}

    /** The VIN of the vehicle with this number; every eighth is American, with the right check digit. */
    static String vin(int number, int modelYear) {
        boolean american = number % AMERICAN_EVERY == AMERICAN_EVERY - 1;
        String[] makers = american ? AMERICAN : EUROPEAN;
        int thousand = number / SERIALS;
        StringBuilder vin = new StringBuilder(17)
                .append(makers[Math.floorMod(number * 7 + thousand, makers.length)])
                .append("DEM")
                .append(ALPHABET.charAt(thousand / ALPHABET.length() % ALPHABET.length()))
                .append(ALPHABET.charAt(thousand % ALPHABET.length()))
                .append(american ? '0' : 'Z')
                .append(YEARS.charAt(Math.clamp(modelYear - FIRST_YEAR, 0, YEARS.length() - 1)))
                .append('0')
                .append("%06d".formatted(Math.floorMod(number * 617L, SERIALS)));
        if (american) {
            vin.setCharAt(8, checkDigit(vin));
        }
        return vin.toString();
    }

    /** The ninth character that a North American VIN must have. */
    static char checkDigit(CharSequence vin) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            char c = vin.charAt(i);
            int value = Character.isDigit(c) ? c - '0' : DIGIT_OF_LETTER.charAt(c - 'A') - '0';
            sum += value * WEIGHTS[i];
        }
        int rest = sum % 11;
        return rest == 10 ? 'X' : (char) ('0' + rest);
    }
}
