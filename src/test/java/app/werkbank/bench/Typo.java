package app.werkbank.bench;

import java.util.SplittableRandom;

/** One slip of the hand on a number: swapped 25 %, dropped 20, doubled 15, inserted 10, wrong key 30. */
final class Typo {
    private Typo() {}

    /** The digits with exactly one slip, as they would be read: never the same value. */
    static String slip(String digits, SplittableRandom random) {
        while (true) {
            String slipped = once(digits, random);
            if (!slipped.isEmpty()
                    && Long.parseLong(slipped) > 0
                    && Long.parseLong(slipped) != Long.parseLong(digits)) {
                return Long.toString(Long.parseLong(slipped));
            }
        }
    }

    private static String once(String digits, SplittableRandom random) {
        int at = random.nextInt(digits.length());
        char other = (char) ('0' + random.nextInt(10));
        int kind = random.nextInt(100);
        String before = digits.substring(0, at);
        String after = digits.substring(at + 1);
        if (kind < 25) {
            return at == 0 ? digits : digits.substring(0, at - 1) + digits.charAt(at) + digits.charAt(at - 1) + after;
        }
        if (kind < 45) {
            return before + after;
        }
        if (kind < 60) {
            return before + digits.charAt(at) + digits.substring(at);
        }
        if (kind < 70) {
            return before + other + digits.substring(at);
        }
        return before + other + after;
    }
}
