package app.werkbank.domain;

/**
 * Why a reading breaks the trend, as a technician may note; the note stays local (domain rule 13). None of them is a
 * verdict on anybody: most breaks are typing errors (domain rule 12).
 */
public enum BreakReason {
    TYPING_ERROR,
    /** The note carries the value at which the life line continues. */
    METER_REPLACED,
    /** The meter ran past its last digit. */
    ROLL_OVER,
    /** The meter counts in another unit than before. */
    UNIT_CHANGED,
    IMPORT,
    OTHER_MODULE,
    UNKNOWN;

    /** Whether a reading with this reason says nothing about the vehicle's life and is left out of its line. */
    public boolean leavesLifeLine() {
        return this == TYPING_ERROR || this == OTHER_MODULE;
    }
}
