package app.werkbank.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.werkbank.Proves;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class KilometresTest {

    @Test
    void aValueThatCameBackAsFloatIsTheSameOnTheWire() {
        assertTrue(Kilometres.of("182432.42").sameOnWire(Kilometres.of("182432.421875")));
        assertFalse(Kilometres.of("182432.42").sameOnWire(Kilometres.of("182432.45")));
    }

    @Test
    @Proves("O1")
    void theRangeIsOneToAMilliardInclusive() {
        assertTrue(Kilometres.LEAST.sendable());
        assertTrue(Kilometres.GREATEST.sendable());
        assertFalse(Kilometres.of(0).sendable());
        assertFalse(Kilometres.of("0.99").sendable());
        assertFalse(Kilometres.of("1000000000.01").sendable());
    }

    @Test
    @Proves("O8")
    void aHundredThousandMilesAreExact() {
        assertEquals(
                "160934.4",
                DistanceUnit.MI.toKilometres(new BigDecimal("100000")).plain());
    }

    @Test
    void aUnitIsKnownByItsSymbol() {
        for (DistanceUnit unit : DistanceUnit.values()) {
            assertEquals(unit, DistanceUnit.ofSymbol(unit.symbol()));
        }
        assertEquals("mi", DistanceUnit.MI.symbol());
        assertThrows(IllegalArgumentException.class, () -> DistanceUnit.ofSymbol("KM"));
    }

    @Test
    void theDecimalTextHasNoExponentAndNoTrailingZeros() {
        assertEquals("1000000000", Kilometres.GREATEST.plain());
        assertEquals("1000000000", new Kilometres(new BigDecimal("1E+9")).plain());
        assertEquals("182432.4", Kilometres.of("182432.40").plain());
        assertEquals("0", Kilometres.of("0.00").plain());
        assertEquals("182432.4 km", Kilometres.of("182432.40").toString());
    }
}
