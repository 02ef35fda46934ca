package app.werkbank.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads VINs as scanners, pastes and people bring them (domain rules VIN 1, 3 and 5). */
public final class VinReader {
    private static final String GREASY = "OIZEASGTLB";
    private static final String CLEAR = "0123456778";

    /** What does not count inside a VIN: blanks, hyphens and dashes, control and format characters, Code 39 stars. */
    private static final Pattern DROSS = Pattern.compile("[\\s\\p{Z}\\p{C}\\p{Pd}*]+");

    /** Letters and digits of 17, or of 18 with the I of an import label, with no other letter or digit beside them. */
    private static final Pattern RUN = Pattern.compile("(?<![A-Z0-9])(?:I?[A-Z0-9]{17})(?![A-Z0-9])");

    private VinReader() {}

    /**
     * The text without what a scanner or a paste adds: upper case, without blanks, hyphens, control characters and stars,
     * without the leading I of an 18-character import label; of a URL or a sentence the one run of 17 characters (domain
     * rule VIN 3). What cannot be a VIN is still returned cleaned, for it may be a part of one.
     */
    public static String clean(String text) {
        String upper = text.toUpperCase(Locale.ROOT);
        String joined = DROSS.matcher(upper).replaceAll("");
        if (joined.length() <= Vin.LENGTH + 1) {
            return withoutImportMark(joined);
        }
        Matcher matcher = RUN.matcher(upper);
        List<String> runs = new ArrayList<>();
        while (matcher.find()) {
            runs.add(withoutImportMark(matcher.group()));
        }
        return runs.stream().distinct().count() == 1 ? runs.getFirst() : joined;
    }

    private static String withoutImportMark(String joined) {
        return joined.length() == Vin.LENGTH + 1 && joined.charAt(0) == 'I' ? joined.substring(1) : joined;
    }

    /** What is wrong with a cleaned text, in the order of its characters; empty where nothing is (domain rule VIN 1). */
    public static List<VinProblem> problems(String cleaned) {
        List<VinProblem> problems = new ArrayList<>();
        for (int i = 0; i < cleaned.length(); i++) {
            char c = cleaned.charAt(i);
            switch (c) {
                case 'I' -> problems.add(new VinProblem(i + 1, VinProblem.Code.IMPOSSIBLE_LETTER, "1"));
                case 'O' -> problems.add(new VinProblem(i + 1, VinProblem.Code.IMPOSSIBLE_LETTER, "0"));
                case 'Q' -> problems.add(new VinProblem(i + 1, VinProblem.Code.IMPOSSIBLE_LETTER, "09"));
                default -> {
                    if (!(c >= 'A' && c <= 'Z' || c >= '0' && c <= '9')) {
                        problems.add(new VinProblem(i + 1, VinProblem.Code.ILLEGAL_CHARACTER, null));
                    }
                }
            }
        }
        if (cleaned.length() != Vin.LENGTH) {
            problems.add(new VinProblem(0, VinProblem.Code.WRONG_LENGTH, null));
        }
        return problems;
    }

    /**
     * The key under which a VIN, or a part of one, is found although letters were mistaken for the digits they look like:
     * O>0 I>1 Z>2 E>3 A>4 S>5 G>6 T>7 L>7 B>8 (domain rule VIN 5). As long as the cleaned text.
     */
    public static String lookAlikeKey(String text) {
        String cleaned = clean(text);
        StringBuilder key = new StringBuilder(cleaned.length());
        for (int i = 0; i < cleaned.length(); i++) {
            int greasy = GREASY.indexOf(cleaned.charAt(i));
            key.append(greasy < 0 ? cleaned.charAt(i) : CLEAR.charAt(greasy));
        }
        return key.toString();
    }
}
