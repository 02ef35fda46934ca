package app.werkbank.api;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Takes out of what a server says the secrets that it was sent: some quote the request that they refuse, and what they
 * say is stored and shown (I18).
 */
final class Echo {
    private static final String HIDDEN = "***";
    /** What is shorter is no secret worth its name, and would take letters out of the middle of words. */
    private static final int SHORTEST = 6;

    private Echo() {}

    /** The body without these secrets, as they are and as a form writes them; the same array where none is in it. */
    static byte[] without(byte[] body, List<Secret> sent) {
        // byte for byte, so that what is no UTF-8 stays as it came
        String text = new String(body, StandardCharsets.ISO_8859_1);
        String clean = text;
        for (Secret secret : sent) {
            if (secret.reveal().length() < SHORTEST) {
                continue;
            }
            String form = URLEncoder.encode(secret.reveal(), StandardCharsets.UTF_8);
            String plain = new String(secret.reveal().getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
            clean = clean.replace(plain, HIDDEN).replace(form, HIDDEN);
        }
        return clean.equals(text) ? body : clean.getBytes(StandardCharsets.ISO_8859_1);
    }
}
