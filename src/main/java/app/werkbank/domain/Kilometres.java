package app.werkbank.domain;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * An odometer value in kilometres, exact as it was typed or received.
 *
 * <p>The wire format is a 32-bit float (seed: odometer-registrations), so two values that differ as decimals can be the
 * same registration: 182432.42 may come back as 182432.421875. {@link #sameOnWire} is the comparison to use between
 * what was sent and what was read; {@link #wire} is what trend rules compare.
 *
 * @param value kilometres; any number, for a server may send one that it would not accept
 */
public record Kilometres(BigDecimal value) {

    /** The least value that the API accepts, in km (seed: odometer-registrations). */
    public static final Kilometres LEAST = new Kilometres(BigDecimal.ONE);

    /** The greatest value that the API accepts, in km (seed: odometer-registrations). */
    public static final Kilometres GREATEST = new Kilometres(new BigDecimal(1_000_000_000));

    public Kilometres {
        Objects.requireNonNull(value, "value");
    }

    /**
     * Of a decimal text such as {@code 182432.42}.
     *
     * @throws NumberFormatException where it is none
     */
    public static Kilometres of(String decimal) {
        return new Kilometres(new BigDecimal(decimal));
    }

    public static Kilometres of(long kilometres) {
        return new Kilometres(BigDecimal.valueOf(kilometres));
    }

    /** Whether the API would accept this value: 1 to 1 000 000 000 km, both included. */
    public boolean sendable() {
        return value.compareTo(LEAST.value) >= 0 && value.compareTo(GREATEST.value) <= 0;
    }

    /** The value as the wire carries it. */
    public float wire() {
        return value.floatValue();
    }

    /** Whether both are the same 32-bit float. */
    public boolean sameOnWire(Kilometres other) {
        return wire() == other.wire();
    }

    /** The decimal text without an exponent and without trailing zeros. */
    public String plain() {
        BigDecimal stripped = value.stripTrailingZeros();
        return (stripped.scale() < 0 ? stripped.setScale(0) : stripped).toPlainString();
    }

    @Override
    public String toString() {
        return plain() + " km";
    }
}
