package app.werkbank.domain;

import app.werkbank.domain.ParsedNumber.Accepted;
import app.werkbank.domain.ParsedNumber.Reason;
import app.werkbank.domain.ParsedNumber.Refused;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** The grammar of a typed number: one pass for the characters, one for the groups. Knows no range. */
final class NumberScan {
    private static final String SEPARATORS = ".,'\u2019\u00a0\u202f\u2009 ";
    private static final String SIGNS = "+-\u2212";
    private static final int GROUP = 3;
    private static final int NONE = -1;

    private final String text;
    private final NumberStyle style;
    private final int start;
    private final int end;
    private int decimalAt = NONE;
    private int firstSeparatorAt = NONE;
    private int separators;

    private NumberScan(String text, NumberStyle style) {
        this.text = text;
        this.style = style;
        int from = 0;
        int to = text.length();
        while (from < to && blank(text.charAt(from))) {
            from++;
        }
        while (to > from && blank(text.charAt(to - 1))) {
            to--;
        }
        start = from;
        end = to;
    }

    static ParsedNumber read(String text, NumberStyle style) {
        return new NumberScan(text, style).read();
    }

    private ParsedNumber read() {
        if (start == end) {
            return new Refused(Reason.EMPTY, 0);
        }
        StringBuilder digits = new StringBuilder(end - start);
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (digit(i)) {
                digits.append(c);
                continue;
            }
            if (SEPARATORS.indexOf(c) < 0) {
                return new Refused(notASeparator(i), i);
            }
            if (decimalAt != NONE) {
                return new Refused(Reason.SECOND_SEPARATOR, i);
            }
            if (c == style.decimal()) {
                decimalAt = i;
                digits.append('.');
            } else if (!style.groups(c)) {
                return new Refused(Reason.FOREIGN_SEPARATOR, i);
            }
            firstSeparatorAt = separators++ == 0 ? i : firstSeparatorAt;
        }
        Refused structure = checkStructure();
        return structure != null ? structure : new Accepted(new BigDecimal(digits.toString()), ambiguous());
    }

    private Reason notASeparator(int i) {
        char c = text.charAt(i);
        if (SIGNS.indexOf(c) >= 0) {
            return Reason.SIGN;
        }
        if ((c == 'e' || c == 'E')
                && i > start
                && digit(i - 1)
                && i + 1 < end
                && !Character.isLetter(text.charAt(i + 1))) {
            return Reason.EXPONENT;
        }
        return Character.isLetter(c) ? Reason.LETTER : Reason.ILLEGAL_CHARACTER;
    }

    private @Nullable Refused checkStructure() {
        if (!digit(start)) {
            return new Refused(Reason.MISSING_DIGIT, start);
        }
        if (!digit(end - 1)) {
            return new Refused(Reason.MISSING_DIGIT, end - 1);
        }
        int wrong = wrongGroup(decimalAt == NONE ? end : decimalAt);
        if (wrong == NONE) {
            return null;
        }
        boolean meantAsDecimal = separators == 1 && pointOrComma(wrong);
        return new Refused(meantAsDecimal ? Reason.FOREIGN_SEPARATOR : Reason.WRONG_GROUPS, wrong);
    }

    /** Where the integer part, which ends before {@code to}, is not grouped in threes by one kind of separator. */
    private int wrongGroup(int to) {
        if (firstSeparatorAt == NONE || firstSeparatorAt >= to) {
            return NONE;
        }
        if (firstSeparatorAt - start > GROUP || text.charAt(start) == '0') {
            return firstSeparatorAt;
        }
        int last = firstSeparatorAt;
        for (int i = last + 1; i <= to; i++) {
            if (i < to && digit(i)) {
                continue;
            }
            if (i - last != GROUP + 1) {
                return last;
            }
            if (i < to && text.charAt(i) != text.charAt(last)) {
                return i;
            }
            last = i;
        }
        return NONE;
    }

    /** One point or comma with three digits behind it groups in one country and separates decimals in another. */
    private boolean ambiguous() {
        return separators == 1
                && pointOrComma(firstSeparatorAt)
                && end - firstSeparatorAt == GROUP + 1
                && firstSeparatorAt - start <= GROUP
                && text.charAt(start) != '0';
    }

    private boolean pointOrComma(int i) {
        return text.charAt(i) == '.' || text.charAt(i) == ',';
    }

    private boolean digit(int i) {
        return text.charAt(i) >= '0' && text.charAt(i) <= '9';
    }

    private static boolean blank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }
}
