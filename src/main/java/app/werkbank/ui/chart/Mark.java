package app.werkbank.ui.chart;

import java.util.EnumSet;
import java.util.Set;

/** What can be said of one reading beside its value. The first four are distinct marks with a legend (screens 17). */
public enum Mark {
    /** The server's word: lower than the registration before (domain rule 2). */
    BREAKING,
    /** Our own word for a reading that the server has not judged yet (domain rule 3). */
    PREDICTED_BREAKING,
    /** Some earlier reading is higher; never called breaking (domain rule 4). */
    BELOW_EARLIER_MAXIMUM,
    /** Probably the mistaken one: a hint beside the flag (domain rule 5). */
    CULPRIT,
    /** The server does not have it yet. */
    UNSENT,
    /** Entered on this computer. */
    MADE_HERE,
    /** It reached the server long after it was read off the car (domain rule 10). */
    LATE_UPLOAD;

    private static final Mark[] ALL = values();

    int bit() {
        return 1 << ordinal();
    }

    boolean in(int bits) {
        return (bits & bit()) != 0;
    }

    static int bits(Set<Mark> marks) {
        int bits = 0;
        for (Mark mark : marks) {
            bits |= mark.bit();
        }
        return bits;
    }

    static Set<Mark> of(int bits) {
        EnumSet<Mark> marks = EnumSet.noneOf(Mark.class);
        for (Mark mark : ALL) {
            if (mark.in(bits)) {
                marks.add(mark);
            }
        }
        return marks;
    }
}
