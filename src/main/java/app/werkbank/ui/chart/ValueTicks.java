package app.werkbank.ui.chart;

import app.werkbank.domain.DistanceUnit;
import app.werkbank.ui.Formats;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** Round numbers on the value axis: one, two or five times a power of ten, in km or miles. */
final class ValueTicks {
    private static final int FINEST_DECIMALS = 2;

    private ValueTicks() {}

    /**
     * The ticks from the low to the high end of the scale, ascending.
     *
     * @param scale km to pixels
     * @param unit the unit in which the numbers are round and are written
     * @param spacing least distance between two ticks, in pixels
     */
    static List<Tick> of(Scale scale, DistanceUnit unit, double spacing, Formats formats) {
        double kmPerUnit = unit.toKilometres(BigDecimal.ONE).value().doubleValue();
        double perPixel = (scale.high() - scale.low()) / kmPerUnit / Math.abs(scale.end() - scale.start());
        BigDecimal step = roundStep(perPixel * spacing);
        BigDecimal at = BigDecimal.valueOf(scale.low() / kmPerUnit)
                .divide(step, 0, RoundingMode.CEILING)
                .multiply(step);
        List<Tick> ticks = new ArrayList<>();
        while (at.doubleValue() * kmPerUnit <= scale.high()) {
            ticks.add(new Tick(at.doubleValue() * kmPerUnit, formats.number(at), ""));
            at = at.add(step);
        }
        return ticks;
    }

    /** The least of 1, 2 and 5 times a power of ten that is not below {@code least}; never finer than a hundredth. */
    static BigDecimal roundStep(double least) {
        int power = Math.max(-FINEST_DECIMALS, (int) Math.floor(Math.log10(least)));
        for (int factor : new int[] {1, 2, 5}) {
            BigDecimal step = BigDecimal.valueOf(factor).scaleByPowerOfTen(power);
            if (step.doubleValue() >= least) {
                return step;
            }
        }
        return BigDecimal.ONE.scaleByPowerOfTen(power + 1);
    }
}
