package app.werkbank.domain;

import java.util.Optional;

/** The part of the world whose number authority gave a maker its identifier (ISO 3780, first character of a VIN). */
public enum VinRegion {
    AFRICA("Africa", "ABCDEFG"),
    ASIA("Asia", "HJKLMNPR"),
    EUROPE("Europe", "STUVWXYZ"),
    NORTH_AMERICA("North America", "12345"),
    OCEANIA("Oceania", "6"),
    SOUTH_AMERICA("South America", "89");

    private final String label;
    private final String firstCharacters;

    VinRegion(String label, String firstCharacters) {
        this.label = label;
        this.firstCharacters = firstCharacters;
    }

    /** The English name, for the command line. */
    public String label() {
        return label;
    }

    /**
     * Of a cleaned VIN or its beginning; empty where it has no assigned first character. Of those with a 7 the first
     * five, 7A to 7E, are New Zealand's and the rest the USA's.
     */
    public static Optional<VinRegion> of(String vin) {
        if (vin.isEmpty()) {
            return Optional.empty();
        }
        if (vin.charAt(0) == '7') {
            return vin.length() < 2
                    ? Optional.empty()
                    : Optional.of("ABCDE".indexOf(vin.charAt(1)) >= 0 ? OCEANIA : NORTH_AMERICA);
        }
        for (VinRegion region : values()) {
            if (region.firstCharacters.indexOf(vin.charAt(0)) >= 0) {
                return Optional.of(region);
            }
        }
        return Optional.empty();
    }
}
