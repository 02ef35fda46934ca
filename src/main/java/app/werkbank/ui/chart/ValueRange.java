package app.werkbank.ui.chart;

/**
 * The part of the value axis that is in view.
 *
 * @param low km at the bottom
 * @param high km at the top, above {@code low}
 */
record ValueRange(double low, double high) {
    private static final double MARGIN = 0.09;
    private static final double FLAT = 0.05;
    private static final double FROM_ZERO = 0.35;
    private static final double BELOW_ZERO = 0.04; // room for a mark that stands at zero

    /**
     * Room for the values from {@code least} to {@code greatest}: with a margin, from zero where that costs little, and
     * never flat.
     */
    static ValueRange fit(double least, double greatest) {
        double height = greatest - least;
        double margin = height > 0 ? height * MARGIN : Math.max(1, Math.abs(greatest) * FLAT);
        double low = least - margin;
        if (least >= 0 && (low < 0 || height > 0 && least < greatest * FROM_ZERO)) {
            low = -greatest * BELOW_ZERO;
        }
        return new ValueRange(low, greatest + margin);
    }
}
