package app.werkbank.platform.log;

import java.util.Comparator;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.regex.Pattern;

/**
 * Takes out of a text what no log may hold (sync I18): of a VIN all but its last six characters, and every secret that
 * was made known here.
 */
public final class Masking {
    /**
     * 17 letters and digits with a digit among them, standing alone or behind a percent-encoded character. Without the
     * digit half the class names of a stack trace would go.
     */
    private static final Pattern VIN = Pattern.compile(
            "(?:(?<![A-Za-z0-9])|(?<=%[0-9A-Fa-f]{2}))(?=[A-Za-z]*[0-9])[A-Za-z0-9]{11}([A-Za-z0-9]{6})(?![A-Za-z0-9])");

    /** Shorter ones would turn words into stars, and are no secrets. */
    private static final int LEAST_SECRET = 4;

    /** Longest first, so that a secret which holds another goes as a whole. */
    private static final Set<String> SECRETS = new ConcurrentSkipListSet<>(
            Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()));

    private Masking() {}

    /** From now on this secret is left out of every log, for as long as the process lives. */
    public static void hide(String secret) {
        if (secret.length() >= LEAST_SECRET) {
            SECRETS.add(secret);
        }
    }

    /** The text as a log may have it. */
    public static String mask(String text) {
        String masked = text;
        for (String secret : SECRETS) {
            masked = masked.replace(secret, "***");
        }
        return VIN.matcher(masked).replaceAll("…$1");
    }
}
