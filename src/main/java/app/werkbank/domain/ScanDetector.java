package app.werkbank.domain;

import java.util.Optional;

/**
 * Tells a keyboard-wedge scanner from a person: a scanner is a very fast typist (domain rule VIN 7). A pure state machine
 * over characters and instants; who feeds it decides what to do with the characters.
 *
 * <p>A scan is a run of characters that follow each other in less than {@value #FAST_MILLIS} ms: 17 or more, or an
 * equipment label, ended by Enter, Tab or a pause. A key that is held down repeats as fast as a slow scanner types, but
 * brings one character only, so a run needs several different ones. A program that types for a person is as fast as a
 * scanner, but it types words: what holds a letter that no VIN has is not taken for one.
 */
public final class ScanDetector {

    /** Characters of one scan follow each other in less than this, in milliseconds. */
    public static final int FAST_MILLIS = 35;

    /** What our own equipment labels begin with; the equipment's number follows. */
    public static final String EQUIPMENT_PREFIX = "WBE:";

    private static final int LEAST_DIFFERENT = 4;

    private final StringBuilder run = new StringBuilder();
    private long lastMillis;

    /** What was scanned. */
    public enum Kind {
        /** Its value is a text of 17 characters, cleaned, all of which occur in VINs. */
        VIN,
        /** Its value is the number of an equipment. */
        EQUIPMENT,
        /** As fast as a scan, but neither; its value is the cleaned text. */
        OTHER
    }

    /**
     * A recognised scan.
     *
     * @param value see {@link Kind}
     * @param characters how many characters it typed: so many are to be taken back out of a focused field
     * @param terminated whether the character just fed, Enter or Tab, belongs to it and is to be swallowed
     */
    public record Scan(Kind kind, String value, int characters, boolean terminated) {}

    /**
     * Takes one typed character; Enter is {@code '\n'} or {@code '\r'}, Tab {@code '\t'}.
     *
     * @param millis when it was typed, on any clock that never runs backwards
     * @return the scan that this character ends: as its terminator, or by coming after a pause; else empty
     */
    public Optional<Scan> typed(char c, long millis) {
        boolean fast = run.isEmpty() || millis - lastMillis < FAST_MILLIS;
        boolean terminator = c == '\n' || c == '\r' || c == '\t';
        Optional<Scan> ended = terminator || !fast ? end(terminator && fast) : Optional.empty();
        if (!terminator) {
            run.append(c);
        }
        lastMillis = millis;
        return ended;
    }

    /** Says that nothing was typed until now; ends a run whose last character is long enough ago. */
    public Optional<Scan> pause(long millis) {
        return run.isEmpty() || millis - lastMillis < FAST_MILLIS ? Optional.empty() : end(false);
    }

    private Optional<Scan> end(boolean terminated) {
        String text = run.toString();
        run.setLength(0);
        if (equipment(text)) {
            String number = text.substring(EQUIPMENT_PREFIX.length());
            return Optional.of(new Scan(Kind.EQUIPMENT, number, text.length(), terminated));
        }
        if (text.length() < Vin.LENGTH || text.chars().distinct().count() < LEAST_DIFFERENT) {
            return Optional.empty();
        }
        String cleaned = VinReader.clean(text);
        Kind kind = VinReader.problems(cleaned).isEmpty() ? Kind.VIN : Kind.OTHER;
        return Optional.of(new Scan(kind, cleaned, text.length(), terminated));
    }

    private static boolean equipment(String text) {
        return text.regionMatches(true, 0, EQUIPMENT_PREFIX, 0, EQUIPMENT_PREFIX.length())
                && text.substring(EQUIPMENT_PREFIX.length()).matches("[0-9]{1,9}");
    }
}
