package app.werkbank.platform.settings;

/** Refuses a number outside its range, with the number and the range in the message. */
final class Range {
    private Range() {}

    static void check(String what, double value, double least, double most) {
        if (!(value >= least && value <= most)) {
            throw new IllegalArgumentException(what + " is " + value + ", it must be " + least + " to " + most);
        }
    }
}
