package app.werkbank.domain;

import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Reads VINs as scanners, pastes and people bring them (domain rules VIN 1 to 5). */
public final class VinReader {
    private static final String GREASY = "OIZEASGTLB";
    private static final String CLEAR = "0123456778";
    private static final String IMPOSSIBLE = "IOQ";
    private static final List<String> OFFERS = List.of("1", "0", "09");

    /** What does not count inside a VIN: blanks, hyphens and dashes, control and format characters, Code 39 stars. */
    private static final Pattern DROSS = Pattern.compile("[\\s\\p{Z}\\p{C}\\p{Pd}*]+");

    /** 17 letters and digits, or 18 with the I of an import label, with no other letter or digit beside them. */
    private static final Pattern RUN = Pattern.compile("(?<![A-Z0-9])I?[A-Z0-9]{17}(?![A-Z0-9])");

    private static final Pattern DIGIT = Pattern.compile("[0-9]");

    private VinReader() {}

    /** Cleans and reads a text; {@code today} bounds the model years, for a car of the year after next cannot exist. */
    public static VinReading read(String text, Year today) {
        String cleaned = clean(text);
        return new VinReading(
                cleaned,
                problems(cleaned),
                CheckDigit.of(cleaned),
                VinRegion.of(cleaned).orElse(null),
                Wmi.country(cleaned).orElse(null),
                Wmi.maker(cleaned).map(Wmi.Maker::name).orElse(null),
                Vin.fits(cleaned) ? ModelYears.of(new Vin(cleaned), today.getValue() + 1) : List.of(),
                lookAlikes(cleaned));
    }

    /**
     * The text without what a scanner or a paste adds: upper case, without blanks, hyphens, control characters and stars,
     * without the leading I of an 18-character import label; of a URL or a sentence the one run of 17 characters (domain
     * rule VIN 3). What cannot be a VIN is still returned cleaned, for it may be a part of one.
     */
    public static String clean(String text) {
        String upper = text.toUpperCase(Locale.ROOT);
        String joined = withoutImportMark(DROSS.matcher(upper).replaceAll(""));
        if (joined.length() <= Vin.LENGTH) {
            return joined;
        }
        List<String> runs = RUN.matcher(upper)
                .results()
                .map(MatchResult::group)
                .map(VinReader::withoutImportMark)
                .filter(run -> DIGIT.matcher(run).find()) // a long word is no VIN, a VIN ends in digits
                .distinct()
                .toList();
        return runs.size() == 1 ? runs.getFirst() : joined;
    }

    private static String withoutImportMark(String joined) {
        return joined.length() == Vin.LENGTH + 1 && joined.charAt(0) == 'I' ? joined.substring(1) : joined;
    }

    /** What is wrong with a cleaned text, in the order of its characters; empty where nothing is (domain rule VIN 1). */
    public static List<VinProblem> problems(String cleaned) {
        List<VinProblem> problems = new ArrayList<>();
        for (int i = 0; i < cleaned.length(); i++) {
            char c = cleaned.charAt(i);
            int impossible = IMPOSSIBLE.indexOf(c);
            if (impossible >= 0) {
                problems.add(new VinProblem(i + 1, VinProblem.Code.IMPOSSIBLE_LETTER, OFFERS.get(impossible)));
            } else if ((c < 'A' || c > 'Z') && (c < '0' || c > '9')) {
                problems.add(new VinProblem(i + 1, VinProblem.Code.ILLEGAL_CHARACTER, ""));
            }
        }
        if (cleaned.length() != Vin.LENGTH) {
            problems.add(new VinProblem(0, VinProblem.Code.WRONG_LENGTH, ""));
        }
        return problems;
    }

    /**
     * The key under which a VIN, or a part of one, is found although letters were mistaken for the digits they look like:
     * O>0 I>1 Z>2 E>3 A>4 S>5 G>6 T>7 L>7 B>8 (domain rule VIN 5).
     */
    public static String lookAlikeKey(String text) {
        return lookAlikes(clean(text));
    }

    private static String lookAlikes(String cleaned) {
        StringBuilder key = new StringBuilder(cleaned.length());
        for (int i = 0; i < cleaned.length(); i++) {
            int greasy = GREASY.indexOf(cleaned.charAt(i));
            key.append(greasy < 0 ? cleaned.charAt(i) : CLEAR.charAt(greasy));
        }
        return key.toString();
    }
}
