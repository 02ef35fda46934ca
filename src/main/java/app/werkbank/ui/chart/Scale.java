package app.werkbank.ui.chart;

/**
 * A straight scale from numbers to pixels.
 *
 * @param low the number at {@code start}
 * @param high the number at {@code end}, other than {@code low}
 * @param start pixel of the low end
 * @param end pixel of the high end; above {@code start} it is smaller, for pixels count downwards
 */
record Scale(double low, double high, double start, double end) {

    Scale {
        if (!(high > low)) {
            throw new IllegalArgumentException("a scale rises, not " + low + " to " + high);
        }
    }

    double pixel(double number) {
        return start + (number - low) / (high - low) * (end - start);
    }

    double number(double pixel) {
        return low + (pixel - start) / (end - start) * (high - low);
    }
}
