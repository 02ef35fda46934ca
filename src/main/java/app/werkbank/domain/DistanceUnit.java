package app.werkbank.domain;

import java.math.BigDecimal;

/** The unit a reading was typed in. What is sent is always kilometres (domain rule 8). */
public enum DistanceUnit {
    KM("km", BigDecimal.ONE),
    MI("mi", new BigDecimal("1.609344"));

    private final String symbol;
    private final BigDecimal kilometres;

    DistanceUnit(String symbol, BigDecimal kilometres) {
        this.symbol = symbol;
        this.kilometres = kilometres;
    }

    /** {@code km} or {@code mi}: the same in every language, in files as on screens. */
    public String symbol() {
        return symbol;
    }

    /** What was typed, in kilometres: exact, 100 000 mi is 160 934.4 km. */
    public Kilometres toKilometres(BigDecimal typed) {
        return new Kilometres(typed.multiply(kilometres));
    }

    /**
     * The unit of a symbol.
     *
     * @throws IllegalArgumentException where the symbol is neither {@code km} nor {@code mi}
     */
    public static DistanceUnit ofSymbol(String symbol) {
        for (DistanceUnit unit : values()) {
            if (unit.symbol.equals(symbol)) {
                return unit;
            }
        }
        throw new IllegalArgumentException("a unit is km or mi, not '" + symbol + "'");
    }
}
